import { Code, Json, Key, WholeKey } from '@courage-hub/kit/columns';
import type { Localized } from '@courage-hub/kit/localized-text';
import { Entity, Index } from 'typeorm';
import { RegionKind } from '../region/region';

/** Where a municipality belonged on 1 January of a year (Statistics Finland, classifications of municipalities). */
@Entity('classification')
@Index('IX_classification_maakunta', ['year', 'maakuntaId'])
@Index('IX_classification_seutukunta', ['year', 'seutukuntaId'])
export class Classification {
  @Key()
  municipalityId: string;

  @WholeKey()
  year: number;

  @Json()
  name: Localized;

  @Code(32, { nullable: true })
  language: string | null;

  @Code(16, { nullable: true })
  grouping: string | null;

  @Code(96, { nullable: true })
  maakuntaId: string | null;

  @Code(96, { nullable: true })
  seutukuntaId: string | null;

  @Code(96, { nullable: true })
  wellbeingId: string | null;

  @Code(96, { nullable: true })
  majorRegionId: string | null;

  @Code(96, { nullable: true })
  elyId: string | null;

  @Code(96, { nullable: true })
  nuts1Id: string | null;

  @Code(96, { nullable: true })
  nuts2Id: string | null;

  @Code(96, { nullable: true })
  nuts3Id: string | null;
}

export type RegionColumn =
  'maakuntaId' | 'seutukuntaId' | 'wellbeingId' | 'majorRegionId' | 'elyId' | 'nuts1Id' | 'nuts2Id' | 'nuts3Id';

/** The column that holds the region of each kind. */
export const REGION_COLUMN: Record<RegionKind, RegionColumn> = {
  [RegionKind.MAAKUNTA]: 'maakuntaId',
  [RegionKind.SEUTUKUNTA]: 'seutukuntaId',
  [RegionKind.WELLBEING_SERVICES_COUNTY]: 'wellbeingId',
  [RegionKind.MAJOR_REGION]: 'majorRegionId',
  [RegionKind.ELY_AREA]: 'elyId',
  [RegionKind.NUTS1]: 'nuts1Id',
  [RegionKind.NUTS2]: 'nuts2Id',
  [RegionKind.NUTS3]: 'nuts3Id',
};

export const REGION_COLUMNS: readonly RegionColumn[] = Object.values(REGION_COLUMN);

export const LATEST_CLASSIFICATION = 2026;

/** The classification in force on a day: that year's, and the latest for later days. There is none before 2013. */
export function classificationYear(day: string | null | undefined): number {
  return day ? Math.min(Number(day.slice(0, 4)), LATEST_CLASSIFICATION) : LATEST_CLASSIFICATION;
}

/**
 * The classification whose boundaries a year's population figures follow: the series of 2000-2022 is in the boundaries of
 * 2021-2024, later figures in those of the day after, 1 January. Any other would miss a merged municipality or count it twice.
 */
export function boundariesOfFigures(year: number): number {
  return year < 2024 ? Math.max(year, 2021) : Math.min(year + 1, LATEST_CLASSIFICATION);
}
