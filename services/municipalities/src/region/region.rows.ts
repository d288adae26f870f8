import { collection } from '@courage-hub/kit/collection';
import { allOf, type Sql, sql } from '@courage-hub/kit/sql';
import { Region, type RegionKind } from './region';

/** What can be asked of regions. */
export const regions = collection<Region>(Region, { orders: { CODE: { by: 't.`code`' } } });

export const currentRegions = (kind: RegionKind | null, year: number): Sql =>
  allOf([
    sql('t.`firstYear` <= ? AND (t.`lastYear` IS NULL OR t.`lastYear` >= ?)', year, year),
    kind && sql('t.`kind` = ?', kind),
  ]);
