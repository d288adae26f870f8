import { createHash } from 'node:crypto';
import { sql } from '@courage-hub/kit/sql';
import pino from 'pino';
import { inject, testGraph, type TestGraph } from '../graph';
import { BAD, refusalOf } from './refusal';

const SECRETS = 'SELECT `email` FROM `account` at /srv/hub/node_modules/mysql2 to 10.1.2.3:3306';
const FORGED_LINE = `\r\n{"level":60,"msg":"the administrator signed in"}\u2028`;
const LEAKS =
  /stack|node_modules|SELECT|FROM|\.ts\b|\.js\b|sqlite|mysql|10\.1\.2\.3|3306|127\.0\.0\.1|Did you mean|\/srv/i;

let graph: TestGraph;
let lines: string[];
let failure: (() => never) | null;
beforeAll(async () => {
  graph = await testGraph({
    demo: false,
    log: pino({ level: 'warn' }, { write: (line) => void lines.push(line) }),
    through: (transport) => ({
      ...transport,
      send: async (operation, asked) => {
        if (failure) failure();
        const answer = await transport.send(operation, asked);
        return Object.values(operation.variables ?? {}).includes('foreign') ? FOREIGN : answer;
      },
    }),
  });
}, 60_000);
beforeEach(() => ([lines, failure] = [[], null]));
afterAll(() => graph.close());

/** What a service that is not ours, or has a bug, may say of itself. */
const FOREIGN = {
  data: { municipality: null },
  errors: [
    {
      message: `${SECRETS}${FORGED_LINE}`,
      path: ['municipality'],
      extensions: { code: 'INTERNAL_SERVER_ERROR', stacktrace: [SECRETS], query: SECRETS },
    },
  ],
};
const BY_CODE = 'query($code: String!) { municipality(code: $code) { id } }';
const logged = (): Record<string, unknown>[] => lines.map((line) => JSON.parse(line));

describe('40: an error that nobody foresaw', () => {
  it('in a service says nothing but a reference, which the log has', async () => {
    const { db } = graph.services.municipalities;
    await db.write((writer) => writer.run(sql('ALTER TABLE `peer_group` RENAME TO `peer_group_away`')));
    const { status, body } = await graph.post('{ peerGroups { id } }');
    await db.write((writer) => writer.run(sql('ALTER TABLE `peer_group_away` RENAME TO `peer_group`')));
    const [error] = body.errors!;
    expect([status, body.data, error.extensions.code]).toEqual([200, { peerGroups: null }, 'INTERNAL']);
    expect(error.message).toBe(`internal error, reference ${error.extensions.reference}`);
    expect(JSON.stringify(body)).not.toMatch(LEAKS);
    expect(logged().map(({ reference }) => reference)).toEqual([error.extensions.reference]);
  });

  it('in an answer of a service says nothing of it either', async () => {
    const { body } = await graph.post(BY_CODE, { code: 'foreign' });
    const [error] = body.errors!;
    expect(Object.keys(error.extensions).sort()).toEqual(['code', 'reference']);
    expect(JSON.stringify(body)).not.toMatch(LEAKS);
    expect(logged().map(({ reference }) => reference)).toEqual([error.extensions.reference]);
  });

  it('of the way to a service says which service, and not where it is', async () => {
    failure = () => {
      throw Object.assign(new Error(`connect ECONNREFUSED 10.1.2.3:3306 ${SECRETS}`), { code: 'ECONNREFUSED' });
    };
    const { body } = await graph.post('{ municipality(code: "091") { id } }');
    expect(body.errors![0].extensions).toEqual({
      code: 'SUBGRAPH_UNAVAILABLE',
      service: 'municipalities',
      reason: 'unreachable',
    });
    expect(JSON.stringify(body)).not.toMatch(LEAKS);
  });
});

it.each<[string, string, object?]>([
  ['a field', '{ municipalitie { id } }'],
  ['an argument', '{ municipality(cod: "091") { id } }'],
  ['a type', '{ node(id: "x") { ... on Municipalit { id } } }'],
  ['a directive', '{ __typename @skp(if: true) }'],
  ['an enum value', '{ regions(kind: MAAKUNT) { id } }'],
  ['an enum value of a variable', 'query($k: RegionKind) { regions(kind: $k) { id } }', { k: 'MAAKUNT' }],
  [
    'a field of a variable',
    'query($f: MunicipalityFilter) { municipalities(filter: $f) { totalCount } }',
    { f: { tex: 1 } },
  ],
  ['an internal mutation', 'mutation { setVisibilityInNetworkin { id } }'],
])('40: %s that is nearly right is wrong, and no other is suggested', async (_case, query, ...[variables]) => {
  const reply = await graph.post(query, variables as Record<string, unknown>);
  expect(refusalOf(reply)).toEqual(BAD);
  expect(JSON.stringify(reply.body)).not.toMatch(/Did you mean|InNetworking/);
});

it('31: a line break in what is logged makes no second line', async () => {
  await graph.post(BY_CODE, { code: 'foreign' });
  expect(lines).toHaveLength(1);
  expect(lines[0]!.trimEnd()).not.toMatch(/[\r\n]/);
  expect(logged()).toEqual([expect.objectContaining({ level: 50, msg: 'request failed' })]);
  const said = JSON.stringify(logged());
  expect(said).toContain('the administrator signed in');
});

describe('36: a persisted query', () => {
  const hashOf = (query: string): string => createHash('sha256').update(query).digest('hex');
  const ask = (persistedQuery: unknown, query?: string) =>
    inject(graph.app, { ...(query !== undefined && { query }), extensions: { persistedQuery } });

  it('that is unknown says so in the words that clients wait for', async () => {
    const { status, body } = await ask({ version: 1, sha256Hash: hashOf('{ nobody }') });
    expect([status, body]).toEqual([
      200,
      {
        errors: [
          {
            message: 'PersistedQueryNotFound',
            extensions: { code: 'BAD_USER_INPUT', reason: 'PERSISTED_QUERY_NOT_FOUND' },
          },
        ],
      },
    ]);
  });

  it.each<[string, unknown]>([
    ['under the hash of another', { version: 1, sha256Hash: hashOf('{ another }') }],
    ['under a hash in capitals', { version: 1, sha256Hash: hashOf('{ __typename }').toUpperCase() }],
    ['under what is no hash', { version: 1, sha256Hash: { toString: 'x' } }],
    ['of an unknown version', { version: 2, sha256Hash: hashOf('{ __typename }') }],
    ['of no version', 'x'],
  ])('%s is the mistake of the client', async (_case, persistedQuery) => {
    const reply = await ask(persistedQuery, '{ __typename }');
    expect(refusalOf(reply)).toEqual(BAD);
    expect(lines).toEqual([]);
  });

  it('of an attacker never stands under the hash of another', async () => {
    const query = '{ municipality(code: "091") { id } }';
    await ask({ version: 1, sha256Hash: hashOf(query) }, '{ municipality(code: "049") { id } }');
    expect((await ask({ version: 1, sha256Hash: hashOf(query) })).body.errors![0].message).toBe(
      'PersistedQueryNotFound',
    );
    await ask({ version: 1, sha256Hash: hashOf(query) }, query);
    expect((await ask({ version: 1, sha256Hash: hashOf(query) })).body.data).toEqual({
      municipality: { id: 'municipality:091' },
    });
  });

  it('that is refused is not kept', async () => {
    const query = `{ ${Array.from({ length: 31 }, (_, at) => `a${at}: __typename`).join(' ')} }`;
    await ask({ version: 1, sha256Hash: hashOf(query) }, query);
    expect((await ask({ version: 1, sha256Hash: hashOf(query) })).body.errors![0].message).toBe(
      'PersistedQueryNotFound',
    );
  });
});
