import type { Collection } from './collection';
import type { HubContext } from './context';
import type { HubError } from './errors';
import { mutate, type MutationInput, type Transaction } from './mutation';
import type { Published } from './recorded';
import { refusal } from './refusals';
import { anyOf, demand, keepsRecords, type Rule, signedIn } from './rules';
import { sql } from './sql';
import { Standing } from './standing-deed';
import { Checks } from './validation';
import { Visibility } from './values';

/** A noun whose records people publish, withhold, delete and restore. */
export interface Stewarded<T extends Published = Published> {
  readonly type: string;
  readonly collection: Collection<T, never>;
  /** Who may do so with a record, beside those who keep every record in order. */
  readonly mayEdit: Rule<NoInfer<T>>;
  /** Who may show a record to others; whoever may edit it, unless said. */
  readonly mayPublish?: Rule<NoInfer<T>>;
  /** What the rules ask of a record beside its own columns: the programmes it belongs to, say. */
  readonly facts?: (record: { readonly id: string }, context: HubContext) => Promise<object>;
  /** Which records nothing in another service may lead to or be reached from, though they can be seen. */
  readonly untraceable?: (record: NoInfer<T>) => boolean;
}

/** One noun of the list in `subgraph.ts`: its rules fit its records. */
export const stewarded = <T extends Published>(noun: Stewarded<T>): Stewarded => noun as unknown as Stewarded;

export interface SetVisibilityInput extends MutationInput {
  id: string;
  visibility: Visibility;
  /** Left out, it stays as it is; null lifts it. */
  embargoUntil?: string | null;
  version: number;
}

export interface DeleteRecordInput extends MutationInput {
  id: string;
  reason: string;
}

export interface RestoreRecordInput extends MutationInput {
  id: string;
}

type UseCase<I> = (noun: Stewarded, input: I, context: HubContext) => Promise<Published>;

const MAX_REASON = 1000;

export const setVisibility: UseCase<SetVisibilityInput> = (noun, input, context) => {
  const judge = ({ record, facts }: Found): void => {
    if (record.deletedAt) throw notFound(input, context);
    if (input.visibility !== Visibility.DRAFT) demand(publishes(noun), context.viewer, facts);
  };
  return stewarding('setVisibility', { noun, input, context, judge }, async (record, transaction) => {
    const { visibility, embargoUntil = record.embargoUntil, version } = input;
    const after = { visibility, embargoUntil };
    const standing = new Standing(context, transaction.writer, { recordId: record.id, deed: 'setVisibility' });
    await standing.refuseUndoing(record);
    const changed = await transaction.change(kindOf(noun), record, version, after);
    await standing.shownAs(record, after);
    return changed;
  });
};

export const deleteRecord: UseCase<DeleteRecordInput> = (noun, input, context) => {
  const { viewer, now } = context;
  const judge = ({ record }: Found): void => {
    if (record.deletedAt) throw notFound(input, context);
    new Checks(viewer.language).line('reason', input.reason, { required: true, limit: MAX_REASON }).done();
  };
  return stewarding('deleteRecord', { noun, input, context, judge }, async (record, transaction) => {
    await new Standing(context, transaction.writer, { recordId: record.id, deed: 'deleteRecord' }).note(record);
    return transaction.because(input.reason).mark(kindOf(noun), record, { deletedAt: now });
  });
};

export const restoreRecord: UseCase<RestoreRecordInput> = (noun, input, context) => {
  const judge = ({ record }: Found): void => {
    if (!record.deletedAt) throw refusal(context.viewer.language, 'NOT_DELETED', { id: input.id });
  };
  return stewarding('restoreRecord', { noun, input, context, judge }, async (record, transaction) => {
    const standing = new Standing(context, transaction.writer, { recordId: record.id, deed: 'deleteRecord' });
    await standing.refuseUndoing(record);
    await standing.lift();
    return transaction.mark(kindOf(noun), record, { deletedAt: null });
  });
};

/** A record that the viewer may edit, with what the rules ask of it. */
interface Found {
  record: Published;
  facts: Published;
}

interface Asked<I> {
  noun: Stewarded;
  input: I;
  context: HubContext;
  /** Refuses what is wrong with the deed, once the record is found. */
  judge: (found: Found) => void;
}

/** The record is found and judged before the transaction: one that waited for the pool inside it could wait for itself. */
async function stewarding<I extends RestoreRecordInput>(
  action: string,
  asked: Asked<I>,
  work: (record: Published, transaction: Transaction) => Promise<Published>,
): Promise<Published> {
  const { noun, input, context, judge } = asked;
  demand(signedIn, context.viewer, null);
  const before = async (): Promise<Published> => {
    const found = await editable(asked);
    judge(found);
    return found.record;
  };
  return mutate(context, { action, input, entity: noun.collection.entity, before }, (transaction, record) =>
    work(record, transaction),
  );
}

/** The record, deleted or not, if the viewer may edit it; one that the viewer cannot see is as if it had never been. */
async function editable({ noun, input, context }: Asked<RestoreRecordInput>): Promise<Found> {
  const { viewer, load } = context;
  const record = await stored(noun, input, context);
  const may = anyOf<Published>(noun.mayEdit, keepsRecords);
  // Asked for either way: the time that a refusal takes must not tell that there is a record.
  const facts = await factsOf(noun, record ?? input, context);
  if (record && may.allows(viewer, facts)) return { record, facts };
  const seen = await load.byId(noun.collection, input.id);
  if (seen) demand(may, viewer, await factsOf(noun, seen, context));
  throw notFound(input, context);
}

async function stored(
  { collection: { entity } }: Stewarded,
  { id }: RestoreRecordInput,
  { db }: HubContext,
): Promise<Published | null> {
  const table = db.table(entity);
  const [row] = await db.read(sql(`SELECT ${table.select} FROM \`${table.name}\` t WHERE t.\`id\` = ?`, id));
  return row ? table.read(row) : null;
}

const factsOf = async (noun: Stewarded, record: { readonly id: string }, context: HubContext): Promise<Published> =>
  Object.assign(Object.create(record) as Published, await noun.facts?.(record, context));

const kindOf = ({ type, collection: { entity } }: Stewarded) => ({ type, entity });

const publishes = ({ mayEdit, mayPublish = mayEdit }: Stewarded): Rule<Published> =>
  anyOf<Published>(mayPublish, keepsRecords);

const notFound = ({ id }: { id: string }, { viewer }: HubContext): HubError =>
  refusal(viewer.language, 'NOT_THERE', { id });
