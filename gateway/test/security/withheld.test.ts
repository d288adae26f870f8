import { type Sql, sql } from '@courage-hub/kit/sql';
import type { Published } from '@courage-hub/kit/recorded';
import { TEST_NOW } from '@courage-hub/kit/testing';
import { Visibility } from '@courage-hub/kit/values';
import { SERVICES } from '@courage-hub/gateway/settings';
import { parse } from 'graphql';
import { type Reply, testGraph, type TestGraph } from '../graph';
import { NOUNS, publishedEntities } from './nouns';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph();
}, 60_000);
afterAll(() => graph.close());

describe('54: every mutation', () => {
  it.each(SERVICES)('54: of %s has one rule, and no rule is without a mutation', (name) => {
    const { sdl, subgraph } = graph.services[name];
    const mutations = parse(sdl).definitions.flatMap((definition) =>
      definition.kind === 'ObjectTypeDefinition' && definition.name.value === 'Mutation'
        ? definition.fields!.map((field) => field.name.value)
        : [],
    );
    const own = mutations.filter((field) => !field.startsWith('_'));
    expect(Object.keys(subgraph.rules ?? {}).sort()).toEqual(own.sort());
  });
});

it('54: names every noun that has an audience, in every service', () => {
  expect(publishedEntities.map(({ name }) => name).sort()).toEqual(Object.keys(NOUNS).sort());
});

const WITHHELD: readonly [string, Partial<Published>][] = [
  ['a draft', { visibility: Visibility.DRAFT }],
  ['internal', { visibility: Visibility.INTERNAL }],
  ['for partners', { visibility: Visibility.PARTNER }],
  ['under embargo', { embargoUntil: '2026-05-05' }],
  ['deleted', { deletedAt: TEST_NOW }],
];

describe.each(Object.entries(NOUNS))('54: a %s that is withheld', (type, noun) => {
  const entity = publishedEntities.find(({ name }) => name === type)!;
  const db = () => graph.services[noun.owner].db;
  const table = () => db().table(entity).name;
  const run = (statement: Sql) => db().write((writer) => writer.run(statement));
  const set = async (id: string, facts: Partial<Published>) => {
    const [raw] = await db().read(sql(`SELECT * FROM \`${table()}\` WHERE \`id\` = ?`, id));
    const row = Object.assign(db().table(entity).read(raw!), facts);
    await db().write((writer) => writer.put(entity, [row]));
  };

  const counts = noun.facets
    ? `facets(fields: ${JSON.stringify(noun.facets)}) { field values { value label { fi } count } }`
    : '';
  let adopter: string;
  beforeAll(async () => {
    // The tests take a row away and put it back; what hangs on it stays.
    await db().source.query('PRAGMA foreign_keys = OFF');
    const [adoption] = await graph.services.experiments.db.read(
      sql("SELECT `adopterId` FROM `adoption` WHERE `visibility` = 'PUBLIC' ORDER BY `id`"),
    );
    adopter = String(adoption!.adopterId);
  });
  afterAll(() => db().source.query('PRAGMA foreign_keys = ON'));

  const listed = (args: string): string =>
    type === 'Adoption'
      ? `municipality(id: "${adopter}") { adoptions(first: 100) { totalCount nodes { id } ${counts} } }`
      : `${noun.list}(first: 100${args}) { totalCount nodes { id } ${counts} }`;

  /** Every way of asking that could tell of the record. */
  async function answers(id: string, words: string): Promise<Reply['body'][]> {
    const documents = [
      `query($id: ID!) { node(id: $id) { id } nodes(ids: [$id, $id]) { id } ${noun.one ? `${noun.one} { id }` : ''} }`,
      `{ ${listed('')} }`,
      ...(type === 'Adoption' ? ['{ practices(first: 50) { nodes { adoptions { id } } } }'] : []),
      ...(noun.text ? [`query($words: String!) { ${listed(', filter: { text: $words }')} }`] : []),
    ];
    const replies: Reply['body'][] = [];
    for (const document of documents) replies.push((await graph.post(document, { id, words })).body);
    return replies;
  }

  const found = (body: Reply['body'], id: string): boolean => JSON.stringify(body).includes(`"${id}"`);

  it('is as if it were not there, for those it is withheld from', async () => {
    const all = (await graph.post(`{ ${listed('')} }`)).body;
    expect(all.errors).toBeUndefined();
    const id = /"nodes":\[\{"id":"([^"]+)"/.exec(JSON.stringify(all))![1]!;
    const [raw] = await db().read(sql(`SELECT * FROM \`${table()}\` WHERE \`id\` = ?`, id));
    const words = String(raw!.searchText ?? '').slice(0, 150);
    const whole = db().table(entity).read(raw!);

    for (const body of await answers(id, words)) expect([body.errors, found(body, id)]).toEqual([undefined, true]);

    // Counts are kept where records are written: a deletion takes it out of them, and then the row goes.
    await set(id, { deletedAt: TEST_NOW });
    await run(sql(`DELETE FROM \`${table()}\` WHERE \`id\` = ?`, id));
    const without = await answers(id, words);
    await db().write((writer) => writer.insert(entity, [whole]));
    for (const body of without) expect(found(body, id)).toBe(false);

    for (const [how, facts] of WITHHELD) {
      await set(id, facts);
      expect([how, await answers(id, words)]).toEqual([how, without]);
      await set(id, { visibility: whole.visibility, embargoUntil: whole.embargoUntil, deletedAt: whole.deletedAt });
    }
  });
});
