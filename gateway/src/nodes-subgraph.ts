import { buildSubgraphSchema } from '@apollo/subgraph';
import { badInput, HubError, publicError, saidIn } from '@courage-hub/kit/errors';
import type { Answer } from '@courage-hub/kit/runtime';
import DataLoader from 'dataloader';
import { execute, type GraphQLError, type GraphQLSchema, parse } from 'graphql';
import { MAX_IDS } from './limits';
import { SUBSCRIPTION_RESOLVERS } from './live/occasion';
import { type NodeType, nodesSdl, typeOfId } from './nodes';
import type { PublishedLimits } from './published-limits';
import { type Forwarded, STEWARDSHIP_RESOLVERS } from './stewardship';
import { type Asked, type Transport, unavailable } from './transport';

export const NODES = 'nodes';

interface Found {
  __typename: string;
  id: string;
}

type Find = DataLoader<string, Found | null>;

interface Context extends Forwarded {
  find: Find;
}

/** The gateway's own subgraph: `node(id)` and the care of records, which each id's owner answers; `limits`; subscriptions. */
export function nodesSubgraph(
  types: readonly NodeType[],
  owners: ReadonlyMap<string, Transport>,
  limits: PublishedLimits,
): Transport {
  const schema = nodesSchema(types, limits);
  return {
    name: NODES,
    async send({ query, variables }, asked) {
      const find: Find = new DataLoader((ids) => findAll({ types, owners }, ids, asked));
      const { data, errors } = await execute({
        schema,
        document: parse(query),
        variableValues: variables,
        rootValue: asked.occasion,
        contextValue: { find, types, owners, asked } satisfies Context,
      });
      const shown = errors?.map((error: GraphQLError) => publicError(saidIn(asked.viewer.language, error)));
      return { data: data as Answer['data'], ...(shown && { errors: shown }) };
    },
    call: async () => null,
    ready: async () => {},
    close: async () => {},
  };
}

function nodesSchema(types: readonly NodeType[], limits: PublishedLimits): GraphQLSchema {
  const node = (_root: unknown, { id }: { id: string }, { find }: { find: Find }) => find.load(id);
  const nodes = (_root: unknown, { ids }: { ids: string[] }, { find }: { find: Find }) => {
    if (ids.length > MAX_IDS)
      throw badInput(
        { fi: `tunnuksia enintään ${MAX_IDS}`, sv: `högst ${MAX_IDS} id`, en: `ids must be at most ${MAX_IDS}` },
        ids.length,
      );
    return ids.map((id) => find.load(id));
  };
  const resolvers = {
    Query: { node, nodes, limits: () => limits },
    Mutation: STEWARDSHIP_RESOLVERS,
    Subscription: SUBSCRIPTION_RESOLVERS,
  };
  return buildSubgraphSchema([{ typeDefs: parse(nodesSdl(types)), resolvers: resolvers as never }]);
}

interface Directory {
  types: readonly NodeType[];
  owners: ReadonlyMap<string, Transport>;
}

async function findAll(
  { types, owners }: Directory,
  ids: readonly string[],
  asked: Asked,
): Promise<(Found | null | Error)[]> {
  const answers = new Map<string, Found | null | Error>();
  const byOwner = new Map<string, Found[]>();
  for (const id of ids) {
    const type = typeOfId(types, id);
    if (!type)
      answers.set(
        id,
        badInput(
          {
            fi: 'id:n on oltava hubin tunnus kuten municipality:091',
            sv: 'id ska vara ett av hubbens id, som municipality:091',
            en: 'id must be a global id such as municipality:091',
          },
          id,
        ),
      );
    else byOwner.set(type.owner, [...(byOwner.get(type.owner) ?? []), { __typename: type.name, id }]);
  }
  await Promise.all(
    [...byOwner].map(async ([owner, keys]) => {
      const found = await askOwner(owners.get(owner)!, keys, asked);
      keys.forEach(({ id }, index) => answers.set(id, found instanceof HubError ? found : found[index]!));
    }),
  );
  return ids.map((id) => answers.get(id)!);
}

async function askOwner(owner: Transport, keys: Found[], asked: Asked): Promise<(Found | null)[] | HubError> {
  const kinds = [...new Set(keys.map((key) => key.__typename))];
  const query = `query($representations: [_Any!]!) { _entities(representations: $representations) { __typename ${kinds
    .map((kind) => `... on ${kind} { id }`)
    .join(' ')} } }`;
  try {
    const { data } = await owner.send({ query, variables: { representations: keys } }, asked);
    const entities = data?._entities as (Found | null)[] | undefined;
    return keys.map((key, index) => (entities?.[index]?.id ? key : null));
  } catch {
    return unavailable(owner.name, 'unreachable');
  }
}
