import { buildSubgraphSchema } from '@apollo/subgraph';
import { badInput, HubError, publicError } from '@courage-hub/kit/errors';
import type { Answer } from '@courage-hub/kit/runtime';
import DataLoader from 'dataloader';
import { execute, type GraphQLError, type GraphQLSchema, parse } from 'graphql';
import { type NodeType, nodesSdl, typeOfId } from './nodes';
import { type Transport, unavailable } from './transport';

export const NODES = 'nodes';

const MAX_IDS = 100;

interface Found {
  __typename: string;
  id: string;
}

type Find = DataLoader<string, Found | null>;

/** The `node(id)` subgraph: it asks each id's owner whether the record exists. */
export function nodesSubgraph(types: readonly NodeType[], owners: ReadonlyMap<string, Transport>): Transport {
  const schema = nodesSchema(types);
  return {
    name: NODES,
    async send({ query, variables }, signal) {
      const find: Find = new DataLoader((ids) => findAll(types, owners, ids, signal));
      const { data, errors } = await execute({
        schema,
        document: parse(query),
        variableValues: variables,
        contextValue: { find },
      });
      const shown = errors?.map((error: GraphQLError) => publicError(error.toJSON()));
      return { data: data as Answer['data'], ...(shown && { errors: shown }) };
    },
    ready: async () => {},
    close: async () => {},
  };
}

function nodesSchema(types: readonly NodeType[]): GraphQLSchema {
  const node = (_root: unknown, { id }: { id: string }, { find }: { find: Find }) => find.load(id);
  const nodes = (_root: unknown, { ids }: { ids: string[] }, { find }: { find: Find }) => {
    if (ids.length > MAX_IDS) throw badInput(`ids must be at most ${MAX_IDS}`, ids.length);
    return ids.map((id) => find.load(id));
  };
  return buildSubgraphSchema([{ typeDefs: parse(nodesSdl(types)), resolvers: { Query: { node, nodes } } as never }]);
}

async function findAll(
  types: readonly NodeType[],
  owners: ReadonlyMap<string, Transport>,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<(Found | null | Error)[]> {
  const answers = new Map<string, Found | null | Error>();
  const byOwner = new Map<string, Found[]>();
  for (const id of ids) {
    const type = typeOfId(types, id);
    if (!type) answers.set(id, badInput('id must be a global id such as municipality:091', id));
    else byOwner.set(type.owner, [...(byOwner.get(type.owner) ?? []), { __typename: type.name, id }]);
  }
  await Promise.all(
    [...byOwner].map(async ([owner, keys]) => {
      const found = await askOwner(owners.get(owner)!, keys, signal);
      keys.forEach(({ id }, index) => answers.set(id, found instanceof HubError ? found : found[index]!));
    }),
  );
  return ids.map((id) => answers.get(id)!);
}

async function askOwner(owner: Transport, keys: Found[], signal: AbortSignal): Promise<(Found | null)[] | HubError> {
  const kinds = [...new Set(keys.map((key) => key.__typename))];
  const query = `query($representations: [_Any!]!) { _entities(representations: $representations) { __typename ${kinds
    .map((kind) => `... on ${kind} { id }`)
    .join(' ')} } }`;
  try {
    const { data } = await owner.send({ query, variables: { representations: keys } }, signal);
    const entities = data?._entities as (Found | null)[] | undefined;
    return keys.map((key, index) => (entities?.[index]?.id ? key : null));
  } catch {
    return unavailable(owner.name, 'unreachable');
  }
}
