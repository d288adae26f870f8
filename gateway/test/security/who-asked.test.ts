import { sql } from '@courage-hub/kit/sql';
import type { Viewer } from '@courage-hub/kit/viewer';
import { createHash } from 'node:crypto';
import { inject, testGraph, type TestGraph } from '../graph';
import { credentialsIn, type Role } from './roles';

const BEFORE_FORGOTTEN = 4900;
/** Answers of three services, the second and third from what the first told. */
const CHAIN = `{ experiments(first: 3) { nodes { id leadMunicipality { id name { fi } } stories { id workshop { municipality { name { fi } } } } } } }`;

let graph: TestGraph;
let credentials: Record<Role, Record<string, string>>;
let sent: { service: string; viewer: Viewer }[];
let afterFirst: (() => Promise<unknown>) | null;
beforeAll(async () => {
  graph = await testGraph({
    through: (transport) => ({
      ...transport,
      async send(operation, asked) {
        sent.push({ service: transport.name, viewer: asked.viewer });
        const answer = await transport.send(operation, asked);
        const work = afterFirst;
        afterFirst = null;
        await work?.();
        return answer;
      },
    }),
  });
  credentials = await credentialsIn(graph);
}, 60_000);
beforeEach(() => ([sent, afterFirst] = [[], null]));
afterEach(() => jest.restoreAllMocks());
afterAll(() => graph.close());

const write = (text: string, ...params: unknown[]) =>
  graph.services.networking.db.write((writer) => writer.run(sql(text, ...params)));

describe('65: who asks is decided once for a request, and anew for the next', () => {
  it.each<[Role, string, () => Promise<unknown>]>([
    ['partner', 'a key is revoked', () => write("UPDATE `api_key` SET `revokedAt` = '2026-05-04T09:00:00.000Z'")],
    ['editor', 'a session ends', () => write("DELETE FROM `session` WHERE `accountId` = 'account:editor'")],
    [
      'moderator',
      'an account is disabled',
      () => write("UPDATE `account` SET `disabledAt` = '2026-05-04T09:00:00.000Z' WHERE `id` = 'account:moderator'"),
    ],
  ])('of %s while %s', async (role, _what, revoke) => {
    const start = performance.now();
    afterFirst = revoke;
    const during = await inject(graph.app, { query: CHAIN }, credentials[role]);
    expect(during.body.errors).toBeUndefined();
    expect(new Set(sent.map(({ service }) => service)).size).toBeGreaterThan(1);
    expect(new Set(sent.map(({ viewer }) => JSON.stringify(viewer))).size).toBe(1);

    jest.spyOn(performance, 'now').mockReturnValue(start + BEFORE_FORGOTTEN);
    sent = [];
    const next = await inject(graph.app, { query: CHAIN }, credentials[role]);
    expect([next.status, next.body.data, sent]).toEqual([401, undefined, []]);
  });

  it('of a coordinator who is one no more: the next request sees what everybody sees', async () => {
    const start = performance.now();
    const count = async (role: Role) =>
      (await inject(graph.app, { query: '{ people { totalCount } }' }, credentials[role])).body.data.people.totalCount;
    const before = await count('coordinator');
    await write("DELETE FROM `role_grant` WHERE `accountId` = 'account:coordinator'");
    jest.spyOn(performance, 'now').mockReturnValue(start + BEFORE_FORGOTTEN);
    const [after, anybody] = [await count('coordinator'), await count('anonymous')];
    expect([after, before > anybody]).toEqual([anybody, true]);
  });
});

describe('66: the same document with the same variables', () => {
  const query = 'query($first: Int) { people(first: $first) { totalCount nodes { id } } viewer { id } }';
  const sha256Hash = createHash('sha256').update(query).digest('hex');
  const payloads = [
    { query, variables: { first: 100 } },
    { variables: { first: 100 }, extensions: { persistedQuery: { version: 1, sha256Hash } } },
  ];

  it('answers each of two who ask by turns, and at once, what is theirs', async () => {
    await inject(graph.app, { query, extensions: { persistedQuery: { version: 1, sha256Hash } } });
    const roles: Role[] = ['administrator', 'anonymous', 'administrator', 'participant', 'anonymous'];
    for (const payload of payloads) {
      const ask = (role: Role) => inject(graph.app, payload, credentials[role]);
      const inTurn = [];
      for (const role of roles) inTurn.push((await ask(role)).body);
      const atOnce = (await Promise.all(roles.map(ask))).map(({ body }) => body);
      expect(atOnce).toEqual(inTurn);
      expect(inTurn.map(({ data }) => data.viewer.id)).toEqual([
        'account:administrator',
        null,
        'account:administrator',
        'account:participant',
        null,
      ]);
      const [all, open, again, participant, last] = inTurn.map(({ data }) => data.people);
      expect([again, participant, last]).toEqual([all, open, open]);
      expect(all.totalCount).toBeGreaterThan(open.totalCount);
    }
  });

  it.each<[Role, 'GET' | 'POST']>([
    ['administrator', 'POST'],
    ['administrator', 'GET'],
    ['anonymous', 'POST'],
    ['anonymous', 'GET'],
  ])('is kept by nothing on the way: %s by %s', async (role, method) => {
    const preflight = { 'apollo-require-preflight': '1', 'content-type': 'application/json' };
    const url = method === 'GET' ? `/graphql?query=${encodeURIComponent('{ viewer { id } }')}` : '/graphql';
    const payload = method === 'POST' ? { query: '{ viewer { id } }' } : undefined;
    const answer = await graph.app.inject({ method, url, headers: { ...preflight, ...credentials[role] }, payload });
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'no-store']);
  });
});
