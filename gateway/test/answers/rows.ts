import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** Text as the data files have it. */
export interface Text {
  fi?: string | null;
  sv?: string | null;
  en?: string | null;
}

type Service = 'municipalities' | 'experiments' | 'procurements' | 'networking';

const dataOf = (service: Service, ...path: string[]): string =>
  readFileSync(join(__dirname, '..', '..', '..', 'services', service, 'data', ...path), 'utf8');

/** The rows of a demo table, as committed. */
export const demoRows = <T>(service: Service, table: string): T[] =>
  JSON.parse(dataOf(service, 'demo', `${table}.json`)) as T[];

/** The rows of a reference table; every cell is text, '' where nothing is known. */
export const referenceRows = (table: string): Record<string, string>[] =>
  parse(dataOf('municipalities', 'reference', `${table}.csv`), { columns: true }) as Record<string, string>[];

export const byId = <T extends { id: string }>(rows: readonly T[]): Map<string, T> =>
  new Map(rows.map((row) => [row.id, row]));

/** What a row becomes, or null where there is no row. */
export const orNull = <T, R>(row: T | null | undefined, become: (row: T) => R): R | null =>
  row === null || row === undefined ? null : become(row);

/** A text in one language, as a query of one language shows it. */
export const inLanguage = <L extends keyof Text>(text: Text | null, language: L): Record<L, string | null> | null =>
  orNull(text, (known) => ({ [language]: known[language] ?? null }) as Record<L, string | null>);

/** In the order of a key's characters; ties by the second key, and so on. */
export const sortedBy = <T>(rows: readonly T[], ...keys: ((row: T) => string | number)[]): T[] =>
  [...rows].sort((one, other) => {
    for (const key of keys) {
      if (key(one) !== key(other)) return key(one) < key(other) ? -1 : 1;
    }
    return 0;
  });

/** Latest first; of two at the same time the greater id first, so that pages never overlap. */
export const latestFirst = <T extends { id: string }>(rows: readonly T[], time: (row: T) => string): T[] =>
  sortedBy(rows, time, ({ id }) => id).reverse();

/** What a visitor without a key may see. */
export const isPublic = ({ visibility }: { visibility: string }): boolean => visibility === 'PUBLIC';
