import { Key, Whole, WholeKey } from '@courage-hub/kit/columns';
import { rollUp } from '@courage-hub/kit/roll-up';
import type { Visibility } from '@courage-hub/kit/values';
import { Entity } from 'typeorm';
import { Experiment } from './experiment';

/** `fromYear` of the experiments whenever they began, those of which no first day is known among them. */
export const ANY_YEAR = 0;
/** The years in which a count begins. Before and after them experiments are counted from their rows. */
export const FIRST_YEAR = 1990;
export const LAST_YEAR = 2060;

/**
 * How many experiments a municipality leads that began in a year or later, by who may see them. Each counts from every
 * year up to its own, so that a question from a year on reads one row of each municipality.
 */
@Entity('experiment_count')
export class ExperimentCount {
  @Key(8)
  visibility: Visibility;

  @WholeKey()
  fromYear: number;

  @Key()
  leadMunicipalityId: string;

  /** The day until which they are withheld; empty where they are not. */
  @Key(10)
  embargoUntil: string;

  @Whole()
  n: number;
}

export const experimentCounts = rollUp<Experiment, ExperimentCount>({
  of: Experiment,
  counts: ExperimentCount,
  buckets({ visibility, leadMunicipalityId, embargoUntil, deletedAt, actualStartDate, plannedStartDate }) {
    if (deletedAt || !leadMunicipalityId) return [];
    const bucket = { visibility, leadMunicipalityId, embargoUntil: embargoUntil ?? '' };
    return yearsUpTo(actualStartDate ?? plannedStartDate ?? null).map((fromYear) => ({ ...bucket, fromYear }));
  },
});

function yearsUpTo(start: string | null): number[] {
  const last = start === null ? 0 : Math.min(Number(start.slice(0, 4)), LAST_YEAR);
  const years = [ANY_YEAR];
  for (let year = FIRST_YEAR; year <= last; year++) years.push(year);
  return years;
}
