import { sql } from '@courage-hub/kit/sql';
import { SUBGRAPHS } from '@courage-hub/gateway/hub';
import { readContract } from '@courage-hub/gateway/supergraph';
import { testGraph, type TestGraph } from './graph';

const { nodeTypes } = readContract();

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph();
}, 60_000);
afterAll(() => graph.close());

/** An id that anybody may see, straight from the owner's table. */
async function someId(type: string, owner: string): Promise<string> {
  const { seeds } = SUBGRAPHS[owner as keyof typeof SUBGRAPHS];
  const seed = [...seeds.reference, ...seeds.demo].find((table) => table.type === type);
  const { db } = graph.services[owner as keyof typeof SUBGRAPHS];
  const table = db.table(seed!.entity);
  const isPublic = table.columns.some(({ name }) => name === 'visibility') ? "WHERE `visibility` = 'PUBLIC'" : '';
  const [row] = await db.read(sql(`SELECT \`id\` FROM \`${table.name}\` ${isPublic} ORDER BY \`id\` LIMIT 1`));
  return String(row!.id);
}

it.each(nodeTypes.map(({ name, owner, prefix }) => [name, owner, prefix] as const))(
  'node(id) finds a %s of %s, whose ids begin with %s',
  async (type, owner, prefix) => {
    const id = await someId(type, owner);
    expect(id.startsWith(prefix)).toBe(true);
    expect((await graph.post('query($id: ID!) { node(id: $id) { __typename id } }', { id })).body).toEqual({
      data: { node: { __typename: type, id } },
    });
    const missing = `${prefix}0`;
    expect((await graph.post('query($id: ID!) { node(id: $id) { id } }', { id: missing })).body).toEqual({
      data: { node: null },
    });
  },
);

it('nodes(ids) keeps the order, asks each owner once and refuses more than 100', async () => {
  const ids = [
    'region:maakunta-06',
    'programme:digikuntakokeilu',
    'municipality:091',
    'programme:nope',
    'municipality:091',
  ];
  const { body, statements } = await graph.counted('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
  expect(body).toEqual({ data: { nodes: ids.map((id) => (id === 'programme:nope' ? null : { id })) } });
  expect(statements).toEqual({ municipalities: 2, experiments: 1, procurements: 0, networking: 0 });
  const tooMany = await graph.post('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
    ids: Array(101).fill('municipality:091'),
  });
  expect(tooMany.body.errors).toEqual([
    expect.objectContaining({
      message: 'ids must be at most 100, but got: 101',
      extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }),
    }),
  ]);
});

it('does not find what the viewer may not see', async () => {
  const { db } = graph.services.experiments;
  const [row] = await db.read(
    sql("SELECT `id` FROM `experiment` WHERE `visibility` = 'INTERNAL' ORDER BY `id` LIMIT 1"),
  );
  expect((await graph.post('query($id: ID!) { node(id: $id) { id } }', { id: row!.id })).body).toEqual({
    data: { node: null },
  });
});
