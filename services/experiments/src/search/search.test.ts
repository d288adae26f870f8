import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaDrift, testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { subgraph } from '../subgraph';

interface Query {
  text: string;
  totalCount: number;
  top: string[];
}

const QUERIES = JSON.parse(readFileSync(join(__dirname, 'search.queries.json'), 'utf8')) as Query[];

const TOP = `query ($text: String!) { search(text: $text, first: 3, types: [EXPERIMENT, LESSON, PRACTICE, PROJECT, PROGRAMME]) { totalCount nodes { __typename
  ... on Experiment { title { text } } ... on Lesson { what { text } } ... on Practice { title { text } }
  ... on Project { title { text } } ... on Programme { name { text } } } } }`;

const PAGE = `query ($text: String!, $first: Int, $after: String, $last: Int, $before: String) {
  search(text: $text, types: [EXPERIMENT, LESSON, PRACTICE, PROJECT, PROGRAMME], first: $first, after: $after, last: $last, before: $before) {
    edges { cursor node { ... on Node { id } } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are compared whole with what a test expects
type Json = any;

describe.each(testEngines())('search on %s', (engine) => {
  let hub: TestSubgraph;
  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine);
  }, 120_000);
  afterAll(() => hub.close());

  const ask = async (query: string, variables?: Record<string, unknown>): Promise<Json> => {
    const { data, errors } = await hub.ask(query, variables);
    expect(errors).toBeUndefined();
    return data!.search;
  };

  it('has migrations that equal the entities', async () => {
    expect(await schemaDrift(hub.running)).toEqual([]);
  });

  it('has sixty queries', () => expect(new Set(QUERIES.map(({ text }) => text)).size).toBe(60));

  it.each(QUERIES)(
    'finds for "$text" the same $totalCount records in the same order',
    async ({ text, ...expected }) => {
      const { totalCount, nodes } = await ask(TOP, { text });
      const top = nodes.map((node: Json) => `${node.__typename}: ${(node.title ?? node.what ?? node.name).text}`);
      expect({ totalCount, top }).toEqual(expected);
    },
  );

  it('pages forward and back over all hits, each once and in one order', async () => {
    const all = (await ask(PAGE, { text: 'kirjasto', first: 100 })).edges;
    const forward: Json[] = [];
    for (let after = null, more = true; more;) {
      const page = await ask(PAGE, { text: 'kirjasto', first: 10, after });
      forward.push(...page.edges);
      ({ endCursor: after, hasNextPage: more } = page.pageInfo);
    }
    expect([forward.length, forward]).toEqual([26, all]);

    const back = await ask(PAGE, { text: 'kirjasto', last: 3, before: all[5].cursor });
    expect(back).toEqual({
      edges: all.slice(2, 5),
      pageInfo: { hasNextPage: true, hasPreviousPage: true, startCursor: all[2].cursor, endCursor: all[4].cursor },
    });
  });

  it('counts all hits by type, status and theme, and tells where the words stand', async () => {
    const query = `{ search(text: "kielimentoreille", types: [EXPERIMENT, PRACTICE], language: fi, first: 1) { totalCount
      edges { node { ... on Practice { title { fi } } } highlights { field language text spans { start end } } }
      facets(fields: ["type", "status", "theme"]) { field values { value count label { fi } } } } }`;
    const { data, statements } = await hub.ask(query);
    expect(data!.search).toEqual({
      totalCount: 6,
      edges: [
        {
          node: { title: { fi: 'Työpaikan kielimentorit' } },
          highlights: [
            { field: 'title', language: 'fi', text: 'Työpaikan kielimentorit', spans: [{ start: 10, end: 23 }] },
          ],
        },
      ],
      facets: [
        {
          field: 'type',
          values: [
            { value: 'Experiment', count: 5, label: null },
            { value: 'Practice', count: 1, label: null },
          ],
        },
        {
          field: 'status',
          values: [
            { value: 'ENDED', count: 4, label: null },
            { value: 'STOPPED_EARLY', count: 1, label: null },
          ],
        },
        {
          field: 'theme',
          values: [
            { value: 'http://metadata.un.org/sdg/10', count: 5, label: { fi: 'Eriarvoisuuden vähentäminen' } },
            { value: 'https://courage-hub.example/theme/integration', count: 5, label: { fi: 'Kotoutuminen' } },
            { value: 'https://courage-hub.example/theme/vitality', count: 5, label: { fi: 'Työllisyys ja elinvoima' } },
          ],
        },
      ],
    });
    expect(statements).toBe(6);
  });

  it('reads as many statements for many hits as for few', async () => {
    const statements = async (first: number) =>
      (
        await hub.ask(
          'query ($first: Int) { search(text: "koulu", types: [EXPERIMENT], first: $first) { totalCount nodes { __typename } } }',
          { first },
        )
      ).statements;
    expect([await statements(1), await statements(100)]).toEqual([4, 4]);
  });

  it.each([
    ['search(text: "") { totalCount }', 'text must have 1..10 words, but got: ""'],
    ['search(text: "x", first: 101) { totalCount }', 'first must be 0..100, but got: 101'],
    ['search(text: "x", after: "x") { totalCount }', 'a cursor must be one that the hub gave out, but got: "x"'],
    [
      'search(text: "x", types: [PROJECT]) { facets(fields: ["secret"]) { field } }',
      'a facet must be one of fundingProgramme, purpose, status, type, but got: "secret"',
    ],
  ])('refuses %s', async (field, message) => {
    const { errors } = await hub.ask(`{ ${field} }`);
    expect(errors!.map((error) => [error.message, error.extensions!.code])).toEqual([[message, 'BAD_USER_INPUT']]);
  });

  it.each(["' OR 1=1 --", 'a"; DROP TABLE search_posting; --', '%%% kirj_asto', '\\'])(
    'takes %j as words',
    async (text) => {
      const { errors } = await hub.ask('query ($text: String!) { search(text: $text) { totalCount } }', { text });
      expect(errors?.map(({ extensions }) => extensions!.code) ?? []).toEqual(text === '\\' ? ['BAD_USER_INPUT'] : []);
    },
  );
});
