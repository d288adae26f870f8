import { Visibility } from '@courage-hub/kit/values';
import { testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { aGroup, aMembership, anAmbassadorship, aNetwork, aPerson, ASSOCIATION, given } from '../builders';
import { GroupRole } from '../group/group-role';
import { subgraph } from '../subgraph';

describe.each(testEngines())('people on %s', (engine) => {
  let hub: TestSubgraph;
  const network = aNetwork();
  const pilots = aGroup(network, { name: { fi: 'Pilotit' } });
  const board = aGroup(network, { name: { fi: 'Johtoryhmä' }, visibility: Visibility.INTERNAL });
  const oili = aPerson({
    id: 'person:oili',
    displayName: 'Öili Östman',
    affiliationId: 'organization:kuntaliitto',
    homeMunicipalityId: 'municipality:091',
    offers: ['sparring'],
  });
  const aarne = aPerson({ id: 'person:aarne', displayName: 'Aarne Ääri', homeMunicipalityId: 'municipality:005' });
  const hidden = aPerson({
    id: 'person:hidden',
    displayName: 'Salla Salainen',
    homeMunicipalityId: 'municipality:091',
    visibility: Visibility.INTERNAL,
  });

  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'reference');
    await given(
      hub,
      network,
      ...[pilots, board],
      ...[oili, aarne, hidden],
      aMembership(pilots, { memberId: oili.id, role: GroupRole.LEAD, since: '2024-02-01', invitedById: hidden.id }),
      aMembership(board, { memberId: oili.id, since: '2025-02-01' }),
      anAmbassadorship(oili, { startDate: '2023-01-01', endDate: '2024-12-31' }),
    );
  }, 120_000);
  afterAll(() => hub.close());

  it('answers one person with places, offers, memberships and terms', async () => {
    const answer = await hub.ask(`{ person(id: "person:oili") {
      id displayName offers visibility affiliation { id } homeMunicipality { id }
      memberships { role since until group { name { fi } } invitedBy { displayName } }
      ambassadorships { constituency term { startDate endDate } }
    } }`);
    expect(answer).toEqual({
      data: {
        person: {
          id: 'person:oili',
          displayName: 'Öili Östman',
          offers: ['sparring'],
          visibility: 'PUBLIC',
          affiliation: { id: 'organization:kuntaliitto' },
          homeMunicipality: { id: 'municipality:091' },
          memberships: [
            { role: 'LEAD', since: '2024-02-01', until: null, group: { name: { fi: 'Pilotit' } }, invitedBy: null },
          ],
          ambassadorships: [{ constituency: 'MUNICIPALITY', term: { startDate: '2023-01-01', endDate: '2024-12-31' } }],
        },
      },
      statements: 5,
    });
  });

  it('shows memberships of internal groups to the association, latest first', async () => {
    const answer = await hub.ask(
      '{ person(id: "person:oili") { memberships { group { name { fi } } invitedBy { displayName } } } }',
      {},
      ASSOCIATION,
    );
    expect(answer.data).toEqual({
      person: {
        memberships: [
          { group: { name: { fi: 'Johtoryhmä' } }, invitedBy: null },
          { group: { name: { fi: 'Pilotit' } }, invitedBy: { displayName: 'Salla Salainen' } },
        ],
      },
    });
  });

  it('lists people in the Finnish alphabet, without those who may not be seen', async () => {
    const answer = await hub.ask('{ people { totalCount nodes { displayName } } }');
    expect(answer).toEqual({
      data: { people: { totalCount: 2, nodes: [{ displayName: 'Aarne Ääri' }, { displayName: 'Öili Östman' }] } },
      statements: 2,
    });
  });

  it.each([
    ['words of the name without their accents', '{text: "oili ost"}', ['person:oili']],
    ['home municipalities', '{homeMunicipality: ["091", "049"]}', ['person:oili']],
    ['words of a hidden name: nobody', '{text: "salainen"}', []],
    ['or', '{or: [{text: "oili"}, {homeMunicipality: ["005"]}]}', ['person:aarne', 'person:oili']],
    ['not', '{not: {text: "oili"}}', ['person:aarne']],
    ['a change later than all: nobody', '{modifiedSince: "2026-01-10T10:00:00.001+02:00"}', []],
  ])('finds people by %s', async (_by, filter, ids) => {
    const { data } = await hub.ask(`{ people(filter: ${filter}) { nodes { id } } }`);
    expect(data).toEqual({ people: { nodes: ids.map((id) => ({ id })) } });
  });

  it.each([
    [
      '(filter: {homeMunicipality: ["91"]})',
      'a municipality code must be three digits as a string, e.g. "005", but got: "91"',
    ],
    ['(first: 101)', 'first must be 0..100, but got: 101'],
  ])('refuses people%s', async (args, message) => {
    const { errors } = await hub.ask(`{ people${args} { nodes { id } } }`);
    expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
