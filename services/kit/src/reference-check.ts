import { execute, type GraphQLFormattedError, parse, validate } from 'graphql';
import { hubContext } from './context';
import { publicError, saidIn } from './errors';
import type { Answer, Operation, RunningSubgraph } from './runtime';
import { ANONYMOUS, type Viewer } from './viewer';

/**
 * The subgraph with every query answered by graphql-js too: where the two differ by a byte of the data, by an error or by
 * two statements more, the query fails. Mutations are executed once, so they are not compared.
 */
export function comparedToReference(running: RunningSubgraph): RunningSubgraph {
  let last: Promise<unknown> = Promise.resolve();
  return {
    ...running,
    execute(operation, viewer = ANONYMOUS) {
      // One after the other: two requests at once would count each other's statements.
      const turn = last.then(() => compared(running, operation, viewer));
      last = turn.catch(() => {});
      return turn;
    },
  };
}

/** Rows that one part of a document reads whole and another in part are two statements here, and one there. */
const READ_IN_PART = 1;

async function compared(running: RunningSubgraph, operation: Operation, viewer: Viewer): Promise<Answer> {
  const own = await countedReads(running, () => running.execute(operation, viewer), true);
  if (!isQuery(running, operation)) return own.answer;
  const reference = await countedReads(running, () => byReference(running, operation, viewer), false);
  requireSame(operation, own.answer, reference.answer);
  // Where something was refused, what the answer did not wait for may be read after it.
  if (own.answer.errors || own.reads <= reference.reads + READ_IN_PART) return own.answer;
  throw new Error(`${own.reads} statements instead of ${reference.reads} for ${operation.query}`);
}

function isQuery({ schema }: RunningSubgraph, { query }: Operation): boolean {
  try {
    const document = parse(query);
    return !/^\s*mutation|\smutation\s/.test(query) && validate(schema, document).length === 0;
  } catch {
    return false;
  }
}

async function countedReads({ db }: RunningSubgraph, work: () => Promise<Answer>, shown: boolean) {
  const outer = db.onRead;
  let reads = 0;
  db.onRead = (text) => {
    reads++;
    if (shown) outer?.(text);
  };
  try {
    return { answer: await work(), reads };
  } finally {
    db.onRead = outer;
  }
}

async function byReference(
  { schema, db, clock }: RunningSubgraph,
  { query, variables, operationName }: Operation,
  viewer: Viewer,
): Promise<Answer> {
  const { data, errors } = await execute({
    schema,
    document: parse(query),
    variableValues: variables,
    operationName,
    contextValue: hubContext(db, viewer, clock()),
  });
  const shown = errors?.map((error) => publicError(saidIn(viewer.language, error)));
  return { ...(data !== undefined && { data: data as Answer['data'] }), ...(shown && { errors: shown }) };
}

function requireSame({ query }: Operation, own: Answer, reference: Answer): void {
  const [given, expected] = [own, reference].map(({ data, errors = [] }) =>
    JSON.stringify({ data, errors: data === undefined ? errors.length : errors.map(withoutReference).sort() }),
  );
  if (given !== expected) throw new Error(`not what graphql-js answers to ${query}\n${given}\n${expected}`);
}

/** Errors come in the order of the document here, in that of their happening there; a reference is never the same. */
const withoutReference = ({ message, path, locations, extensions }: GraphQLFormattedError): string =>
  JSON.stringify([message.replace(/reference \w+$/, ''), path, locations, extensions?.code]);
