import type { Loaders } from '@courage-hub/kit/loaders';

/** Another subgraph's entity by its id, as the stub class that stands for it here. */
export const referenceTo = <R extends { id: string }>(ref: new () => R, id: string): R =>
  Object.assign(new ref(), { id });

/** The same where there may be none. */
export const referenceOrNull = <R extends { id: string }>(ref: new () => R, id: string | null): R | null =>
  id === null ? null : referenceTo(ref, id);

/** A link table from a noun of ours to another subgraph's entity. */
export interface LinkTo<T extends object, R extends { id: string }> {
  table: new () => T;
  from: keyof T & string;
  to: keyof T & string;
  ref: new () => R;
}

/** The entities that a record is linked to, by id. */
export async function linkedRefs<T extends object, R extends { id: string }>(
  load: Loaders,
  { table, from, to, ref }: LinkTo<T, R>,
  id: string,
): Promise<R[]> {
  const rows = await load.rowsBy(table, from, id, { orderBy: `t.\`${to}\`` });
  return rows.map((row) => referenceTo(ref, row[to] as string));
}
