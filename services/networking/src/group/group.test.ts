import { Visibility } from '@courage-hub/kit/values';
import { testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { aGroup, aMembership, aNetwork, anEvent, aPerson, aThread, ASSOCIATION, given, row } from '../builders';
import { JoinPolicy } from '../network/join-policy';
import { NetworkMember, NetworkOrganization } from '../network/network.links';
import { subgraph } from '../subgraph';
import { GroupRole } from './group-role';
import { GroupExperiment, GroupMunicipality } from './group.links';

describe.each(testEngines())('networks and groups on %s', (engine) => {
  let hub: TestSubgraph;
  const forum = aNetwork({ id: 'network:forum', name: { fi: 'MeUskaltajat' }, stewardId: 'organization:kuntaliitto' });
  const abroad = aNetwork({ id: 'network:abroad', name: { fi: 'Ålands nätverk' }, joinPolicy: JoinPolicy.INVITATION });
  const secret = aNetwork({ id: 'network:secret', name: { fi: 'Ydin' }, visibility: Visibility.INTERNAL });
  const buyers = aGroup(forum, {
    id: 'group:buyers',
    name: { fi: 'Hankkijat', sv: 'Köpare' },
    purpose: { fi: 'Ostaa toisin.' },
    rolesOffered: [GroupRole.MEMBER, GroupRole.MENTOR],
  });
  const labs = aGroup(forum, { id: 'group:labs', name: { fi: 'Labrat' }, joinPolicy: JoinPolicy.APPLICATION });
  const inner = aGroup(forum, { id: 'group:inner', name: { fi: 'Sisäpiiri' }, visibility: Visibility.INTERNAL });
  const open = aGroup(secret, { id: 'group:open', name: { fi: 'Avoin' } });
  const aino = aPerson();
  const hidden = aPerson({ visibility: Visibility.INTERNAL });

  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'reference');
    await given(
      hub,
      ...[forum, abroad, secret, buyers, labs, inner, open, aino, hidden],
      row(NetworkMember, { networkId: forum.id, memberNetworkId: abroad.id }),
      row(NetworkMember, { networkId: forum.id, memberNetworkId: secret.id }),
      row(NetworkOrganization, { networkId: forum.id, organizationId: 'organization:thl' }),
      row(GroupExperiment, { groupId: buyers.id, experimentId: 'experiment:1' }),
      row(GroupMunicipality, { groupId: buyers.id, municipalityId: 'municipality:091' }),
      aThread({ id: 'thread:buyers', groupId: buyers.id }),
      anEvent({ id: 'event:forum', networkId: forum.id }),
      aMembership(buyers, { memberId: aino.id, role: GroupRole.LEAD, since: '2025-04-01' }),
      aMembership(buyers, { memberId: hidden.id, since: '2025-03-01' }),
      aMembership(buyers, { memberType: 'Organization', memberId: 'organization:thl', since: '2025-02-01' }),
      aMembership(buyers, { memberType: 'Network', memberId: abroad.id, since: '2025-01-01', until: '2025-12-31' }),
      aMembership(inner, { id: 'membership:inner', memberId: aino.id }),
    );
  }, 120_000);
  afterAll(() => hub.close());

  it('answers a network with its groups, networks, organisations and events', async () => {
    const answer = await hub.ask(`{ network(id: "network:forum") {
      name { fi } joinPolicy steward { id } organizations { id }
      groups(first: 1) { totalCount nodes { id } facets(fields: ["joinPolicy"]) { values { value count } } }
      memberNetworks { id memberOf { id } } events { nodes { id } }
    } }`);
    expect(answer).toEqual({
      data: {
        network: {
          name: { fi: 'MeUskaltajat' },
          joinPolicy: 'OPEN',
          steward: { id: 'organization:kuntaliitto' },
          organizations: [{ id: 'organization:thl' }],
          groups: {
            totalCount: 2,
            nodes: [{ id: 'group:buyers' }],
            facets: [
              {
                values: [
                  { value: 'APPLICATION', count: 1 },
                  { value: 'OPEN', count: 1 },
                ],
              },
            ],
          },
          memberNetworks: [{ id: 'network:abroad', memberOf: [{ id: 'network:forum' }] }],
          events: { nodes: [{ id: 'event:forum' }] },
        },
      },
      statements: 8,
    });
  });

  it('answers a group with members of every type, null for a person who may not be seen', async () => {
    const answer = await hub.ask(`{ group(id: "group:buyers") {
      name { fi sv } purpose { fi } rolesOffered network { id } experiments { id: ref } municipalities { id } threads { id }
      memberships { totalCount nodes { role until
        member { __typename ... on Person { displayName } ... on Organization { id } ... on Network { joinPolicy } } } }
    } }`);
    expect(answer).toEqual({
      data: {
        group: {
          name: { fi: 'Hankkijat', sv: 'Köpare' },
          purpose: { fi: 'Ostaa toisin.' },
          rolesOffered: ['MEMBER', 'MENTOR'],
          network: { id: 'network:forum' },
          experiments: [{ id: 'experiment:1' }],
          municipalities: [{ id: 'municipality:091' }],
          threads: [{ id: 'thread:buyers' }],
          memberships: {
            totalCount: 4,
            nodes: [
              { role: 'LEAD', until: null, member: { __typename: 'Person', displayName: 'Aino Aalto' } },
              { role: 'MEMBER', until: null, member: null },
              { role: 'MEMBER', until: null, member: { __typename: 'Organization', id: 'organization:thl' } },
              { role: 'MEMBER', until: '2025-12-31', member: { __typename: 'Network', joinPolicy: 'INVITATION' } },
            ],
          },
        },
      },
      statements: 9,
    });
  });

  it('lists the memberships in one role', async () => {
    const { data } = await hub.ask(
      '{ group(id: "group:buyers") { memberships(role: LEAD) { totalCount nodes { role } } } }',
    );
    expect(data).toEqual({ group: { memberships: { totalCount: 1, nodes: [{ role: 'LEAD' }] } } });
  });

  it('neither lists, counts, facets nor finds an internal group, and nulls the way to an internal network', async () => {
    const query = `{ groups { totalCount nodes { id network { id } } facets(fields: ["joinPolicy"]) { values { value count } } }
      group(id: "group:inner") { id } text: groups(filter: {text: "sisapiiri"}) { totalCount } }`;
    const everybody = await hub.ask(query);
    expect(everybody.data).toEqual({
      groups: {
        totalCount: 3,
        nodes: [
          { id: 'group:open', network: null },
          { id: 'group:buyers', network: { id: 'network:forum' } },
          { id: 'group:labs', network: { id: 'network:forum' } },
        ],
        facets: [
          {
            values: [
              { value: 'OPEN', count: 2 },
              { value: 'APPLICATION', count: 1 },
            ],
          },
        ],
      },
      group: null,
      text: { totalCount: 0 },
    });
    const association = await hub.ask(query, {}, ASSOCIATION);
    expect(association.data).toMatchObject({
      groups: { totalCount: 4 },
      group: { id: 'group:inner' },
      text: { totalCount: 1 },
    });
  });

  it('finds groups by network, policy and words', async () => {
    const { data } = await hub.ask(`{
      network: groups(filter: {networkId: "network:forum"}) { nodes { id } }
      policy: groups(filter: {joinPolicy: APPLICATION}) { nodes { id } }
      words: groups(filter: {text: "KOPARE"}) { nodes { id } }
      networks(filter: {joinPolicy: INVITATION, text: "aland"}) { nodes { id } }
    }`);
    expect(data).toEqual({
      network: { nodes: [{ id: 'group:buyers' }, { id: 'group:labs' }] },
      policy: { nodes: [{ id: 'group:labs' }] },
      words: { nodes: [{ id: 'group:buyers' }] },
      networks: { nodes: [{ id: 'network:abroad' }] },
    });
  });

  it('refuses an unknown facet and names the known ones', async () => {
    const { errors } = await hub.ask('{ groups { facets(fields: ["colour"]) { field } } }');
    expect(errors).toMatchObject([
      { message: 'a facet must be one of joinPolicy, but got: "colour"', extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  it('shows a membership to whoever may see its group, through `_entities` too', async () => {
    const query =
      '{ _entities(representations: [{__typename: "Membership", id: "membership:inner"}]) { ... on Membership { role } } }';
    expect((await hub.ask(query)).data).toEqual({ _entities: [null] });
    expect((await hub.ask(query, {}, ASSOCIATION)).data).toEqual({ _entities: [{ role: 'MEMBER' }] });
  });
});
