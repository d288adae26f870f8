import type { Collection } from './collection';
import { finnishDay } from './context';
import { allOf, anyOf, type Sql, sql } from './sql';
import type { Reader } from './viewer';

/** What the reader may know to exist. */
export const visibleSql = (of: Collection<never, never>, reader: Reader): Sql =>
  allOf([of.published ? publishedSql('t', reader, of.stewards?.(reader.viewer)) : null, of.condition?.(reader)]);

/**
 * A published row under an alias: not deleted, and for this audience and past its embargo, or the reader's own, or one
 * that the reader may edit.
 */
export function publishedSql(alias: string, { viewer, now }: Reader, stewards?: Sql | null): Sql {
  const open = sql(
    `${alias}.\`visibility\` IN (${viewer.audience.map(() => '?').join(', ')}) AND (${alias}.\`embargoUntil\` IS NULL OR ${alias}.\`embargoUntil\` <= ?)`,
    ...viewer.audience,
    finnishDay(now),
  );
  const own = viewer.kind === 'PERSON' ? sql(`${alias}.\`authorId\` = ?`, viewer.id) : null;
  return allOf([sql(`${alias}.\`deletedAt\` IS NULL`), anyOf([open, own, stewards])]);
}

/**
 * The row that a row `t` hangs on is there and satisfies a condition over its own alias. A seek for each row: a list of all
 * such rows would be made anew for every page.
 */
export const hangsOn = (table: string, alias: string, column: string, condition: Sql): Sql =>
  sql(
    `EXISTS (SELECT 1 FROM \`${table}\` ${alias} WHERE ${alias}.\`id\` = t.\`${column}\` AND (${condition.text}))`,
    ...condition.params,
  );
