import { verifyAudit } from '@courage-hub/kit/audit';
import { type CommandContext, SILENT } from '@courage-hub/kit/command';
import { sql } from '@courage-hub/kit/sql';
import { TEST_NOW, testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { anAccount, given } from '../builders';
import { internals } from '../internals';
import { subgraph } from '../subgraph';
import { disableUser, enableUser } from './disable-user';
import { grantUser } from './grant-user';
import { listUsers } from './list-users';
import { revokeUser } from './revoke-user';

const AINO = 'aino@example.org';
const LAURI = 'lauri@example.org';
const LATER = '2026-05-04T21:00:00.000Z';
const SESSION = { kind: 'SESSION', hash: 'session' };
const LAST = {
  summary: [`${AINO} is the last administrator: make another one first (user grant EMAIL ADMINISTRATOR)`],
  data: { code: 'CONFLICT' },
  refused: true,
};

describe.each(testEngines())('accounts from the command line on %s', (engine) => {
  let hub: TestSubgraph;
  beforeEach(async () => {
    hub = await testSubgraph(subgraph, engine, 'none');
    await given(hub, anAccount({ id: 'account:aino', email: AINO }), anAccount({ id: 'account:lauri', email: LAURI }));
  }, 120_000);
  afterEach(() => hub.close());

  const at = (now = TEST_NOW): CommandContext => ({
    ...{ db: hub.running.db, now, progress: SILENT },
    intake: () => () => Promise.reject(new Error('none')),
  });
  const grant = (email: string, role: string, options: { scope?: string; until?: string } = {}) =>
    grantUser.run({ email, role }, options, at());
  const revoke = (email: string, role: string, scope?: string) => revokeUser.run({ email, role }, { scope }, at());
  const disable = (email: string) => disableUser.run({ email }, {}, at());
  const enable = (email: string) => enableUser.run({ email }, {}, at());
  const ask = (name: string, input: object, now = TEST_NOW) =>
    internals[name]!(input as Record<string, unknown>, { db: hub.running.db, now });
  const link = (tokenHash: string) =>
    ask('createSignInLink', { email: AINO, tokenHash, expiresAt: LATER }) as Promise<{ known: boolean }>;
  const signIn = async (tokenHash = 'link') => {
    await link(tokenHash);
    return ask('redeemSignInLink', { tokenHash, sessionHash: 'session', sessionExpiresAt: LATER });
  };
  const rolesOfAino = async (now = TEST_NOW) =>
    ((await ask('identify', SESSION, now)) as { grants: { role: string; scope: string | null }[] }).grants
      .filter(({ role }) => role !== 'PARTICIPANT')
      .map(({ role, scope }) => [role, scope]);
  const rows = (table: string) => hub.running.db.read(sql(`SELECT * FROM \`${table}\` t ORDER BY 1`));
  const deeds = async () => (await rows('audit')).map(({ actor, action, objectId }) => [actor, action, objectId]);

  it('lose the role that is revoked over one thing, and no other', async () => {
    await signIn();
    await grant(AINO, 'EDITOR', { scope: 'municipality:091' });
    await grant(AINO, 'EDITOR', { scope: 'municipality:049' });
    await grant(AINO, 'MODERATOR');
    expect(await revoke(' Aino@Example.ORG ', 'editor', 'municipality:091')).toEqual({
      summary: [`${AINO} is no longer EDITOR over municipality:091`],
      data: { accountId: 'account:aino', role: 'EDITOR', scope: 'municipality:091', taken: true },
      refused: false,
    });
    expect(await rolesOfAino()).toEqual([
      ['EDITOR', 'municipality:049'],
      ['MODERATOR', null],
    ]);
    expect(await revoke(AINO, 'MODERATOR')).toMatchObject({ summary: [`${AINO} is no longer MODERATOR`] });
    expect(await revoke(AINO, 'MODERATOR')).toMatchObject({ summary: [`${AINO} was not MODERATOR`], refused: false });
    expect(await rolesOfAino()).toEqual([['EDITOR', 'municipality:049']]);
    expect((await deeds()).slice(-2)).toEqual([
      ['COMMAND_LINE', 'revokeRole', 'account:aino'],
      ['COMMAND_LINE', 'revokeRole', 'account:aino'],
    ]);
  });

  it('hold a role until its day in Finland, and a grant without a day takes the end away', async () => {
    await signIn();
    expect(await grant(AINO, 'MODERATOR', { until: '2026-05-05' })).toMatchObject({
      summary: [`${AINO} is now MODERATOR until 2026-05-05`],
    });
    expect(await grant(AINO, 'MODERATOR', { until: '2026-05-05' })).toMatchObject({ data: { given: false } });
    expect(await rolesOfAino('2026-05-04T20:59:59.999Z')).toEqual([['MODERATOR', null]]);
    const midnight = '2026-05-04T21:00:00.000Z';
    await hub.running.db.write((writer) => writer.run(sql('UPDATE `session` SET `expiresAt` = ?', '2027-01-01')));
    expect(await rolesOfAino(midnight)).toEqual([]);
    expect((await listUsers.run({}, {}, at())).summary[0]).toBe(`account:aino  ${AINO}  MODERATOR until 2026-05-05`);
    expect(await grant(AINO, 'MODERATOR')).toMatchObject({ summary: [`${AINO} is now MODERATOR`] });
    expect(await rolesOfAino(midnight)).toEqual([['MODERATOR', null]]);
    expect(await rows('role_grant')).toHaveLength(1);
  });

  it.each([
    ['MODERATOR', '2026-05-04', '--until must be a day to come, YYYY-MM-DD, but got: 2026-05-04'],
    ['MODERATOR', '2027-02-29', '--until must be a day to come, YYYY-MM-DD, but got: 2027-02-29'],
    ['MODERATOR', 'soon', '--until must be a day to come, YYYY-MM-DD, but got: soon'],
    ['ADMINISTRATOR', '2027-01-01', 'ADMINISTRATOR has no end: leave --until out'],
  ])('are refused %s until %s', async (role, until, reason) => {
    expect(await grant(AINO, role, { until })).toMatchObject({ summary: [reason], refused: true });
    expect(await rows('role_grant')).toEqual([]);
  });

  it('are shut when disabled: their sessions and links end, and stay so when they are enabled', async () => {
    await signIn();
    await link('unused');
    expect(await disable(AINO)).toEqual({
      summary: [`${AINO} is disabled`],
      data: { accountId: 'account:aino', disabledAt: TEST_NOW },
      refused: false,
    });
    expect(await ask('identify', SESSION)).toBeNull();
    expect(await link('more')).toEqual({ known: false });
    expect(await disable(AINO)).toMatchObject({ summary: [`${AINO} was disabled ${TEST_NOW}`], refused: false });
    expect(await enable(AINO)).toMatchObject({ summary: [`${AINO} is enabled`] });
    expect(await enable(AINO)).toMatchObject({ summary: [`${AINO} is not disabled`], refused: false });
    expect(await ask('identify', SESSION)).toBeNull();
    const spent = { tokenHash: 'unused', sessionHash: 'late', sessionExpiresAt: LATER };
    expect(await ask('redeemSignInLink', spent)).toBeNull();
    expect(await signIn('new')).toEqual({ accountId: 'account:aino' });
    expect((await deeds()).map(([, action]) => action)).toEqual([
      'signIn',
      'disableAccount',
      'enableAccount',
      'signIn',
    ]);
    expect(JSON.stringify(await rows('audit'))).not.toContain('example.org');
    expect(await verifyAudit(hub.running.db)).toEqual({ entries: 4, problems: [] });
    expect(await rows('outbox')).toEqual([]);
  });

  it('never lose their last administrator, who is neither disabled nor demoted', async () => {
    await ask('firstAdministrator', { email: AINO, tokenHash: 'first', expiresAt: LATER });
    expect(await grant(AINO, 'ADMINISTRATOR')).toMatchObject({ data: { given: false } });
    await grant(LAURI, 'MODERATOR');
    expect(await revoke(AINO, 'ADMINISTRATOR')).toMatchObject(LAST);
    expect(await disable(AINO)).toMatchObject(LAST);
    await grant(LAURI, 'ADMINISTRATOR');
    await disable(LAURI);
    expect(await revoke(AINO, 'ADMINISTRATOR')).toMatchObject(LAST);
    await enable(LAURI);
    expect(await revoke(AINO, 'ADMINISTRATOR')).toMatchObject({ summary: [`${AINO} is no longer ADMINISTRATOR`] });
    expect(await disable(AINO)).toMatchObject({ refused: false });
  });

  it('keep one administrator of two who are disabled or demoted at once', async () => {
    await grant(AINO, 'ADMINISTRATOR');
    await grant(LAURI, 'ADMINISTRATOR');
    const reports = await Promise.all([disable(AINO), revoke(LAURI, 'ADMINISTRATOR')]);
    expect(reports.filter(({ refused }) => refused)).toHaveLength(1);
  });

  it.each([
    ['revoke', () => revoke('none@example.org', 'MODERATOR'), 'there is no account none@example.org'],
    ['revoke', () => revoke(AINO, 'EDITOR'), 'EDITOR needs --scope municipality:…, but got: nothing'],
    ['disable', () => disable('none'), 'there is no account none'],
    ['enable', () => enable('none'), 'there is no account none'],
  ])('say why when there is nothing to %s', async (_verb, run, reason) => {
    expect(await run()).toEqual({ summary: [reason], data: { refused: reason }, refused: true });
    expect(await rows('audit')).toEqual([]);
  });
});
