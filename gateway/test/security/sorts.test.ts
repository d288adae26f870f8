import { testEngines } from '@courage-hub/kit/testing';
import { getNamedType } from 'graphql';
import type { TestGraph } from '../graph';
import { SCHEMA } from './schema';
import { type WritableGraph, writableGraph } from './writing';

describe.each(testEngines())('on %s', (engine) => {
  let world: WritableGraph;
  let graph: TestGraph;
  beforeAll(async () => {
    world = await writableGraph(engine);
    graph = world.graph;
  }, 60_000);
  afterAll(() => graph.close());

  describe('70: a sort', () => {
    const ORDERED = Object.values(SCHEMA.getQueryType()!.getFields()).flatMap(({ name, args }) => {
      const order = args.find((argument) => argument.name === 'orderBy');
      return order ? [[name, getNamedType(order.type).name] as const] : [];
    });

    it.each(ORDERED)('that %s does not know is refused', async (field, type) => {
      for (const order of ['title; DROP TABLE experiment', '(SELECT 1)', 'id', '__proto__', '']) {
        const { status, body } = await graph.post(
          `query($order: ${type}) { ${field}(first: 1, orderBy: $order) { totalCount } }`,
          { order },
        );
        expect([status, body.errors![0].extensions.code, body.data]).toEqual([400, 'BAD_USER_INPUT', undefined]);
      }
    });
  });

  describe('70: a text filter', () => {
    const titlesOf = async (text: string): Promise<string[]> => {
      const { body } = await graph.post(
        'query($text: String!) { experiments(first: 100, filter: { text: $text }) { totalCount nodes { title { fi } } } }',
        { text },
      );
      return body.data.experiments.nodes.map((node: { title: { fi: string } }) => node.title.fi);
    };
    const SIGNS = ['Säästö 100 % vuodessa', 'Avoin lahde_koodi', 'Nyt heti!', 'Polku C:\\kunta'];
    beforeAll(async () => {
      for (const title of SIGNS) await world.propose(title);
    });

    it.each([
      ['100 %', 'Säästö 100 % vuodessa'],
      ['lahde_koodi', 'Avoin lahde_koodi'],
      ['heti!', 'Nyt heti!'],
      ['C:\\kunta', 'Polku C:\\kunta'],
    ])('of %s finds what says so and no more', async (text, title) => {
      expect(await titlesOf(text)).toEqual([title]);
    });

    it.each(['%', '_', '!', '\\'])('of %s alone finds what holds that sign', async (sign) => {
      const titles = await titlesOf(sign);
      expect(titles).toEqual(expect.arrayContaining(SIGNS.filter((title) => title.includes(sign))));
      const { body } = await graph.post('{ experiments(first: 1) { totalCount } }');
      expect(titles.length).toBeLessThan(body.data.experiments.totalCount);
      expect(titles.filter((title) => SIGNS.includes(title) && !title.includes(sign))).toEqual([]);
    });

    it.each(['lahde-koodi', 'l_hde', 'Sä%stö', 'heti_'])(
      'of %s, a pattern for another database, finds nothing',
      async (text) => {
        expect(await titlesOf(text)).toEqual([]);
      },
    );
  });

  it.each([
    'municipality',
    'municipality(id: null)',
    'municipality(id: "", code: "")',
    'municipality(code: "091", id: "municipality:091")',
    'experiment',
    'experiment(id: null, slug: null)',
    'experiment(id: "")',
    'organization',
    'organization(identifier: "")',
  ])('71: %s, which names nothing or too much, is refused and is not the first row', async (field) => {
    const { body } = await graph.post(`{ ${field} { id } }`);
    expect([body.errors?.[0].extensions.code, Object.values(body.data ?? {})]).toEqual(['BAD_USER_INPUT', [null]]);
  });
});
