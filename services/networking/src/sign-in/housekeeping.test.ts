import { keepHouse, keepingHouse } from '@courage-hub/kit/housekeeping';
import { Idempotency } from '@courage-hub/kit/idempotency';
import { createLogger } from '@courage-hub/kit/logging';
import { sql } from '@courage-hub/kit/sql';
import { TEST_NOW, testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { anAccount, given, row } from '../builders';
import { subgraph } from '../subgraph';
import { Session } from './session';
import { SignInLink } from './sign-in-link';

const LATER = '2026-05-04T09:00:00.001Z';
const A_DAY_AGO = '2026-05-03T09:00:00.000Z';
const SINCE = '2026-05-03T09:00:00.001Z';
const QUIET = createLogger('test', 'silent');

describe.each(testEngines())('housekeeping on %s', (engine) => {
  let hub: TestSubgraph;
  beforeEach(async () => {
    hub = await testSubgraph(subgraph, engine, 'none');
    await given(hub, anAccount({ id: 'account:aino' }));
  }, 120_000);
  afterEach(() => hub.close());

  const aLink = (tokenHash: string, expiresAt: string) =>
    row(SignInLink, { tokenHash, accountId: 'account:aino', expiresAt, usedAt: null });
  const aSession = (sessionHash: string, expiresAt: string) =>
    row(Session, { sessionHash, accountId: 'account:aino', expiresAt, createdAt: A_DAY_AGO });
  const anAnswer = (id: string, at: string) => row(Idempotency, { id, bodyHash: 'b', answer: '{}', at });
  const keys = async (table: string, key: string) =>
    (await hub.running.db.read(sql(`SELECT \`${key}\` AS \`key\` FROM \`${table}\` ORDER BY 1`))).map((one) => one.key);

  it('deletes links and sessions that are over and answers of a day ago, and nothing else', async () => {
    await given(hub, aLink('over', TEST_NOW), aLink('holds', LATER));
    await given(hub, aSession('over', TEST_NOW), aSession('holds', LATER));
    await given(hub, anAnswer('old', A_DAY_AGO), anAnswer('new', SINCE));
    expect(await keepHouse(hub.running)).toEqual({ sign_in_link: 1, session: 1, idempotency: 1 });
    expect(await keys('sign_in_link', 'tokenHash')).toEqual(['holds']);
    expect(await keys('session', 'sessionHash')).toEqual(['holds']);
    expect(await keys('idempotency', 'id')).toEqual(['new']);
    expect(await keys('account', 'id')).toEqual(['account:aino']);
    expect(await keepHouse(hub.running)).toEqual({ sign_in_link: 0, session: 0, idempotency: 0 });
  });

  it('goes through a large table once, 500 rows at a time', async () => {
    const old = Array.from({ length: 1200 }, (_, at) => anAnswer(`a${String(at).padStart(4, '0')}`, A_DAY_AGO));
    await hub.running.db.write((writer) => writer.insert(Idempotency, [...old, anAnswer('new', SINCE)]));
    const reads: string[] = [];
    hub.running.db.onRead = (text) => reads.push(text);
    expect(await keepHouse(hub.running)).toMatchObject({ idempotency: 1200 });
    expect(reads.filter((text) => text.includes('`idempotency`'))).toHaveLength(4);
    expect(await keys('idempotency', 'id')).toEqual(['new']);
  });

  it('is done at the start and again as the clock goes on, until it is ended', async () => {
    await given(hub, aSession('first', TEST_NOW), aSession('second', LATER), aSession('third', '2026-05-05'));
    let now = TEST_NOW;
    const leave = keepingHouse({ ...hub.running, clock: () => now }, QUIET, 5);
    const until = async (left: string[]) => {
      while ((await keys('session', 'sessionHash')).join() !== left.join()) await new Promise(setImmediate);
    };
    await until(['second', 'third']);
    now = LATER;
    await until(['third']);
    await leave();
    now = '2026-06-01T00:00:00.000Z';
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await keys('session', 'sessionHash')).toEqual(['third']);
  });

  it('goes on after it failed, and says so', async () => {
    const said: unknown[] = [];
    const log = { ...QUIET, error: (facts: unknown) => said.push(facts) } as never;
    await given(hub, aSession('over', TEST_NOW));
    const rename = (from: string, to: string) =>
      hub.running.db.write((writer) => writer.run(sql(`ALTER TABLE \`${from}\` RENAME TO \`${to}\``)));
    await rename('session', 'away');
    const leave = keepingHouse(hub.running, log, 5);
    while (said.length === 0) await new Promise(setImmediate);
    await rename('away', 'session');
    while ((await keys('session', 'sessionHash')).length > 0) await new Promise(setImmediate);
    await leave();
    expect(said[0]).toMatchObject({ err: expect.objectContaining({ message: expect.stringContaining('session') }) });
  });
});
