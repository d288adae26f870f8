import { createHash } from 'node:crypto';
import { type CommandContext, SILENT } from '@courage-hub/kit/command';
import { sql } from '@courage-hub/kit/sql';
import { aViewer, TEST_NOW, testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { grantUser } from '../account/grant-user';
import { listUsers } from '../account/list-users';
import { Visibility } from '@courage-hub/kit/values';
import { aPartnerProgramme, given } from '../builders';
import { internals } from '../internals';
import { PartnerProgramme, TrustLevel } from '../partner/partner-programme';
import { subgraph } from '../subgraph';
import { createKey } from './create-key';
import { listKeys } from './list-keys';
import { revokeKey, rotateKey } from './rotate-key';

interface Made {
  id: string;
  prefix: string;
  key: string;
  expiresAt: string;
}

const hashOf = (key: string) => createHash('sha256').update(key).digest('hex');
const minutesLater = (minutes: number) => new Date(Date.parse(TEST_NOW) + minutes * 60_000).toISOString();
const DAY = 24 * 60;

describe.each(testEngines())('API keys and roles from the command line on %s', (engine) => {
  let hub: TestSubgraph;
  beforeEach(async () => {
    hub = await testSubgraph(subgraph, engine, 'none');
    await given(hub, aPartnerProgramme({ id: 'partner:labs' }));
    await given(hub, aPartnerProgramme({ id: 'partner:suspended', trust: TrustLevel.SUSPENDED }));
  }, 120_000);
  afterEach(() => hub.close());

  const at = (now = TEST_NOW): CommandContext => ({
    ...{ db: hub.running.db, now, progress: SILENT },
    intake: () => () => Promise.reject(new Error('none')),
  });
  const OPTIONS = { programme: 'partner:labs', scope: ['read:partner'], expires: '365d', environment: 'live' };
  const make = (options = {}) => createKey.run({}, { ...OPTIONS, ...options }, at());
  const made = async (options = {}) => (await make(options)).data as unknown as Made;
  const identify = (key: string, now = TEST_NOW) =>
    internals.identify!({ kind: 'KEY', hash: hashOf(key) }, { db: hub.running.db, now });
  const rows = (table: string) => hub.running.db.read(sql(`SELECT * FROM \`${table}\` t ORDER BY 1`));

  it('are shown once, stored as a hash, and say which partner asks', async () => {
    const report = await make();
    const { id, prefix, key, expiresAt } = report.data as unknown as Made;
    expect(report.summary[0]).toBe(key);
    expect(key.startsWith(`${prefix}_`)).toBe(true);
    expect(await identify(key)).toEqual({
      id,
      kind: 'KEY',
      name: 'Labs of the North',
      audience: ['PUBLIC', 'PARTNER'],
      grants: [{ role: 'PARTNER', scope: 'partner:labs' }],
      scopes: ['read:partner'],
      expiresAt,
    });
    const secret = key.slice(prefix.length + 1);
    for (const table of ['api_key', 'audit', 'outbox']) expect(JSON.stringify(await rows(table))).not.toContain(secret);
    for (const table of ['audit', 'outbox']) expect(JSON.stringify(await rows(table))).not.toContain(hashOf(key));
    const { data } = await hub.ask(
      '{ viewer { kind id name scopes may } }',
      {},
      aViewer({ kind: 'KEY', id, scopes: ['read:partner'] }),
    );
    expect(data).toEqual({ viewer: { kind: 'KEY', id, name: 'Labs of the North', scopes: ['read:partner'], may: [] } });
  });

  it.each([
    [undefined, ['read:public'], ['PUBLIC']],
    [['read:public'], ['read:public'], ['PUBLIC']],
    [['read:partner'], ['read:partner'], ['PUBLIC', 'PARTNER']],
    [
      ['read:public', 'read:partner'],
      ['read:public', 'read:partner'],
      ['PUBLIC', 'PARTNER'],
    ],
  ])('made with %j have the scopes %j and read what is %j', async (scope, scopes, audience) => {
    const { key } = await made({ scope });
    expect(await identify(key)).toMatchObject({ audience, scopes });
  });

  it.each([
    ['suspended', { trust: TrustLevel.SUSPENDED }],
    ['withdrawn to a draft', { visibility: Visibility.DRAFT }],
    ['deleted', { deletedAt: TEST_NOW }],
  ])('49: are refused while their programme is %s, and work again after', async (_case, state) => {
    const { key } = await made();
    const [labs] = await rows('partner_programme');
    const write = (part: object) =>
      hub.running.db.write((writer) =>
        writer.put(PartnerProgramme, [aPartnerProgramme({ id: labs!.id as string, ...part })]),
      );
    await write(state);
    expect(await identify(key)).toBeNull();
    await write({});
    expect(await identify(key)).not.toBeNull();
  });

  it('work until they expire, at the second', async () => {
    const { key, expiresAt } = await made({ expires: '30m' });
    expect(expiresAt).toBe(minutesLater(30));
    expect(await identify(key, '2026-05-04T09:29:59.999Z')).not.toBeNull();
    expect(await identify(key, expiresAt)).toBeNull();
  });

  it('note their last use at most once a minute', async () => {
    const { key } = await made();
    const used = async (now: string) => {
      await identify(key, now);
      return (await rows('api_key'))[0]!.lastUsedAt;
    };
    expect(await used(TEST_NOW)).toBe(TEST_NOW);
    expect(await used('2026-05-04T09:00:59.000Z')).toBe(TEST_NOW);
    expect(await used(minutesLater(1))).toBe(minutesLater(1));
  });

  it('49: work no more once they are revoked, or their programme is suspended', async () => {
    const { id, key } = await made();
    const suspended = await made({ programme: 'partner:suspended' });
    expect(await identify(suspended.key)).toBeNull();
    expect(await revokeKey.run({ id }, {}, at())).toMatchObject({ refused: false });
    expect(await identify(key)).toBeNull();
    expect(await revokeKey.run({ id }, {}, at(minutesLater(1)))).toMatchObject({
      data: { revokedAt: TEST_NOW },
      refused: false,
    });
  });

  it('are replaced by one that is like them, both working for the overlap', async () => {
    const old = await made({ expires: '90d' });
    const now = minutesLater(DAY);
    const { data } = await rotateKey.run({ id: old.id }, { overlap: '24h' }, at(now));
    const { key } = data as unknown as Made;
    expect(data).toMatchObject({
      expiresAt: minutesLater(91 * DAY),
      replaced: old.id,
      replacedUntil: minutesLater(2 * DAY),
    });
    expect(await identify(old.key, minutesLater(2 * DAY - 1))).toMatchObject({ id: old.id });
    expect(await identify(old.key, minutesLater(2 * DAY))).toBeNull();
    expect(await identify(key, minutesLater(2 * DAY))).toMatchObject({
      grants: [{ role: 'PARTNER', scope: 'partner:labs' }],
      scopes: ['read:partner'],
    });
    expect(await rotateKey.run({ id: old.id }, { overlap: '24h' }, at(now))).toMatchObject({
      summary: [`${old.id} is over: create a new key`],
      refused: true,
    });
  });

  it('never outlive by an overlap what they had', async () => {
    const old = await made({ expires: '1h' });
    const { data } = await rotateKey.run({ id: old.id }, { overlap: '7d' }, at());
    expect(data).toMatchObject({ replacedUntil: old.expiresAt });
  });

  it('are listed by prefix and state, without hash and secret', async () => {
    const { id, prefix, key } = await made();
    const { summary, data } = await listKeys.run({}, {}, at());
    expect(summary).toEqual([
      `${id}  ${prefix}  partner:labs  read:partner  used never  until 2027-05-04T09:00:00.000Z`,
    ]);
    expect(JSON.stringify(data)).not.toContain(hashOf(key));
    await revokeKey.run({ id }, {}, at());
    expect((await listKeys.run({}, {}, at())).summary[0]).toContain(`revoked ${TEST_NOW}`);
  });

  it.each([
    ['an unknown programme', { programme: 'partner:none' }, 'there is no partner programme partner:none'],
    [
      'an unknown scope',
      { scope: ['read:all'] },
      '--scope must be one of read:public, read:partner (a key never writes), but got: read:all',
    ],
    [
      'a scope to write',
      { scope: ['read:public', 'write:experiments'] },
      '--scope must be one of read:public, read:partner (a key never writes), but got: write:experiments',
    ],
    ['more than a year', { expires: '366d' }, '--expires must be 1m to 365d, like 90d, but got: 366d'],
    ['no time', { expires: '0d' }, '--expires must be 1m to 365d, like 90d, but got: 0d'],
    ['a strange environment', { environment: 'a_b' }, '--environment must be 1 to 12 letters a-z, but got: a_b'],
  ])('are refused for %s', async (_case, options, reason) => {
    expect(await make(options)).toEqual({ summary: [reason], data: { refused: reason }, refused: true });
    expect(await rows('api_key')).toEqual([]);
  });

  it('are refused when there is none to rotate or revoke, or the overlap is too long', async () => {
    const none = { summary: ['there is no key key:none'], refused: true };
    expect(await revokeKey.run({ id: 'key:none' }, {}, at())).toMatchObject(none);
    expect(await rotateKey.run({ id: 'key:none' }, { overlap: '24h' }, at())).toMatchObject(none);
    expect(await rotateKey.run({ id: 'key:none' }, { overlap: '8d' }, at())).toMatchObject({
      summary: ['--overlap must be 0m to 7d, like 24h, but got: 8d'],
    });
  });

  it('give a role once, and list who has which', async () => {
    const grant = (role: string, scope?: string) => grantUser.run({ email: 'Aino@Example.org', role }, { scope }, at());
    expect(await grant('moderator')).toMatchObject({ summary: ['aino@example.org is now MODERATOR'] });
    expect(await grant('MODERATOR')).toMatchObject({ summary: ['aino@example.org already was MODERATOR'] });
    await grant('EDITOR', 'municipality:091');
    const { data } = await listUsers.run({}, {}, at());
    const [user] = data.users as { roles: object[] }[];
    expect(user!.roles).toHaveLength(2);
    expect(user!.roles).toEqual(
      expect.arrayContaining([
        { role: 'MODERATOR', scope: null, until: null },
        { role: 'EDITOR', scope: 'municipality:091', until: null },
      ]),
    );
    expect((await rows('audit')).map(({ actor, action }) => [actor, action])).toEqual([
      ['COMMAND_LINE', 'grantRole'],
      ['COMMAND_LINE', 'grantRole'],
    ]);
    expect(JSON.stringify(await rows('audit'))).not.toContain('example.org');
  });

  it.each([
    ['aino', 'MODERATOR', undefined, 'the address must be like aino@example.org, but got: aino'],
    [
      'a@b.fi',
      'KING',
      undefined,
      'the role must be one of EDITOR, COORDINATOR, MODERATOR, ADMINISTRATOR, but got: KING',
    ],
    [
      'a@b.fi',
      'LEAD',
      'group:1',
      'the role must be one of EDITOR, COORDINATOR, MODERATOR, ADMINISTRATOR, but got: LEAD',
    ],
    ['a@b.fi', 'EDITOR', undefined, 'EDITOR needs --scope municipality:…, but got: nothing'],
    ['a@b.fi', 'COORDINATOR', 'group:1', 'COORDINATOR needs --scope programme:…, but got: group:1'],
    ['a@b.fi', 'ADMINISTRATOR', 'group:1', 'ADMINISTRATOR is over everything: leave --scope out'],
  ])('refuse to make %s %s over %s', async (email, role, scope, reason) => {
    expect(await grantUser.run({ email, role }, { scope }, at())).toMatchObject({ summary: [reason], refused: true });
    expect(await rows('account')).toEqual([]);
  });
});
