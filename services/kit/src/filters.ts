import { badInput } from './errors';
import { fold } from './localized-text';
import { allOf, anyOf, likeAnywhere, type Sql, sql } from './sql';
import type { Reader } from './viewer';

/** What and, or and not look like on every filter input. */
export interface Combinable<F> {
  and?: F[] | null;
  or?: F[] | null;
  not?: F | null;
}

/** How one filter field becomes a condition over alias `t`, for whoever reads. */
export type Condition<V> = (value: V, reader: Reader) => Sql;

export type FilterSpec<F> = { [K in Exclude<keyof F, keyof Combinable<F>>]-?: Condition<NonNullable<F[K]>> };

const MAX_CONDITIONS = 50;

/** A filter input as SQL; a null or absent field is no condition. `not` includes the rows where the value is unknown. */
export function compileFilter<F extends Combinable<F>>(
  filter: F | null | undefined,
  spec: FilterSpec<F>,
  reader: Reader,
): Sql | null {
  if (!filter) return null;
  let conditions = 0;
  const compile = (part: F): Sql => {
    const { and, or, not, ...fields } = part;
    const own = Object.entries(fields)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([name, value]) => {
        if (++conditions > MAX_CONDITIONS)
          throw badInput(
            {
              fi: `suodattimessa on enintään ${MAX_CONDITIONS} ehtoa`,
              sv: `ett filter har högst ${MAX_CONDITIONS} villkor`,
              en: `a filter has at most ${MAX_CONDITIONS} conditions`,
            },
            conditions,
          );
        return spec[name as keyof FilterSpec<F>](value as never, reader);
      });
    const negated = not ? compile(not) : null;
    return allOf([
      ...own,
      ...(and ?? []).map(compile),
      or ? anyOf(or.map(compile)) : null,
      negated && sql(`(${negated.text}) IS NOT TRUE`, ...negated.params),
    ]);
  };
  return compile(filter);
}

export const equals =
  (column: string): Condition<unknown> =>
  (value) =>
    sql(`t.\`${column}\` = ?`, value);
export const oneOf =
  (column: string): Condition<unknown[]> =>
  (values) =>
    sql(`t.\`${column}\` IN (?)`, values);
export const atLeast =
  (column: string): Condition<unknown> =>
  (value) =>
    sql(`t.\`${column}\` >= ?`, value);
export const atMost =
  (column: string): Condition<unknown> =>
  (value) =>
    sql(`t.\`${column}\` <= ?`, value);
export const below =
  (column: string): Condition<unknown> =>
  (value) =>
    sql(`t.\`${column}\` < ?`, value);

/** The words of a text that is looked for, without case and accents. */
export function wordsSought(text: string): string[] {
  if (text.length > 200)
    throw badInput(
      { fi: 'text: enintään 200 merkkiä', sv: 'text: högst 200 tecken', en: 'text must be at most 200 characters' },
      text,
    );
  return fold(text).split(' ').filter(Boolean);
}

/** A word occurs somewhere in a folded text column. */
export const occurs = (word: string, column: string): Sql =>
  sql(`t.\`${column}\` LIKE ? ESCAPE '!'`, likeAnywhere(word));

/** Every word occurs somewhere in a folded text column. */
export const contains =
  (column = 'searchText'): Condition<string> =>
  (text) =>
    allOf(wordsSought(text).map((word) => occurs(word, column)));

/** A row of a link table says so: `linked('experiment_theme', 'experimentId', 'uri')`. */
export const linked =
  (table: string, own: string, other: string): Condition<unknown> =>
  (value) =>
    sql(
      `t.\`id\` IN (SELECT \`${own}\` FROM \`${table}\` WHERE \`${other}\` IN (?))`,
      Array.isArray(value) ? value : [value],
    );
