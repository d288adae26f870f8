import { sql } from '@courage-hub/kit/sql';
import { aViewer, testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { Visibility } from '@courage-hub/kit/values';
import type { Viewer } from '@courage-hub/kit/viewer';
import { aGroup, aMembership, anAccount, aNetwork, aPerson, ASSOCIATION, given, signedInAs } from '../builders';
import { GroupRole } from '../group/group-role';
import { JoinPolicy } from '../network/join-policy';
import { subgraph } from '../subgraph';

const JOIN = `mutation ($input: JoinGroupInput!) { joinGroup(input: $input) {
  clientMutationId membership { role since until group { id } } } }`;
const LEAVE = `mutation ($input: LeaveGroupInput!) { leaveGroup(input: $input) {
  clientMutationId membership { role since until } } }`;
const CREATE = `mutation ($input: CreateGroupInput!) { createGroup(input: $input) { clientMutationId group {
  id name { fi sv } purpose { fi } joinPolicy rolesOffered visibility network { id }
  memberships { nodes { role since until member { ... on Person { displayName } } } } } } }`;
const TODAY = '2026-05-04';

describe.each(testEngines())('group membership on %s', (engine) => {
  let hub: TestSubgraph;
  const network = aNetwork({ id: 'network:forum' });
  const hidden = aNetwork({ id: 'network:hidden', visibility: Visibility.INTERNAL });
  const open = aGroup(network, { id: 'group:open' });
  const inner = aGroup(network, { id: 'group:inner', visibility: Visibility.INTERNAL });
  const byApplication = aGroup(network, { id: 'group:application', joinPolicy: JoinPolicy.APPLICATION });
  const byInvitation = aGroup(network, { id: 'group:invitation', joinPolicy: JoinPolicy.INVITATION });
  const person = aPerson({ displayName: 'Lauri Lead', visibility: Visibility.INTERNAL });
  const lead = anAccount({ id: 'account:lead', name: 'Lauri Lead', personId: person.id });
  const aino = anAccount({ id: 'account:aino', name: 'Aino Aalto' });
  const LAURI = signedInAs(lead, { role: 'LEAD', scope: open.id });
  const AINO = signedInAs(aino);

  beforeEach(async () => {
    hub = await testSubgraph(subgraph, engine, 'none');
    await given(hub, network, hidden, open, inner, byApplication, byInvitation, person, lead, aino);
    await given(hub, aMembership(open, { id: 'membership:lead', memberId: person.id, role: GroupRole.LEAD }));
  }, 120_000);
  afterEach(() => hub.close());

  const join = (viewer: Viewer, groupId = open.id, more = {}) => hub.ask(JOIN, { input: { groupId, ...more } }, viewer);
  const leave = (viewer: Viewer, groupId = open.id) => hub.ask(LEAVE, { input: { groupId } }, viewer);
  const NEW = { networkId: network.id, name: { fi: 'Uudet', sv: 'Nya' }, joinPolicy: 'OPEN' };
  const create = (viewer: Viewer, more = {}) => hub.ask(CREATE, { input: { ...NEW, ...more } }, viewer);
  const rows = (table: string) => hub.running.db.read(sql(`SELECT * FROM \`${table}\` t ORDER BY 1`));
  const told = async () => (await rows('outbox')).map(({ type, kind }) => `${kind} ${type}`);
  const audited = async () => (await rows('audit')).map(({ actor, action, type }) => [actor, action, type]);

  it('begins at once in an open group, and makes the person that the account is, for the association alone', async () => {
    const { data } = await join(AINO, open.id, { clientMutationId: 'a' });
    expect(data).toEqual({
      joinGroup: {
        clientMutationId: 'a',
        membership: { role: 'MEMBER', since: TODAY, until: null, group: { id: open.id } },
      },
    });
    expect(await told()).toEqual(['Create Person', 'Create Membership']);
    expect(await audited()).toEqual([
      ['account:aino', 'joinGroup', 'Person'],
      ['account:aino', 'joinGroup', 'Membership'],
    ]);
    const PEOPLE = '{ people(filter: {text: "aino"}) { nodes { displayName visibility } } }';
    expect((await hub.ask(PEOPLE)).data).toEqual({ people: { nodes: [] } });
    const found = { people: { nodes: [{ displayName: 'Aino Aalto', visibility: 'INTERNAL' }] } };
    expect((await hub.ask(PEOPLE, {}, ASSOCIATION)).data).toEqual(found);
    expect((await hub.ask(PEOPLE, {}, AINO)).data).toEqual(found);
  });

  it('begins once of 10 joins at once, with one person made', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => join(AINO)));
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(answers.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions!.code))).toEqual(
      Array(9).fill('CONFLICT'),
    );
    expect(await rows('membership')).toHaveLength(2);
    expect(await rows('person')).toHaveLength(2);
  }, 60_000);

  it('ends today, though one may join again', async () => {
    await join(AINO);
    expect((await leave(AINO)).data).toEqual({
      leaveGroup: { clientMutationId: null, membership: { role: 'MEMBER', since: TODAY, until: TODAY } },
    });
    expect(await told()).toEqual(['Create Person', 'Create Membership', 'Update Membership']);
    expect((await leave(AINO)).errors).toMatchObject([
      { message: 'this is for: a member of the group', extensions: { code: 'FORBIDDEN' } },
    ]);
    expect((await join(AINO)).errors).toBeUndefined();
    expect(await rows('person')).toHaveLength(2);
  });

  it('does not end for the last lead, and of two leads who leave at once one stays', async () => {
    expect((await leave(LAURI)).errors).toMatchObject([
      {
        message: 'you are the last lead of the group: make another member lead first',
        extensions: { code: 'CONFLICT' },
      },
    ]);
    const second = aPerson();
    const other = anAccount({ personId: second.id });
    await given(hub, second, other, aMembership(open, { memberId: second.id, role: GroupRole.LEAD }));
    const answers = await Promise.all([leave(LAURI), leave(signedInAs(other))]);
    expect(answers.map(({ errors }) => errors?.[0]?.extensions?.code ?? 'left').sort()).toEqual(['CONFLICT', 'left']);
  });

  it('of an internal group shows the group to its members and lets them leave', async () => {
    const member = aPerson();
    const account = anAccount({ personId: member.id });
    await given(hub, member, account, aMembership(inner, { memberId: member.id }));
    const viewer = signedInAs(account, { role: 'MEMBER', scope: inner.id });
    const SEE = '{ group(id: "group:inner") { memberships { totalCount } } }';
    expect((await hub.ask(SEE, {}, AINO)).data).toEqual({ group: null });
    expect((await hub.ask(SEE, {}, viewer)).data).toEqual({ group: { memberships: { totalCount: 1 } } });
    expect((await leave(viewer, inner.id)).errors).toBeUndefined();
  });

  it('comes as lead with a group that one makes: a draft, unless said', async () => {
    const { data } = await create(AINO, { clientMutationId: 'g', purpose: { fi: 'Kokeilla.' } });
    expect(data).toEqual({
      createGroup: {
        clientMutationId: 'g',
        group: {
          id: expect.stringMatching(/^group:[0-9a-f-]{36}$/),
          name: { fi: 'Uudet', sv: 'Nya' },
          purpose: { fi: 'Kokeilla.' },
          joinPolicy: 'OPEN',
          rolesOffered: ['MEMBER'],
          visibility: 'DRAFT',
          network: { id: network.id },
          memberships: { nodes: [{ role: 'LEAD', since: TODAY, until: null, member: { displayName: 'Aino Aalto' } }] },
        },
      },
    });
    expect(await told()).toEqual(['Create Person', 'Create Group', 'Create Membership']);
    expect((await hub.ask('{ groups(filter: {text: "uudet"}) { totalCount } }')).data).toEqual({
      groups: { totalCount: 0 },
    });
    const open = await create(AINO, { visibility: 'PUBLIC', rolesOffered: ['MENTOR', 'MENTOR'] });
    expect(open.data).toMatchObject({ createGroup: { group: { visibility: 'PUBLIC', rolesOffered: ['MENTOR'] } } });
    expect((await hub.ask('{ groups(filter: {text: "uudet"}) { totalCount } }')).data).toEqual({
      groups: { totalCount: 1 },
    });
  });

  it('of a group made is there once however often the same input is sent', async () => {
    const sends = await Promise.all(Array.from({ length: 10 }, () => create(AINO, { clientMutationId: 'same' })));
    const ids = sends.map(({ data }) => (data as { createGroup: { group: { id: string } } }).createGroup.group.id);
    expect(new Set(ids).size).toBe(1);
    expect(await rows('membership')).toHaveLength(2);
    expect((await create(AINO, { clientMutationId: 'same', name: { fi: 'Muu' } })).errors).toMatchObject([
      { extensions: { code: 'CONFLICT' } },
    ]);
  }, 60_000);

  const ANYBODY = aViewer();
  const KEY = aViewer({ kind: 'KEY', id: 'key:1', grants: [{ role: 'PARTNER', scope: 'partner:1' }] });
  const GONE = aViewer({ kind: 'PERSON', id: 'account:gone' });
  const IN = 'sign in first: only signed-in people may write';
  const PERSON = 'an API key only reads; this is for: a person who is signed in';
  const APPLY = 'the group takes members after an application: ask its lead';
  const INVITED = 'the group takes members by invitation alone: its lead invites';
  it.each<[string, string, () => ReturnType<typeof join>, string]>([
    ['UNAUTHENTICATED', 'joining by anybody', () => join(ANYBODY), IN],
    ['UNAUTHENTICATED', 'joining an unknown group by anybody', () => join(ANYBODY, 'group:none'), IN],
    ['UNAUTHENTICATED', 'leaving by anybody', () => leave(ANYBODY), IN],
    ['UNAUTHENTICATED', 'making by anybody, wrongly', () => create(ANYBODY, { name: {} }), IN],
    ['UNAUTHENTICATED', 'joining without an account', () => join(GONE), 'the account is there no more: sign in again'],
    ['FORBIDDEN', 'joining by a key', () => join(KEY), PERSON],
    ['FORBIDDEN', 'leaving by a key', () => leave(KEY), PERSON],
    ['FORBIDDEN', 'making by a key', () => create(KEY), PERSON],
    ['NOT_FOUND', 'joining an unknown group', () => join(AINO, 'group:none'), 'there is no group:none'],
    ['NOT_FOUND', 'joining a group not seen', () => join(AINO, inner.id), 'there is no group:inner'],
    ['NOT_FOUND', 'leaving a group not seen', () => leave(AINO, inner.id), 'there is no group:inner'],
    [
      'NOT_FOUND',
      'making in a network not seen',
      () => create(AINO, { networkId: hidden.id }),
      'there is no network:hidden',
    ],
    ['FORBIDDEN', 'joining by application', () => join(AINO, byApplication.id), APPLY],
    ['FORBIDDEN', 'joining by invitation', () => join(AINO, byInvitation.id), INVITED],
    ['FORBIDDEN', 'leaving what one has not joined', () => leave(AINO), 'this is for: a member of the group'],
    ['CONFLICT', 'joining twice', () => join(LAURI), 'you are a member already: membership:lead'],
  ])('refuses with %s %s', async (code, _case, send, message) => {
    const { data, errors } = await send();
    expect(errors).toMatchObject([{ message, extensions: { code } }]);
    expect(Object.values(data!)).toEqual([null]);
    for (const table of ['outbox', 'audit', 'idempotency']) expect(await rows(table)).toEqual([]);
  });

  it('refuses a group with every field that is wrong', async () => {
    const { errors } = await create(AINO, {
      name: { fi: ' ' },
      purpose: { en: 'x'.repeat(2001) },
      rolesOffered: Array(10).fill('MEMBER'),
    });
    expect(errors![0]!.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [
        { path: 'name', code: 'NO_LANGUAGE' },
        { path: 'purpose.en', code: 'TOO_LONG' },
        { path: 'rolesOffered', code: 'TOO_MANY' },
      ],
    });
  });
});
