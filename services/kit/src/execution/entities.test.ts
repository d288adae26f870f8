import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, type GraphQLError, parse } from 'graphql';
import type { ReferenceResolver, Representation } from '../subgraph';
import { CompiledDocument, Documents } from './documents';
import { runProgram } from './run-program';

const SDL = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Cat @key(fields: "id") { id: ID! name: String! late: String }
  type Dog @key(fields: "id") { id: ID! }
  type Stub @key(fields: "id") { id: ID! }
  type Query { ok: Boolean }
`;

const refuse = (): never => {
  throw new Error('no such key');
};

const references: Record<string, ReferenceResolver> = {
  Cat: ({ id }) => (id === 'cat:bad' ? refuse() : id === 'cat:none' ? null : { id, name: id === 'cat:x' ? null : id }),
  Dog: async ({ id }) => (id === 'dog:bad' ? refuse() : { id }),
};

const resolvers = Object.fromEntries(
  Object.entries(references).map(([type, find]) => [
    type,
    { __resolveReference: async (key: Representation, context: never) => find(key, context) },
  ]),
);
const schema = buildSubgraphSchema([{ typeDefs: parse(SDL), resolvers: resolvers as never }]);
const documents = new Documents({ schema, calls: { methods: new Map(), properties: new Map() }, references });

const QUERY = `query ($keys: [_Any!]!) { _entities(representations: $keys) {
  __typename ... on Cat { id name } ... on Dog { id } ...S } } fragment S on Stub { id }`;

const shown = ({ data, errors = [] }: { data?: unknown; errors?: readonly GraphQLError[] }) => ({
  data: JSON.stringify(data),
  errors: errors.map((error) => JSON.stringify(error)).sort(),
});

const keysOf = (...ids: string[]): object[] =>
  ids.map((id) => ({ __typename: `${id[0]!.toUpperCase()}${id.slice(1).split(':')[0]}`, id }));

describe('the entities of a subgraph', () => {
  it.each<[string, object[]]>([
    ['of several types, in the order of their keys', keysOf('cat:1', 'dog:1', 'cat:2', 'stub:1', 'dog:2')],
    ['of which there are none', keysOf()],
    ['of which one is not there', keysOf('cat:none', 'dog:1')],
    ['of which some fail, at once and late', keysOf('cat:bad', 'dog:1', 'dog:bad', 'cat:1')],
    ['of which one lacks what it must have', keysOf('cat:x', 'cat:1')],
    ['of a type that is not there', keysOf('cat:1', 'bird:1')],
    ['of a type that is no entity', [{ __typename: 'Query' }]],
    ['of a type that is no object', [{ __typename: 'Boolean' }]],
  ])('are what graphql-js gives: those %s', async (_case, keys) => {
    const compiled = (documents.of(QUERY) as CompiledDocument).compiled(null, { keys })!;
    expect(shown(await runProgram(compiled, {} as never))).toEqual(
      shown(await execute({ schema, document: parse(QUERY), variableValues: { keys } })),
    );
  });
});
