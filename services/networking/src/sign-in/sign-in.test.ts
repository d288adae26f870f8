import { sql } from '@courage-hub/kit/sql';
import { TEST_NOW, testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { given, anAccount } from '../builders';
import { internals } from '../internals';
import { subgraph } from '../subgraph';

const SOON = '2026-05-04T09:15:00.000Z';
const TONIGHT = '2026-05-04T21:00:00.000Z';

describe.each(testEngines())('signing in on %s', (engine) => {
  let hub: TestSubgraph;
  beforeEach(async () => {
    hub = await testSubgraph(subgraph, engine, 'none');
  }, 120_000);
  afterEach(() => hub.close());

  const ask = (name: string, input: Record<string, unknown>, now = TEST_NOW) =>
    internals[name]!(input, { db: hub.running.db, now });
  const link = (email: string, tokenHash = 'link') =>
    ask('createSignInLink', { email, tokenHash, expiresAt: SOON }) as Promise<{ known: boolean }>;
  const redeem = (sessionHash = 'session', now = TEST_NOW, tokenHash = 'link') =>
    ask('redeemSignInLink', { tokenHash, sessionHash, sessionExpiresAt: TONIGHT }, now);
  const rows = (table: string) => hub.running.db.read(sql(`SELECT * FROM \`${table}\` t ORDER BY 1`));

  it('makes the account of a new address, and finds it by the address in any case', async () => {
    expect(await link('Aino.Aalto@Example.org', 'one')).toEqual({ known: true });
    expect(await link(' aino.aalto@example.ORG', 'two')).toEqual({ known: true });
    expect(await rows('account')).toMatchObject([{ email: 'aino.aalto@example.org', name: 'aino.aalto' }]);
    expect(await rows('sign_in_link')).toHaveLength(2);
  });

  it('makes one account of 20 links asked for at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => link('aino@example.org', `link-${n}`)));
    expect(await rows('account')).toHaveLength(1);
    expect(await rows('sign_in_link')).toHaveLength(20);
  });

  it('gives nothing for what is no address, nor for a disabled account', async () => {
    await given(hub, anAccount({ email: 'gone@example.org', disabledAt: TEST_NOW }));
    expect(await link('aino')).toEqual({ known: false });
    expect(await link('gone@example.org')).toEqual({ known: false });
    expect(await rows('sign_in_link')).toEqual([]);
  });

  it('redeems a link once when 20 redeem it at once, and the session says who it is', async () => {
    await link('aino@example.org');
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => redeem(`session-${n}`)));
    const won = answers.findIndex((answer) => answer !== null);
    expect(answers.filter((answer) => answer !== null)).toHaveLength(1);
    const { accountId } = answers[won] as { accountId: string };
    expect(await rows('session')).toMatchObject([{ sessionHash: `session-${won}`, accountId }]);
    expect(await ask('identify', { kind: 'SESSION', hash: `session-${won}` })).toEqual({
      id: accountId,
      kind: 'PERSON',
      name: 'aino',
      audience: ['PUBLIC'],
      grants: [{ role: 'PARTICIPANT', scope: null }],
      scopes: ['read:public', 'write'],
      expiresAt: TONIGHT,
    });
    expect(await redeem('late')).toBeNull();
  }, 60_000);

  it.each([
    ['an unknown link', 'other', TEST_NOW],
    ['a link at the second when it is over', 'link', SOON],
  ])('does not redeem %s', async (_case, tokenHash, now) => {
    await link('aino@example.org');
    expect(await redeem('session', now, tokenHash)).toBeNull();
    expect(await rows('session')).toEqual([]);
  });

  it('does not redeem the link of an account that was disabled meanwhile', async () => {
    await link('aino@example.org');
    await hub.running.db.write((writer) => writer.run(sql('UPDATE `account` SET `disabledAt` = ?', TEST_NOW)));
    expect(await redeem()).toBeNull();
  });

  it('forgets a session that was ended, is over, or whose account is disabled', async () => {
    await link('aino@example.org');
    await redeem();
    const session = { kind: 'SESSION', hash: 'session' };
    expect(await ask('identify', session, TONIGHT)).toBeNull();
    await hub.running.db.write((writer) => writer.run(sql('UPDATE `account` SET `disabledAt` = ?', TEST_NOW)));
    expect(await ask('identify', session)).toBeNull();
    await hub.running.db.write((writer) => writer.run(sql('UPDATE `account` SET `disabledAt` = NULL')));
    expect(await ask('identify', session)).not.toBeNull();
    await ask('endSession', { sessionHash: 'session' });
    expect(await ask('identify', session)).toBeNull();
  });

  it('makes a first administrator once, even of 5 starts at once with other addresses', async () => {
    const made = await Promise.all(
      Array.from({ length: 5 }, (_, n) =>
        ask('firstAdministrator', { email: `admin${n}@example.org`, tokenHash: `link-${n}`, expiresAt: SOON }),
      ),
    );
    expect(made.filter((one) => (one as { made: boolean }).made)).toHaveLength(1);
    expect(await rows('role_grant')).toMatchObject([{ role: 'ADMINISTRATOR', scope: null }]);
    expect(await rows('sign_in_link')).toHaveLength(1);
    const [{ tokenHash }] = (await rows('sign_in_link')) as [{ tokenHash: string }];
    await redeem('session', TEST_NOW, tokenHash);
    expect(await ask('identify', { kind: 'SESSION', hash: 'session' })).toMatchObject({
      audience: ['PUBLIC', 'PARTNER', 'INTERNAL'],
      grants: [
        { role: 'PARTICIPANT', scope: null },
        { role: 'ADMINISTRATOR', scope: null },
      ],
    });
  });

  it('is audited without addresses and hashes, and is nothing that the outbox tells', async () => {
    await link('aino@example.org', 'secret-link');
    await redeem('secret-session', TEST_NOW, 'secret-link');
    const audit = await rows('audit');
    expect(audit.map(({ action, type }) => [action, type])).toEqual([['signIn', 'Account']]);
    expect(JSON.stringify(audit)).not.toMatch(/secret|example\.org/);
    expect(await rows('outbox')).toEqual([]);
  });
});
