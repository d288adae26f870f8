import { testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { anExperiment, aProject, given } from '../builders';
import { subgraph } from '../subgraph';
import { ProjectPurpose, ProjectStatus } from './project';

describe.each(testEngines())('projects on %s', (engine) => {
  let hub: TestSubgraph;
  const water = aProject({
    title: { fi: 'Vesihanke' },
    searchText: 'vesihanke',
    status: ProjectStatus.ENDED,
    purpose: ProjectPurpose.EVALUATION,
    startDate: '2020-01-01',
    endDate: '2021-12-31',
    leadMunicipalityId: 'municipality:005',
    leadOrganizationId: 'organization:municipality-005',
    fundingProgramme: 'ERDF 2014-2020',
    grantedPublicMinor: 1000050,
    paidPublicMinor: 0,
    identifiers: [{ scheme: 'FI-STRUCTURAL-FUNDS', id: 'A1' }],
    modifiedAt: '2026-04-01T00:00:00.000Z',
  });
  const road = aProject({ title: { fi: 'Ääniä tieltä' }, searchText: 'aania tielta' });
  const experiment = anExperiment({ projectId: water.id });

  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'reference');
    await given(hub, water, road, experiment);
  }, 120_000);
  afterAll(() => hub.close());

  it('tell who leads them, when, and with how much public money', async () => {
    const answer =
      await hub.ask(`{ project(id: "${water.id}") { title { fi } purpose status period { startDate endDate }
      leadMunicipality { id } leadOrganization { id } fundingProgramme grantedPublic { amount currency } paidPublic { amount }
      plannedPublic { amount } realisedPublic { amount } identifiers { scheme id } experiments { id project { id } } } }`);
    expect(answer).toEqual({
      data: {
        project: {
          title: { fi: 'Vesihanke' },
          purpose: 'EVALUATION',
          status: 'ENDED',
          period: { startDate: '2020-01-01', endDate: '2021-12-31' },
          leadMunicipality: { id: 'municipality:005' },
          leadOrganization: { id: 'organization:municipality-005' },
          fundingProgramme: 'ERDF 2014-2020',
          grantedPublic: { amount: '10000.50', currency: 'EUR' },
          paidPublic: { amount: '0.00' },
          plannedPublic: null,
          realisedPublic: null,
          identifiers: [{ scheme: 'FI-STRUCTURAL-FUNDS', id: 'A1' }],
          experiments: [{ id: experiment.id, project: { id: water.id } }],
        },
      },
      statements: 2,
    });
  });

  it.each([
    [`{ids: ["${road.id}"]}`, [road.id]],
    ['{status: [ENDED, DISCONTINUED]}', [water.id]],
    ['{purpose: [EVALUATION]}', [water.id]],
    ['{municipalityCodes: ["005"]}', [water.id]],
    ['{startedFrom: "2020-01-01", startedTo: "2020-01-01"}', [water.id]],
    ['{text: "Ääniä"}', [road.id]],
    ['{modifiedSince: "2026-04-01T00:00:00Z"}', [water.id]],
    ['{or: [{status: [ENDED]}, {text: "tie"}]}', [water.id, road.id]],
    ['{not: {municipalityCodes: ["005"]}}', [road.id]],
  ])('are filtered by %s', async (filter, ids) => {
    const { data } = await hub.ask(`{ projects(filter: ${filter}) { totalCount nodes { id } } }`);
    expect(data).toEqual({ projects: { totalCount: ids.length, nodes: ids.map((id) => ({ id })) } });
  });

  it('refuse a code that is no municipality code', async () => {
    const { errors } = await hub.ask('{ projects(filter: {municipalityCodes: ["05"]}) { totalCount } }');
    expect(errors).toMatchObject([
      {
        message: 'a municipality code must be three digits as a string, e.g. "005", but got: "05"',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });

  it('belong to municipalities', async () => {
    const { data } = await hub.ask(
      'query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Municipality { projects(filter: {status: [ENDED]}, orderBy: TITLE) { totalCount nodes { id } facets(fields: ["fundingProgramme"]) { values { value count } } } } } }',
      { keys: [{ __typename: 'Municipality', id: 'municipality:005' }] },
    );
    expect(data).toEqual({
      _entities: [
        {
          projects: {
            totalCount: 1,
            nodes: [{ id: water.id }],
            facets: [{ values: [{ value: 'ERDF 2014-2020', count: 1 }] }],
          },
        },
      ],
    });
  });
});
