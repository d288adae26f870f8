import { AuditEntry } from '../audit';
import type { Collection, Relation } from '../collection';
import { type HubContext, hubContext } from '../context';
import type { Database } from '../database';
import type { RawRow, Table } from '../rows';
import { allOf, type Sql, sql } from '../sql';
import type { Subgraph } from '../subgraph';
import type { Viewer } from '../viewer';
import { visibleSql } from '../visible';
import type { Told } from './outbox-reading';

/** A change as one viewer sees it: a record that appears, that is another, that is gone; null is none of their business. */
export type SeenAs = 'CREATE' | 'UPDATE' | 'DELETE' | null;

export interface Looking {
  changes: readonly Told[];
  viewer: Viewer;
  /** Only records of this neighbour: the argument that names it, and its id. */
  of?: { argument: string; id: string } | null;
}

/**
 * Judges each change by the rule that reads obey, twice: may the viewer see the record as it is now, and might they have
 * seen it as it was before? A record that was withheld is gone for those who knew of it, and nothing for all others.
 */
export async function seenChanges(
  subgraph: Subgraph,
  { db, now }: { db: Database; now: string },
  { changes, viewer, of }: Looking,
): Promise<SeenAs[]> {
  const context = hubContext(db, viewer, now);
  const seen = new Map<Told, SeenAs>();
  for (const [type, told] of byType(changes)) {
    const noun = nounOf(subgraph, type);
    const where = noun && allOf([visibleSql(noun, context), of && ofNeighbour(subgraph, type, of)]);
    const ids = [...new Set(told.map(({ id }) => id))];
    const there = where
      ? await visibleIds(context, noun, { ids, where })
      : await foundIds(subgraph, type, ids, context);
    const before = where ? await seenBefore(context, noun, { told, where }) : null;
    for (const change of told) {
      const known = before?.known(change) ?? (change.kind !== 'Create' && there.has(change.id));
      seen.set(change, seenAs(known, there.has(change.id)));
    }
  }
  return changes.map((change) => seen.get(change)!);
}

const seenAs = (before: boolean, now: boolean): SeenAs =>
  now ? (before ? 'UPDATE' : 'CREATE') : before ? 'DELETE' : null;

function byType(changes: readonly Told[]): Map<string, Told[]> {
  const groups = new Map<string, Told[]>();
  for (const change of changes) groups.set(change.type, [...(groups.get(change.type) ?? []), change]);
  return groups;
}

type Noun = Collection<never, never>;

const nounOf = ({ followed = [], stewarded = [] }: Subgraph, type: string): Noun | null =>
  ([...followed, ...stewarded].find((one) => one.type === type)?.collection as unknown as Noun) ?? null;

function ofNeighbour({ followed = [] }: Subgraph, type: string, of: { argument: string; id: string }): Sql {
  const noun = followed.find((one) => one.type === type);
  const relation = noun && (noun.collection.relations[noun.by[of.argument]!] as Relation | undefined);
  if (!relation) throw new Error(`changes of ${type} cannot be followed by ${of.argument}`);
  if ('column' in relation) return sql(`t.\`${relation.column}\` = ?`, of.id);
  const { link, own, other } = relation;
  return sql(`t.\`id\` IN (SELECT \`${own}\` FROM \`${link}\` WHERE \`${other}\` = ?)`, of.id);
}

async function visibleIds(
  { db }: HubContext,
  noun: Noun,
  { ids, where }: { ids: string[]; where: Sql },
): Promise<Set<string>> {
  const { name } = db.table(noun.entity);
  const rows = await db.read(
    sql(`SELECT t.\`id\` FROM \`${name}\` t WHERE t.\`id\` IN (?) AND (${where.text})`, ids, ...where.params),
  );
  return new Set(rows.map((row) => row.id as string));
}

/** Records that nobody withholds one by one are found as any reference to them is. */
async function foundIds(
  { references }: Subgraph,
  __typename: string,
  ids: string[],
  context: HubContext,
): Promise<Set<string>> {
  const find = references[__typename];
  const found = await Promise.all(ids.map((id) => find?.({ __typename, id }, context) ?? null));
  return new Set(ids.filter((_id, at) => found[at] !== null));
}

/** Which of the changes were of a record that the viewer might have seen until then; undefined where nothing is kept. */
async function seenBefore(
  { db }: HubContext,
  noun: Noun,
  { told, where }: { told: readonly Told[]; where: Sql },
): Promise<{ known(change: Told): boolean | undefined }> {
  const kept = await imagesOf(db, told);
  const images = kept.flatMap(({ before }, at) => (before === null ? [] : [{ at, row: JSON.parse(before) as RawRow }]));
  const seen = new Set<string>();
  if (images.length > 0) {
    const image = imageSql(db.table(noun.entity), images);
    const statement = `SELECT t.\`__at\` FROM (${image.text}) t WHERE ${where.text}`;
    for (const row of await db.read(sql(statement, ...image.params, ...where.params))) {
      seen.add(instantOf(kept[Number(row.__at)]!));
    }
  }
  const known = new Set(kept.map(instantOf));
  return {
    known(change) {
      const instant = instantOf({ objectId: change.id, at: change.at });
      return known.has(instant) ? seen.has(instant) : undefined;
    },
  };
}

const instantOf = ({ objectId, at }: Pick<AuditEntry, 'objectId' | 'at'>): string => `${objectId} ${at}`;

type Image = Pick<AuditEntry, 'objectId' | 'at' | 'before'>;

/** The audit keeps every record as it was before each write. */
async function imagesOf(db: Database, told: readonly Told[]): Promise<Image[]> {
  const rows = await db.read(
    sql(
      'SELECT `objectId`, `at`, `before` FROM `audit` WHERE `objectId` IN (?) AND `at` IN (?) AND `type` = ?',
      [...new Set(told.map(({ id }) => id))],
      [...new Set(told.map(({ at }) => at))],
      told[0]!.type,
    ),
  );
  return rows as unknown as Image[];
}

/** Rows that are in no table, so that the conditions of reads can be asked of them. */
function imageSql(table: Table<object>, images: readonly { at: number; row: RawRow }[]): Sql {
  const columns = table.columns.filter(({ kind }) => kind !== 'json').map(({ name }) => name);
  const select = `SELECT ${['__at', ...columns].map((name) => `? AS \`${name}\``).join(', ')}`;
  return sql(
    images.map(() => select).join(' UNION ALL '),
    ...images.flatMap(({ at, row }) => [at, ...columns.map((name) => row[name] ?? null)]),
  );
}
