import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { AreaChangeKind } from './area-change';
import { AreaHistory } from './area-history';

type Row = Record<string, string>;

const read = (name: string): Row[] =>
  parse(readFileSync(join(__dirname, '..', '..', 'data', 'reference', name)), { columns: true }) as Row[];

const PARTIES = read('area-change-party.csv');

/** The real division of Finland from 2013 to 2026. */
export const REAL_HISTORY = new AreaHistory(
  read('area-change.csv').map(({ id, kind, effectiveDate }) => {
    const side = (name: string): string[] =>
      PARTIES.filter((one) => one.changeId === id && one.side === name).map((one) => one.municipalityId!);
    return {
      id: id!,
      kind: kind as AreaChangeKind,
      effectiveDate: effectiveDate!,
      from: side('FROM'),
      to: side('TO'),
    };
  }),
);

/** The ids of the municipalities of each year, by code. */
export const existing = new Map<number, string[]>();
for (const { year, municipalityId } of read('classification.csv')) {
  existing.set(Number(year), [...(existing.get(Number(year)) ?? []), municipalityId!]);
}
for (const ids of existing.values()) ids.sort();
