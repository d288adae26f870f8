import { createHash } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import { openGraph } from '@courage-hub/gateway/open-gateway';
import { EXAMPLES_DIR, readExamples } from '@courage-hub/gateway/pages/examples';
import { inProcess } from '@courage-hub/gateway/transport';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { QUIET, TEST_SETTINGS, testGraph, type TestGraph } from './graph';
import { QUESTIONS, readQuestion } from './questions';

let graph: TestGraph;
let long: FastifyInstance;
let short: FastifyInstance;
const closing: (() => Promise<void>)[] = [];

/** A gateway of its own over the services of the one graph. */
async function lane(shortLane: boolean, settings: object = {}): Promise<FastifyInstance> {
  const { app, stop } = await openGraph(
    Object.values(graph.services).map(inProcess),
    { ...TEST_SETTINGS, ...settings, shortLane },
    QUIET,
  );
  closing.push(stop);
  return app;
}

beforeAll(async () => {
  graph = await testGraph();
  [long, short] = [await lane(false), await lane(true)];
}, 60_000);
afterAll(async () => {
  for (const close of closing) await close();
  await graph.close();
});

const piped = jest.spyOn(ApolloServer.prototype, 'executeHTTPGraphQLRequest');

interface Sent {
  status: number;
  headers: [string, unknown][];
  body: string;
  /** Whether Apollo Server's pipeline answered. */
  long: boolean;
}

async function send(app: FastifyInstance, { headers, ...request }: InjectOptions): Promise<Sent> {
  piped.mockClear();
  const all = { 'content-type': 'application/json', 'x-request-id': 'lanes-0001', ...headers };
  const response = await app.inject({ method: 'POST', url: '/graphql', ...request, headers: all });
  const told = Object.entries(response.headers).filter(([name]) => name !== 'date');
  return { status: response.statusCode, headers: told, body: response.body, long: piped.mock.calls.length > 0 };
}

const post = (payload: object | string, headers: Record<string, string> = {}): InjectOptions => ({ payload, headers });

const withoutLane = ({ long: _lane, ...answer }: Sent): object => answer;

/** The same bytes from both, whether a document comes for the first time or again. */
async function alike(request: InjectOptions): Promise<Sent> {
  const expected = withoutLane(await send(long, request));
  for (let time = 0; time < 2; time++) expect(withoutLane(await send(short, request))).toEqual(expected);
  const last = await send(short, request);
  expect(withoutLane(last)).toEqual(expected);
  return last;
}

const PAGE =
  'query Page($n: Int = 2, $codes: [String!]) { municipalities(first: $n, filter: {codes: $codes}) { nodes { id name { fi } } } }';
const NAME = '{ municipality(code: "091") { name { fi } } }';
const TWO = `${PAGE} query Other { __typename }`;
const HIDDEN = '{ node(id: "experiment:none") { id } municipality(code: "000") { code } }';

const documents: [string, object][] = [
  ...QUESTIONS.map((number): [string, object] => [`question ${number}`, readQuestion(number)]),
  ...readExamples(EXAMPLES_DIR).map(({ query, variables }, at): [string, object] => [
    `example ${at + 1}`,
    { query, variables: JSON.parse(variables ?? '{}') },
  ]),
  ['a literal', { query: NAME }],
  ['no variables', { query: PAGE, variables: null, operationName: null, extensions: null }],
  ['one variable', { query: PAGE, variables: { n: 3 } }],
  ['a null variable', { query: PAGE, variables: { n: null, codes: null } }],
  ['variables too many', { query: PAGE, variables: { n: 1, other: { deep: ['x'] } } }],
  ['a list from one value', { query: PAGE, variables: { codes: '091' } }],
  ['one operation of two', { query: TWO, operationName: 'Page', variables: { n: 1 } }],
  ['the other of two', { query: TWO, operationName: 'Other' }],
  ['an alias that is a name of objects', { query: '{ __proto__: municipality(code: "091") { toString: code } }' }],
  ['what is not there', { query: HIDDEN.replace(/node\(.*?\} /, '') }],
  ['the schema', { query: '{ __type(name: "Query") { name fields { name } } }' }],
  [
    'a condition',
    {
      query: 'query($s: Boolean!) { municipality(code: "091") { code name @skip(if: $s) { fi } } }',
      variables: { s: true },
    },
  ],
];

test.each(documents)(
  '%s has the same bytes in both lanes, and needs no pipeline when it comes again',
  async (_what, body) => {
    const answer = await alike(post(body));
    expect([answer.status, answer.long]).toEqual([200, false]);
  },
);

const accepted = [
  '*/*',
  'application/json',
  'application/json;q=0.5, application/graphql-response+json',
  'application/graphql-response+json',
  'application/graphql-response+json;charset=utf-8, application/json;charset=utf-8',
  'text/html, */*;q=0.1',
  'multipart/mixed, application/json',
];

test.each(accepted)('an answer to Accept: %s has the same type in both lanes', async (accept) => {
  const answer = await alike(post({ query: NAME }, { accept }));
  expect([answer.status, answer.long]).toEqual([200, false]);
});

const hash = (query: string): object => ({
  persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') },
});

const LEAVE = 'mutation($i: ID!) { leaveGroup(input: {groupId: $i}) { clientMutationId } }';
const WRONG = { n: 'many' };
const KEY = `hub_live_abc_${'a'.repeat(32)}_00000000`;

const unusual: [string, InjectOptions][] = [
  ['no body', { payload: undefined }],
  ['no JSON', post('{"query":')],
  ['no object', post('[1]')],
  ['a batch', post([{ query: NAME }])],
  ['no query', post({ variables: {} })],
  ['an empty query', post({ query: '' })],
  ['a query that is no text', post({ query: 1 })],
  ['a syntax error', post({ query: '{' })],
  ['a field that is not there', post({ query: '{ nothing }' })],
  ['too deep', post({ query: `{ ${'municipality(code: "1") { region { '.repeat(9)} id ${'} }'.repeat(9)} }` })],
  [
    'too dear',
    post({
      query:
        '{ experiments(first: 100) { nodes { stories { author { id } } procurements { contracts { id } } groups { memberships(first: 100) { nodes { id } } } } } }',
    }),
  ],
  ['variables that are no object', post({ query: PAGE, variables: 'n' })],
  ['a list of variables', post({ query: PAGE, variables: [1] })],
  ['a wrong variable', post({ query: PAGE, variables: WRONG })],
  ['a wrong variable, as one chose', post({ query: PAGE, variables: WRONG }, { accept: 'application/json' })],
  ['an operation that is not there', post({ query: PAGE, operationName: 'Other' })],
  ['no operation of two', post({ query: TWO })],
  ['an operation of no name', post({ query: NAME, operationName: '' })],
  ['an operation name that is no text', post({ query: NAME, operationName: 1 })],
  ['a hash that nobody sent', post({ extensions: hash('{ nobody }') })],
  ['a hash of another version', post({ extensions: { persistedQuery: { version: 2, sha256Hash: 'x' } } })],
  ['the hash of another query', post({ query: NAME, extensions: hash(PAGE) })],
  ['extensions that are no object', post({ query: NAME, extensions: 'x' })],
  ['extensions of others', post({ query: NAME, extensions: { other: 1 } })],
  ['NUL in a variable', post({ query: PAGE, variables: { codes: ['a\0'] } })],
  ['half a letter in a variable', post({ query: PAGE, variables: { codes: ['\ud800'] } })],
  ['an API key in a variable', post({ query: PAGE, variables: { codes: [KEY] } })],
  ['an API key in the document', post({ query: `${NAME} # ${KEY}` })],
  ['an error beside data', post({ query: HIDDEN })],
  ['a refused mutation', post({ query: LEAVE, variables: { i: '1' } })],
  ['a type that nobody has', post({ query: NAME }, { accept: 'image/png' })],
  ['a credential that does not hold', post({ query: NAME }, { authorization: 'Bearer nothing' })],
  ['two credentials', post({ query: NAME }, { authorization: 'Bearer a', 'x-api-key': 'b' })],
  ['a session of another site', post({ query: NAME }, { cookie: 'hub-session=x', 'sec-fetch-site': 'cross-site' })],
  ['its cost in the body', post({ query: NAME }, { 'x-hub-cost': '1' })],
  ['another charset', post(JSON.stringify({ query: NAME }), { 'content-type': 'application/json; charset=latin1' })],
  ['a form', post('query=x', { 'content-type': 'application/x-www-form-urlencoded' })],
  ['GET', { method: 'GET', query: { query: NAME } }],
  ['GET of a mutation', { method: 'GET', query: { query: 'mutation { x }' } }],
];

test.each(unusual)('%s is told in the same bytes by both lanes', async (_what, request) => {
  await alike(post({ query: NAME }));
  await alike(post({ query: PAGE }));
  await alike(post({ query: TWO, operationName: 'Other' }));
  await alike(request);
});

test('a hash goes the short way once Apollo Server has found it', async () => {
  const register = post({ query: NAME, extensions: hash(NAME) });
  await send(long, register);
  await send(short, register);
  expect(await alike(post({ extensions: hash(NAME) }))).toMatchObject({ status: 200, long: false });
});

test('a query that came without its hash is not known by it', async () => {
  const query = '{ municipality(code: "049") { code } }';
  await alike(post({ query }));
  expect(await alike(post({ extensions: hash(query) }))).toMatchObject({ status: 200, long: true });
});

test('a budget is taken from alike, and refuses alike', async () => {
  const costPerMinute = { anonymous: 27, person: null, key: null };
  const [one, other] = [await lane(false, { costPerMinute }), await lane(true, { costPerMinute })];
  const requests = [
    ...Array.from({ length: 5 }, () => post({ query: PAGE })),
    ...Array.from({ length: 3 }, () => post({ query: PAGE, variables: { n: 8 } })),
    post({ query: NAME }),
  ];
  const seen = async (app: FastifyInstance, request: InjectOptions) => {
    const { status, headers, body } = await send(app, request);
    return { status, body, headers: headers.filter(([name]) => !/^(ratelimit-reset|retry-after)$/.test(name)) };
  };
  const statuses: number[] = [];
  for (const request of requests) {
    const expected = await seen(one, request);
    expect(await seen(other, request)).toEqual({ ...expected, body: expect.any(String) });
    statuses.push(expected.status);
  }
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429, 429, 429]);
});

test('a failure of a service is told alike, and nothing is asked twice', async () => {
  const { experiments } = graph.services;
  const query = '{ experiments(first: 1) { nodes { id } } municipality(code: "091") { code } }';
  await alike(post({ query }));
  const execute = jest.spyOn(experiments, 'execute').mockRejectedValue(new Error('connect ECONNREFUSED'));
  const { body } = await alike(post({ query }));
  expect(JSON.parse(body)).toMatchObject({
    data: { experiments: null, municipality: { code: '091' } },
    errors: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'experiments' } }],
  });
  expect(execute).toHaveBeenCalledTimes(4);
  execute.mockRestore();
});

test('a mutation that its service refuses is sent to it once', async () => {
  const { networking } = graph.services;
  const query = LEAVE;
  const execute = jest.spyOn(networking, 'execute');
  const { body } = await alike(post({ query, variables: { i: 'story:1' } }));
  expect(JSON.parse(body).errors).toHaveLength(1);
  expect(execute).toHaveBeenCalledTimes(4);
  execute.mockRestore();
});
