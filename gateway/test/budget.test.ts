import { parse } from 'graphql';
import { MAX_COST } from '@courage-hub/gateway/limits';
import { EXAMPLES_DIR, readExamples } from '@courage-hub/gateway/pages/examples';
import { anotherGateway, inject, testGraph, type TestGraph } from './graph';
import { QUESTIONS, readQuestion } from './questions';

const PAGE = '{ municipalities(first: 9) { nodes { id } } }';

let services: TestGraph;
beforeAll(async () => {
  services = await testGraph({ demo: false });
}, 60_000);
afterAll(() => services.close());

/** A gateway for each test: a budget that nobody has used. */
let graph: TestGraph;
afterEach(() => graph.close());

const open = async (settings: object): Promise<void> => {
  graph = await anotherGateway(services, settings);
};
const budget = (anonymous: number | null) => ({ costPerMinute: { anonymous, person: null, key: null } });
const ask = (headers: Record<string, string> = {}, query = PAGE) => inject(graph.app, { query }, headers);
const left = async (headers?: Record<string, string>, query?: string) => {
  const { status, headers: given } = await ask(headers, query);
  return [status, given['x-query-cost'], given['ratelimit-remaining']];
};

describe('an answer', () => {
  it('says in its headers what it cost and what is left', async () => {
    await open(budget(100));
    const { headers } = await ask();
    expect(headers).toMatchObject({
      'x-query-cost': '10',
      'ratelimit-limit': '100',
      'ratelimit-remaining': '90',
      'ratelimit-reset': '60',
    });
  });

  it('says it in its body where that is asked for, and only there', async () => {
    await open(budget(100));
    expect((await ask()).body).toEqual({ data: { municipalities: { nodes: expect.any(Array) } } });
    expect((await ask({ 'x-hub-cost': '1' })).body).toMatchObject({
      extensions: { cost: { requested: 10, limit: 100, remaining: 80, resetAt: expect.stringMatching(/^\d{4}-.*Z$/) } },
    });
  });

  it('without a budget says the cost alone', async () => {
    await open(budget(null));
    const { headers, body } = await ask({ 'x-hub-cost': '1' });
    expect([headers['x-query-cost'], headers['ratelimit-limit']]).toEqual(['10', undefined]);
    expect(body).toMatchObject({ extensions: { cost: { requested: 10 } } });
  });
});

describe('a budget that is spent', () => {
  it('is RATE_LIMITED with 429 and when to come back, before anything runs', async () => {
    await open(budget(15));
    await ask();
    const { statements, ...reply } = await graph.counted(PAGE);
    expect(reply).toMatchObject({
      status: 429,
      headers: { 'retry-after': '60', 'ratelimit-remaining': '0' },
      body: {
        errors: [
          {
            message: 'cost must be at most 15 a minute; ask again in 60 s',
            extensions: { code: 'RATE_LIMITED', limit: 15, retryAfter: 60 },
          },
        ],
      },
    });
    expect(reply.body.data).toBeUndefined();
    expect(statements.municipalities).toBe(0);
  });

  it('is 429 for a client of application/json too', async () => {
    await open(budget(5));
    expect((await ask({ accept: 'application/json' })).status).toBe(429);
  });

  it('is spent by documents that are refused, and refuses them', async () => {
    await open(budget(25));
    const asked = [];
    for (const query of ['{', '{ nope }', '{']) asked.push(await left({}, query));
    expect(asked).toEqual([
      [400, '10', '15'],
      [400, '10', '5'],
      [429, '10', '0'],
    ]);
  });

  it('does not close the front page', async () => {
    await open(budget(1));
    await ask();
    expect((await graph.app.inject({ url: '/', headers: { accept: 'text/html' } })).statusCode).toBe(200);
  });
});

describe('an address', () => {
  it('is not what a client writes into X-Forwarded-For', async () => {
    await open(budget(100));
    expect([await left({ 'x-forwarded-for': '192.0.2.1' }), await left({ 'x-forwarded-for': '192.0.2.2' })]).toEqual([
      [200, '10', '90'],
      [200, '10', '80'],
    ]);
  });

  it('is what the one trusted proxy saw, whatever stands before it', async () => {
    await open({ ...budget(100), trustProxy: 1 });
    expect([
      await left({ 'x-forwarded-for': '192.0.2.1' }),
      await left({ 'x-forwarded-for': '192.0.2.2' }),
      await left({ 'x-forwarded-for': '198.51.100.9, 192.0.2.1' }),
    ]).toEqual([
      [200, '10', '90'],
      [200, '10', '90'],
      [200, '10', '80'],
    ]);
  });
});

describe('a client that accepts application/json', () => {
  it.each([
    ['application/json', 200],
    ['application/json, multipart/mixed', 200],
    ['application/graphql-response+json, application/json;q=0.9', 400],
    ['application/graphql-response+json', 400],
    ['*/*', 400],
  ])('gets a status that is right for %s', async (accept, status) => {
    await open(budget(null));
    const refused = [
      '{',
      '{ nope }',
      `{ ${'a: __typename '.repeat(31)} }`,
      '{ municipalities(first: 1000000) { nodes { id } } }',
    ];
    const statuses = await Promise.all(refused.map(async (query) => (await ask({ accept }, query)).status));
    expect(statuses).toEqual(refused.map(() => status));
    expect((await inject(graph.app, '{}', { accept })).status).toBe(400);
  });
});

describe('the budget of cost', () => {
  const documents = [
    ...QUESTIONS.map((number) => ({ name: `question ${number}`, ...readQuestion(number) })),
    ...readExamples(EXAMPLES_DIR).map(({ query, variables }) => ({
      name: `example ${(parse(query).definitions[0] as { name?: { value: string } }).name?.value}`,
      query,
      variables: variables ? JSON.parse(variables) : {},
    })),
  ];

  it('has room for every question and example twice', async () => {
    await open(budget(null));
    for (const { name, query, variables } of documents) {
      const { headers } = await inject(graph.app, { query, variables });
      expect([name, Number(headers['x-query-cost']) < MAX_COST / 2]).toEqual([name, true]);
    }
  });
});
