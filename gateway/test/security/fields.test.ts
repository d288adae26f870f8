import {
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import type { RawRow } from '@courage-hub/kit/rows';
import { sql } from '@courage-hub/kit/sql';
import { inject, type Reply, testGraph, type TestGraph } from '../graph';
import { GUARDED, maySee, mixVisibilities, readWorld, storeOf, TODAY, type World } from './policy';
import { credentialsIn, type Role, ROLES } from './roles';
import { SCHEMA } from './schema';

/** What each role is shown of every guarded type, by every field that leads to one, against the policy beside this. */
let graph: TestGraph;
let credentials: Record<Role, Record<string, string>>;
let world: World;
beforeAll(async () => {
  graph = await testGraph();
  await mixVisibilities(graph);
  credentials = await credentialsIn(graph);
  world = await readWorld(graph);
}, 120_000);
afterAll(() => graph.close());

const ask = (role: Role, query: string, variables: object): Promise<Reply> =>
  inject(graph.app, { query, variables }, credentials[role]);

const PAGE = 50;
const pagesOf = <T>(all: readonly T[], size = PAGE): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

const nodeTypes: readonly GraphQLObjectType[] = SCHEMA.getImplementations(SCHEMA.getType('Node') as never).objects;
const fieldsOf = (type: GraphQLObjectType) =>
  Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));

/** How a field is asked for the guarded records behind it; null where there are none. */
function edgeOf({ name, type, args }: GraphQLField<unknown, unknown>): string | null {
  const named = getNamedType(type);
  if (GUARDED.includes(named.name)) return `${name} { __typename id }`;
  if (isAbstractType(named)) {
    const possible = SCHEMA.getPossibleTypes(named).filter((one) => GUARDED.includes(one.name));
    if (named.name === 'Node' || possible.length === 0) return null;
    return `${name} { ${possible.map((one) => `... on ${one.name} { __typename id }`).join(' ')} }`;
  }
  const node = isObjectType(named) && named.getFields().nodes;
  if (!node || !GUARDED.includes(getNamedType(node.type).name)) return null;
  const first = args.some((argument) => argument.name === 'first') ? '(first: 50)' : '';
  return `${name}${first} { totalCount nodes { __typename id } }`;
}

interface Shown {
  __typename: string;
  id: string;
}

/** Every guarded record that is in an answer, however deep. */
function shownIn(value: unknown): Shown[] {
  if (Array.isArray(value)) return value.flatMap(shownIn);
  if (typeof value !== 'object' || value === null) return [];
  const { __typename, id } = value as Shown;
  const own = GUARDED.includes(__typename) && id ? [value as Shown] : [];
  return [...own, ...Object.values(value).flatMap(shownIn)];
}

const fieldValuesIn = (nodes: readonly (object | null)[]): [string, unknown][] =>
  nodes.flatMap((node) => Object.entries(node ?? {}));
const shownThrough = new Set<string>();

const EDGES = nodeTypes.flatMap((parent) => {
  const edges = fieldsOf(parent)
    .map(edgeOf)
    .filter((edge) => edge !== null);
  return pagesOf(edges, 6).map((some): [string, string[]] => [parent.name, some]);
});
const LISTS = fieldsOf(SCHEMA.getQueryType()!).flatMap(({ name, type }): [string, string][] => {
  const named = getNamedType(type);
  const nodes = isObjectType(named) && named.getFields().nodes;
  const noun = nodes && getNamedType(nodes.type).name;
  return noun && GUARDED.includes(noun) ? [[name, noun]] : [];
});

/** Ambassadors are listed while they are in term. */
const isInTerm = ({ startDate, endDate, constituency }: RawRow): boolean =>
  constituency === undefined || ((startDate as string) <= TODAY && (endDate === null || (endDate as string) >= TODAY));

/** A follow-up is due of what ended six, twelve or twenty-four months ago, or longer, and was not looked at after as many. */
const isDue = ({ status, actualEndDate, followUps }: RawRow): boolean =>
  status === 'ENDED' &&
  Object.entries({ 6: '2025-11-04', 12: '2025-05-04', 24: '2024-05-04' }).some(
    ([months, day]) =>
      actualEndDate !== null &&
      (actualEndDate as string) <= day &&
      !(JSON.parse(followUps as string) as { monthsAfterEnd: number }[]).some(
        ({ monthsAfterEnd }) => monthsAfterEnd === Number(months),
      ),
  );

const idsOf = async (type: string): Promise<string[]> => {
  const { db, table } = storeOf(graph, type);
  return (await db.read(sql(`SELECT \`id\` FROM \`${table}\` ORDER BY \`id\``))).map(({ id }) => String(id));
};

describe.each(ROLES)('55: %s', (role) => {
  it.each(GUARDED)('55: finds exactly the records of %s that the policy allows', async (type) => {
    const expected = [...world[type]!.keys()].filter((id) => maySee(role, type, id, world)).sort();
    const found: string[] = [];
    for (const ids of pagesOf([...world[type]!.keys()])) {
      const { body } = await ask(role, 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
      expect(body.errors).toBeUndefined();
      found.push(...body.data.nodes.flatMap((node: { id: string } | null) => node?.id ?? []));
    }
    expect(found.sort()).toEqual(expected);
  });

  it.each(EDGES)('55: is shown nothing more by the fields of %s', async (parent, edges) => {
    for (const ids of pagesOf((await idsOf(parent)).slice(0, 200))) {
      const query = `query($ids: [ID!]!) { nodes(ids: $ids) { ... on ${parent} { ${edges.join('\n')} } } }`;
      const { status, body } = await ask(role, query, { ids });
      expect(status).toBe(200);
      for (const [field, value] of fieldValuesIn(body.data.nodes))
        if (shownIn(value).length > 0) shownThrough.add(`${parent}.${field}`);
      const wrong = shownIn(body.data).filter(({ __typename, id }) => !maySee(role, __typename, id, world));
      expect(wrong).toEqual([]);
    }
  });

  it.each(LISTS)('55: counts in %s exactly what it may see', async (name, type) => {
    const { body } = await ask(role, `{ ${name}(first: 50) { totalCount nodes { __typename id } } }`, {});
    const listed = [...world[type]!.entries()].filter(
      ([id, row]) => maySee(role, type, id, world) && isInTerm(row) && (name !== 'followUpsDue' || isDue(row)),
    );
    const { totalCount, nodes } = body.data[name];
    expect([totalCount, nodes.length]).toEqual([listed.length, Math.min(50, listed.length)]);
    expect(shownIn(nodes).filter(({ id }) => !maySee(role, type, id, world))).toEqual([]);
  });

  it.each(GUARDED)('55: reads every field of a %s that it may see, and none of one that it may not', async (type) => {
    const fields = fieldsOf(SCHEMA.getType(type) as GraphQLObjectType);
    const asked = fields.map(
      (field) => `${field.name}${isCompositeType(getNamedType(field.type)) ? ' { __typename }' : ''}`,
    );
    const document = `query($id: ID!) { node(id: $id) { ... on ${type} { ${asked.join('\n')} } } }`;
    const ids = [...world[type]!.keys()];
    const seen = ids.find((id) => maySee(role, type, id, world));
    const unseen = ids.find((id) => !maySee(role, type, id, world));
    if (seen) {
      const { body } = await ask(role, document, { id: seen });
      expect(Object.keys(body.data.node)).toEqual(fields.map(({ name }) => name));
      expect((body.errors ?? []).filter(({ extensions }) => extensions.code !== 'NOT_FOUND')).toEqual([]);
    }
    if (unseen) expect((await ask(role, document, { id: unseen })).body).toEqual({ data: { node: null } });
  });
});

it('55: every role meets records of every noun that it may not see, and all but few that it may', () => {
  for (const role of ROLES) {
    for (const type of GUARDED) {
      const seen = [...world[type]!.keys()].filter((id) => maySee(role, type, id, world)).length;
      // Of a noun with few records none is deleted, and an administrator sees them all.
      const isLong = world[type]!.size > 12;
      expect([role, type, seen > 0, seen < world[type]!.size || !isLong]).toEqual([role, type, true, true]);
    }
  }
});

it('55: every field that leads to a guarded record has led somebody to one', () => {
  const all = EDGES.flatMap(([parent, edges]) => edges.map((edge) => `${parent}.${/^\w+/.exec(edge)![0]}`));
  expect(all.filter((field) => !shownThrough.has(field))).toEqual([]);
});
