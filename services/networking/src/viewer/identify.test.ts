import { sql } from '@courage-hub/kit/sql';
import { TEST_NOW, testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { Visibility } from '@courage-hub/kit/values';
import { Account } from '../account/account';
import { grantUser } from '../account/grant-user';
import { aGroup, aMembership, anAccount, aNetwork, aPerson, given, signedInAs } from '../builders';
import { GroupRole } from '../group/group-role';
import { internals } from '../internals';
import { subgraph } from '../subgraph';

const AINO = { kind: 'OIDC', issuer: 'https://id.example.org', subject: 'aino', emailVerified: true };
const WHO = { ...AINO, email: 'Aino@Example.org', name: 'Aino Aalto' };
const PARTICIPANT = { role: 'PARTICIPANT', scope: null };

describe.each(testEngines())('who somebody is, on %s', (engine) => {
  let hub: TestSubgraph;
  beforeEach(async () => {
    hub = await testSubgraph(subgraph, engine, 'none');
  }, 120_000);
  afterEach(() => hub.close());

  const identify = (input: Record<string, unknown>) =>
    internals.identify!(input, { db: hub.running.db, now: TEST_NOW }) as Promise<Record<string, unknown> | null>;
  const accounts = () => hub.running.db.read(sql('SELECT `id`, `email`, `name` FROM `account` t ORDER BY 1'));
  const grant = (email: string, role: string, scope?: string) =>
    grantUser.run({ email, role }, { scope }, { db: hub.running.db, now: TEST_NOW } as never);

  it('is a new account for a newcomer with an issuer, and the same one next time, 20 times at once', async () => {
    const first = await Promise.all(Array.from({ length: 20 }, () => identify(WHO)));
    expect(new Set(first.map((one) => one!.id)).size).toBe(1);
    expect(await accounts()).toEqual([{ id: first[0]!.id, email: 'aino@example.org', name: 'Aino Aalto' }]);
    expect(await identify({ ...WHO, email: 'changed@example.org' })).toEqual({
      id: first[0]!.id,
      kind: 'PERSON',
      name: 'Aino Aalto',
      audience: ['PUBLIC'],
      grants: [PARTICIPANT],
      scopes: ['read:public', 'write'],
      expiresAt: null,
    });
  }, 60_000);

  it.each([
    ['a verified address', { emailVerified: true }, true],
    ['an address that nobody verified', { emailVerified: false }, false],
    ['no address', { email: null }, false],
    ['an address that only looks alike', { email: '\u212Aaino@example.org' }, false],
  ])('is the known account for %s: %s gives %s', async (_case, claims, same) => {
    const known = anAccount({ email: 'aino@example.org' });
    const other = anAccount({ email: 'kaino@example.org' });
    await given(hub, known, other);
    const found = await identify({ ...WHO, ...claims });
    expect(found!.id === known.id).toBe(same);
    expect(found!.id).not.toBe(other.id);
    expect(await accounts()).toHaveLength(same ? 2 : 3);
  });

  it('is nobody when disabled', async () => {
    await given(hub, anAccount({ email: 'aino@example.org', disabledAt: TEST_NOW }));
    expect(await identify(WHO)).toBeNull();
  });

  it.each([
    { kind: 'SESSION', hash: 'none' },
    { kind: 'KEY', hash: 'none' },
    { ...WHO, subject: '' },
  ])('is nobody with %j', async (credential) => expect(await identify(credential)).toBeNull());

  it('holds the roles given, and those of the memberships that last', async () => {
    const [network, person] = [aNetwork(), aPerson()];
    const named = (id: string) => aGroup(network, { id: `group:${id}` });
    const groups = ['lead', 'mentor', 'past', 'today', 'coming'].map(named);
    const deleted = aGroup(network, { id: 'group:deleted', deletedAt: TEST_NOW });
    await given(hub, network, person, ...groups, deleted);
    await given(hub, anAccount({ email: 'aino@example.org', personId: person.id }));
    const [lead, mentor, past, today, coming] = groups as [never, never, never, never, never];
    await given(
      hub,
      aMembership(lead, { memberId: person.id, role: GroupRole.LEAD }),
      aMembership(mentor, { memberId: person.id, role: GroupRole.MENTOR, until: '2026-05-05' }),
      aMembership(past, { memberId: person.id, until: '2026-05-03' }),
      aMembership(today, { memberId: person.id, until: '2026-05-04' }),
      aMembership(coming, { memberId: person.id, since: '2026-05-05' }),
      aMembership(deleted, { memberId: person.id }),
    );
    await grant('aino@example.org', 'EDITOR', 'municipality:091');
    expect(await identify(WHO)).toMatchObject({
      audience: ['PUBLIC'],
      grants: [
        PARTICIPANT,
        { role: 'EDITOR', scope: 'municipality:091' },
        { role: 'LEAD', scope: 'group:lead' },
        { role: 'MEMBER', scope: 'group:mentor' },
      ],
    });
  });

  it.each([
    ['MODERATOR', undefined],
    ['ADMINISTRATOR', undefined],
    ['COORDINATOR', 'programme:1'],
  ])('sees what the association sees as %s', async (role, scope) => {
    await grant('aino@example.org', role, scope);
    expect(await identify(WHO)).toMatchObject({
      audience: [Visibility.PUBLIC, Visibility.PARTNER, Visibility.INTERNAL],
      scopes: ['read:public', 'read:partner', 'read:internal', 'write'],
    });
  });

  describe('in the graph', () => {
    const QUERY = '{ viewer { kind id name roles { role scope } audience scopes may } }';

    it('is said to the anonymous without asking the database', async () => {
      expect(await hub.ask(QUERY)).toEqual({
        data: {
          viewer: {
            kind: 'ANONYMOUS',
            id: null,
            name: null,
            roles: [],
            audience: ['PUBLIC'],
            scopes: ['read:public'],
            may: [],
          },
        },
        statements: 0,
      });
    });

    it('is said to a person, with one statement', async () => {
      const account: Account = anAccount({ id: 'account:aino' });
      await given(hub, account);
      const viewer = signedInAs(account, { role: 'LEAD', scope: 'group:1' });
      expect(await hub.ask(QUERY, {}, viewer)).toEqual({
        data: {
          viewer: {
            kind: 'PERSON',
            id: 'account:aino',
            name: 'Aino Aalto',
            roles: [PARTICIPANT, { role: 'LEAD', scope: 'group:1' }],
            audience: ['PUBLIC'],
            scopes: ['read:public', 'write'],
            may: expect.arrayContaining(['createGroup', 'joinGroup', 'leaveGroup']),
          },
        },
        statements: 1,
      });
    });
  });
});
