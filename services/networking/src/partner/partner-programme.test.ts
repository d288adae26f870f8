import { Visibility } from '@courage-hub/kit/values';
import { testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { aNetwork, aPartnerProgramme, given, row } from '../builders';
import { NetworkOrganization } from '../network/network.links';
import { subgraph } from '../subgraph';
import { FeedKind } from './partner-feed';
import { TrustLevel } from './partner-programme';
import { PartnerProgrammeLink } from './partner.links';

describe.each(testEngines())('partner programmes on %s', (engine) => {
  let hub: TestSubgraph;
  const network = aNetwork({ id: 'network:1' });
  const inner = aNetwork({ id: 'network:inner', visibility: Visibility.INTERNAL });
  const labs = aPartnerProgramme({
    id: 'partner:labs',
    name: { en: 'Labs of the North' },
    organizationId: 'organization:labs',
    homepage: 'https://labs.example.org/',
    trust: TrustLevel.AGREED,
    feeds: [{ kind: FeedKind.CSV, url: 'https://labs.example.org/all.csv', itemsSeen: 12 }],
    reciprocal: true,
  });
  const atelier = aPartnerProgramme({ id: 'partner:atelier', name: { en: 'Atelier' } });
  const secret = aPartnerProgramme({
    id: 'partner:secret',
    name: { en: 'Secret' },
    organizationId: 'organization:secret',
    visibility: Visibility.INTERNAL,
  });

  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'reference');
    await given(
      hub,
      ...[network, inner, labs, atelier, secret],
      ...[labs, secret].map(({ id }) =>
        row(PartnerProgrammeLink, { partnerProgrammeId: id, programmeId: 'programme:1' }),
      ),
      ...[network, inner].map(({ id }) =>
        row(NetworkOrganization, { networkId: id, organizationId: 'organization:labs' }),
      ),
    );
  }, 120_000);
  afterAll(() => hub.close());

  it('answers one with its feeds, organisation and programmes', async () => {
    const answer = await hub.ask(`{ partnerProgramme(id: "partner:labs") {
      name { en } homepage trust reciprocal organization { id } programmes { id }
      feeds { kind url lastOk lastError itemsSeen licence }
    } }`);
    expect(answer).toEqual({
      data: {
        partnerProgramme: {
          name: { en: 'Labs of the North' },
          homepage: 'https://labs.example.org/',
          trust: 'AGREED',
          reciprocal: true,
          organization: { id: 'organization:labs' },
          programmes: [{ id: 'programme:1' }],
          feeds: [
            {
              kind: 'CSV',
              url: 'https://labs.example.org/all.csv',
              lastOk: null,
              lastError: null,
              itemsSeen: 12,
              licence: null,
            },
          ],
        },
      },
      statements: 2,
    });
  });

  it('lists them by name and by trust, without internal ones', async () => {
    const { data } = await hub.ask(`{
      partnerProgrammes { totalCount nodes { id reciprocal } facets(fields: ["trust"]) { values { value count } } }
      agreed: partnerProgrammes(trust: AGREED) { nodes { id } }
      partnerProgramme(id: "partner:secret") { id }
    }`);
    expect(data).toEqual({
      partnerProgrammes: {
        totalCount: 2,
        nodes: [
          { id: 'partner:atelier', reciprocal: null },
          { id: 'partner:labs', reciprocal: true },
        ],
        facets: [
          {
            values: [
              { value: 'AGREED', count: 1 },
              { value: 'REVIEWED', count: 1 },
            ],
          },
        ],
      },
      agreed: { nodes: [{ id: 'partner:labs' }] },
      partnerProgramme: null,
    });
  });

  it("adds a programme's partners, an organisation's networks and its partner programme", async () => {
    const answer = await hub.ask(`{ _entities(representations: [
      {__typename: "Programme", id: "programme:1"},
      {__typename: "Organization", id: "organization:labs"}, {__typename: "Organization", id: "organization:secret"}
    ]) { ... on Programme { partners { id } } ... on Organization { networks { id } partnerProgramme { id } } } }`);
    expect(answer).toEqual({
      data: {
        _entities: [
          { partners: [{ id: 'partner:labs' }] },
          { networks: [{ id: 'network:1' }], partnerProgramme: { id: 'partner:labs' } },
          { networks: [], partnerProgramme: null },
        ],
      },
      statements: 3,
    });
  });
});
