import { execute, type GraphQLFormattedError, GraphQLError } from 'graphql';
import { type Database, openDatabase } from './database';
import { type Clock, realTime } from './clock';
import { hubContext } from './context';
import { publicError, saidIn } from './errors';
import { CompiledDocument, Documents } from './execution/documents';
import { resolverCalls } from './execution/resolver-calls';
import { runProgram } from './execution/run-program';
import { followDoors } from './follow/doors';
import type { Logger } from './logging';
import { keyFields, referenceFinders } from './references';
import { buildSubgraph, type BuiltSchema } from './schema';
import { Seeded, seed } from './seed';
import { StandingDeed } from './standing-deed';
import { refreshIndex, SEARCH_ENTITIES } from './search/search-index';
import type { Internal, Subgraph } from './subgraph';
import { ANONYMOUS, type Viewer } from './viewer';

export interface Operation {
  query: string;
  variables?: Record<string, unknown> | null;
  operationName?: string | null;
}

export interface Answer {
  data?: Record<string, unknown> | null;
  errors?: GraphQLFormattedError[];
}

/** A subgraph with its database open: what the hub calls in process and `serve.ts` puts on a port. */
export interface RunningSubgraph extends BuiltSchema {
  readonly name: string;
  readonly subgraph: Subgraph;
  readonly db: Database;
  readonly clock: Clock;
  /** What the gateway may ask beside the graph: the subgraph's own doors and those of every service. */
  readonly internals: Readonly<Record<string, Internal>>;
  /** Once the signal says that nobody waits, a query reads no further and rejects; a mutation goes on to its end. */
  execute(operation: Operation, viewer?: Viewer, signal?: AbortSignal): Promise<Answer>;
  close(): Promise<void>;
}

export interface RunOptions {
  log?: Logger;
  clock?: Clock;
}

export async function runSubgraph(
  subgraph: Subgraph,
  url: string,
  { log, clock = realTime }: RunOptions = {},
): Promise<RunningSubgraph> {
  const built = buildSubgraph(subgraph);
  const db = await openDatabase({
    ...subgraph,
    url,
    entities: [
      ...subgraph.entities,
      Seeded,
      ...(subgraph.stewarded ? [StandingDeed] : []),
      ...(subgraph.searchable ? SEARCH_ENTITIES : []),
    ],
  });
  const documents = new Documents({
    schema: built.schema,
    calls: resolverCalls(subgraph.resolvers, keyFields(subgraph, built.schema)),
    references: referenceFinders(subgraph),
  });
  const shown = (error: GraphQLError, { language }: Viewer): GraphQLFormattedError =>
    publicError(saidIn(language, error), (reference) =>
      log?.error({ reference, subgraph: subgraph.name, err: error.originalError ?? error }, 'resolver failed'),
    );
  return {
    ...built,
    name: subgraph.name,
    subgraph,
    db,
    clock,
    internals: { ...subgraph.internals, ...followDoors(subgraph) },
    async execute({ query, variables, operationName }, viewer = ANONYMOUS, signal) {
      const document = documents.of(query);
      if (!(document instanceof CompiledDocument)) return { errors: document.map(asPublicMistake) };
      const context = hubContext(db, viewer, clock());
      const compiled = document.compiled(operationName, variables);
      const { data, errors } = compiled
        ? await runProgram(compiled, context, signal)
        : await execute({
            schema: built.schema,
            document: document.document,
            variableValues: variables,
            operationName,
            contextValue: context,
          });
      // Without data nothing was executed: the variables do not fit the operation.
      if (data === undefined) return { errors: errors!.map(asPublicMistake) };
      return {
        data: data as Answer['data'],
        ...(errors?.length && { errors: errors.map((error) => shown(error, viewer)) }),
      };
    },
    close: () => db.close(),
  };
}

const asPublicMistake = (error: GraphQLError): GraphQLFormattedError => publicError(asMistake(error).toJSON());

const asMistake = (error: GraphQLError): GraphQLError =>
  new GraphQLError(error.message, {
    nodes: error.nodes,
    source: error.source,
    positions: error.positions,
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  });

export interface Prepare {
  demo: boolean;
  now: string;
  step?: (text: string) => void;
}

/** Brings the database to today's shape and fills what is missing. Running it again changes nothing. */
export async function prepare({ subgraph, db, name }: RunningSubgraph, { demo, now, step }: Prepare): Promise<void> {
  const applied = await db.source.runMigrations();
  if (applied.length > 0) step?.(`${name}: ${applied.length} migration${applied.length > 1 ? 's' : ''} applied`);
  await refreshIndex(db, now);
  const reference = await seed(db, subgraph.seeds.reference, now);
  if (reference > 0) step?.(`${name}: ${reference} reference rows`);
  const invented = demo ? await seed(db, subgraph.seeds.demo, now) : 0;
  if (invented > 0) step?.(`${name}: ${invented} demo rows`);
}
