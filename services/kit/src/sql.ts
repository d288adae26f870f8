/** A piece of SQL with its parameters; an array parameter stands for a whole `IN (?)` list. */
export interface Sql {
  readonly text: string;
  readonly params: readonly unknown[];
}

export const sql = (text: string, ...params: unknown[]): Sql => ({ text, params });

export const TRUE = sql('1=1');

export function allOf(parts: readonly (Sql | null | undefined)[]): Sql {
  return joined(parts, ' AND ', '1=1');
}

export function anyOf(parts: readonly (Sql | null | undefined)[]): Sql {
  return joined(parts, ' OR ', '1=0');
}

function joined(parts: readonly (Sql | null | undefined)[], glue: string, empty: string): Sql {
  const present = parts.filter((part): part is Sql => !!part);
  if (present.length === 0) return sql(empty);
  if (present.length === 1) return present[0]!;
  return sql(present.map((part) => `(${part.text})`).join(glue), ...present.flatMap((part) => part.params));
}

/** The parameter of `LIKE ? ESCAPE '!'` that finds the text anywhere. */
export const likeAnywhere = (text: string): string => `%${text.replace(/[!%_]/g, '!$&')}%`;
