import { testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { anOrganization, given } from '../builders';
import { subgraph } from '../subgraph';
import { OrganizationKind, PartyScale } from './organization';

const BEACON = {
  id: 'organization:beacon',
  name: { fi: 'Äly Oy', en: 'Beacon Ltd', original: 'fi' },
  kind: OrganizationKind.STARTUP,
  scale: PartyScale.MICRO,
  identifiers: [{ scheme: 'FI-PRO', id: '0177619-3', uri: 'https://example.org/0177619-3' }],
  sameAs: ['https://example.org/beacon'],
  homeMunicipalityId: 'municipality:992',
  homepage: 'https://beacon.example',
  parentId: 'organization:lighthouse',
} as const;

describe.each(testEngines())('organisations on %s', (engine) => {
  let hub: TestSubgraph;
  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'reference');
    await given(
      hub.running,
      anOrganization({ ...BEACON, identifiers: [...BEACON.identifiers], sameAs: [...BEACON.sameAs] }),
      anOrganization({
        id: 'organization:lighthouse',
        name: { fi: 'Majakka', original: 'fi' },
        scale: PartyScale.LARGE,
      }),
      anOrganization({ id: 'organization:twin-1', identifiers: [{ scheme: 'EU-PIC', id: '99' }] }),
      anOrganization({ id: 'organization:twin-2', identifiers: [{ scheme: 'FI-PRO', id: '99' }] }),
    );
  }, 120_000);
  afterAll(() => hub.close());

  it('are told whole, with home and parent, a statement each', async () => {
    const answer = await hub.ask(`{ organization(id: "organization:beacon") { name { fi sv en original } kind scale
      identifiers { scheme id uri legalName } sameAs homepage homeMunicipality { name { fi } } parent { id name { fi } parent { id } }
      provenance { sourceSystem demo } } }`);
    expect(answer).toEqual({
      data: {
        organization: {
          name: { fi: 'Äly Oy', sv: null, en: 'Beacon Ltd', original: 'fi' },
          kind: 'STARTUP',
          scale: 'MICRO',
          identifiers: [{ scheme: 'FI-PRO', id: '0177619-3', uri: 'https://example.org/0177619-3', legalName: null }],
          sameAs: ['https://example.org/beacon'],
          homepage: 'https://beacon.example',
          homeMunicipality: { name: { fi: 'Äänekoski' } },
          parent: { id: 'organization:lighthouse', name: { fi: 'Majakka' }, parent: null },
          provenance: { sourceSystem: 'test', demo: false },
        },
      },
      statements: 3,
    });
  });

  it.each(['0177619-3', '01776193', 'FI-PRO:0177619-3', 'fi-pro:01776193', ' 0177619-3 '])(
    'are found by the identifier "%s"',
    async (identifier) => {
      expect(
        await hub.ask('query($identifier: String) { organization(identifier: $identifier) { id } }', { identifier }),
      ).toEqual({
        data: { organization: { id: 'organization:beacon' } },
        statements: 1,
      });
    },
  );

  it('are not found by a part of an identifier, nor by a wildcard', async () => {
    const answer = await hub.ask(
      '{ part: organization(identifier: "0177619") { id } wild: organization(identifier: "%") { id } scheme: organization(identifier: "EU-PIC:0177619-3") { id } }',
    );
    expect(answer.data).toEqual({ part: null, wild: null, scheme: null });
  });

  it('of a current municipality stand beside the area', async () => {
    const { data } = await hub.ask(
      '{ now: municipality(code: "005") { organization { id kind scale homeMunicipality { code } } } past: municipality(code: "588") { organization { id } } }',
    );
    expect(data).toEqual({
      now: {
        organization: {
          id: 'organization:municipality-005',
          kind: 'MUNICIPALITY',
          scale: 'UNKNOWN',
          homeMunicipality: { code: '005' },
        },
      },
      past: { organization: null },
    });
  });

  it.each([
    ['{kind: [MUNICIPALITY]}', 308],
    ['{kind: [MINISTRY, WELLBEING_SERVICES_COUNTY]}', 24],
    ['{scale: [MICRO, LARGE]}', 2],
    ['{not: {scale: [UNKNOWN]}}', 2],
    ['{homeMunicipality: ["992"]}', 2],
    ['{homeMunicipality: ["992"], not: {kind: [MUNICIPALITY]}}', 1],
    ['{ids: ["organization:beacon", "organization:none"]}', 1],
    ['{text: "kuntaliitto"}', 1],
    ['{text: "beacon aly"}', 1],
    ['{text: "0177619-3"}', 1],
    ['{modifiedSince: "2026-05-01T03:00:00+03:00"}', 4],
    ['{or: [{text: "majakka"}, {kind: [STARTUP]}]}', 2],
  ])('are counted by %s: %i', async (filter, total) => {
    expect(await hub.ask(`{ organizations(filter: ${filter}, first: 0) { totalCount } }`)).toEqual({
      data: { organizations: { totalCount: total } },
      statements: 1,
    });
  });

  it('are listed by name with their facets', async () => {
    const answer = await hub.ask(`{ organizations(filter: {kind: [MINISTRY, STARTUP]}, last: 2) {
      nodes { name { fi } } totalCount facets(fields: ["scale", "kind"]) { field values { value count } } } }`);
    expect(answer).toEqual({
      data: {
        organizations: {
          nodes: [{ name: { fi: 'Valtiovarainministeriö' } }, { name: { fi: 'Äly Oy' } }],
          totalCount: 4,
          facets: [
            {
              field: 'scale',
              values: [
                { value: 'UNKNOWN', count: 3 },
                { value: 'MICRO', count: 1 },
              ],
            },
            {
              field: 'kind',
              values: [
                { value: 'MINISTRY', count: 3 },
                { value: 'STARTUP', count: 1 },
              ],
            },
          ],
        },
      },
      statements: 4,
    });
  });

  it('take the same number of statements for three and for thirty', async () => {
    const list = (first: number): string =>
      `{ organizations(first: ${first}) { nodes { homeMunicipality { organization { name { fi } } } parent { id } } } }`;
    expect((await hub.ask(list(30))).statements).toBe((await hub.ask(list(3))).statements);
  });

  it.each([
    ['organization { id }', 'give exactly one of id and identifier, but got: {}'],
    [
      'organization(identifier: "99") { id }',
      'organization:twin-1 and organization:twin-2 have this identifier: ask by id, but got: "99"',
    ],
    [
      'organizations(filter: {homeMunicipality: ["5"]}) { totalCount }',
      'a municipality code must be three digits as a string, e.g. "005", but got: "5"',
    ],
    ['organizations { facets(fields: ["id"]) { field } }', 'a facet must be one of kind, scale, but got: "id"'],
  ])('refuse %s', async (query, message) => {
    const { errors } = await hub.ask(`{ ${query} }`);
    expect(errors).toEqual([expect.objectContaining({ message, extensions: { code: 'BAD_USER_INPUT' } })]);
  });
});
