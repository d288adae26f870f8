import { aViewer, testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { Visibility } from '@courage-hub/kit/values';
import { anExperiment, aProject, given } from './builders';
import { ExperimentStatus } from './experiment/experiment.enums';
import { ProjectStatus } from './project/project';
import { subgraph } from './subgraph';
import { editor016 } from './writing.case';

const LEAD = { leadMunicipalityId: 'municipality:016' };
const OTHER = { leadMunicipalityId: 'municipality:018' };

describe.each(testEngines())('what municipalities lead, summed by year, on %s', (engine) => {
  let hub: TestSubgraph;
  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'none');
    await given(
      hub,
      aProject({ ...LEAD, startDate: '2015-02-01', grantedPublicMinor: 1050, realisedPublicMinor: 0 }),
      aProject({ ...LEAD, startDate: '2015-12-31', grantedPublicMinor: 200, status: ProjectStatus.DISCONTINUED }),
      aProject({ ...LEAD, startDate: '2016-01-01' }),
      aProject({ ...LEAD }),
      aProject({ ...OTHER, startDate: '2015-05-05', paidPublicMinor: 7 }),
      aProject({ startDate: '2015-05-05' }),
      anExperiment({ ...LEAD, plannedStartDate: '2024-12-01', actualStartDate: '2025-01-01' }),
      anExperiment({ ...LEAD, plannedStartDate: '2025-12-01', status: ExperimentStatus.STOPPED_EARLY }),
      anExperiment({ ...LEAD }),
      anExperiment({ ...LEAD, plannedStartDate: '2025-06-01', visibility: Visibility.DRAFT }),
      anExperiment({ ...LEAD, plannedStartDate: '2025-06-01', deletedAt: '2026-01-01T00:00:00.000Z' }),
      anExperiment({ ...OTHER, plannedStartDate: '2023-06-01' }),
    );
  }, 120_000);
  afterAll(() => hub.close());

  const ask = (fields: string, viewer = aViewer()) =>
    hub.ask(
      `query($r: [_Any!]!) { _entities(representations: $r) { ... on Municipality { ${fields} } } }`,
      { r: ['016', '018', '020'].map((code) => ({ __typename: 'Municipality', id: `municipality:${code}` })) },
      viewer,
    );

  it('say how many projects began, how many were discontinued and what is known of the money, in one statement for all', async () => {
    const money = 'amount currency';
    const euros = (amount: string) => ({ amount, currency: 'EUR' });
    const nothing = { grantedPublic: null, paidPublic: null, plannedPublic: null, realisedPublic: null };
    const answer = await ask(
      `projectTotals { year projects discontinued grantedPublic { ${money} } paidPublic { ${money} } plannedPublic { ${money} } realisedPublic { ${money} } }`,
    );
    expect(answer).toEqual({
      data: {
        _entities: [
          {
            projectTotals: [
              { year: null, projects: 1, discontinued: 0, ...nothing },
              {
                ...nothing,
                year: 2015,
                projects: 2,
                discontinued: 1,
                grantedPublic: euros('12.50'),
                realisedPublic: euros('0.00'),
              },
              { year: 2016, projects: 1, discontinued: 0, ...nothing },
            ],
          },
          { projectTotals: [{ year: 2015, projects: 1, discontinued: 0, ...nothing, paidPublic: euros('0.07') }] },
          { projectTotals: [] },
        ],
      },
      statements: 1,
    });
  });

  it('count experiments by their actual or else planned first day, as far as the viewer sees them', async () => {
    const totals = 'experimentTotals { year experiments stoppedEarly }';
    const seen = (in2025: number) => [
      {
        experimentTotals: [
          { year: null, experiments: 1, stoppedEarly: 0 },
          { year: 2025, experiments: in2025, stoppedEarly: 1 },
        ],
      },
      { experimentTotals: [{ year: 2023, experiments: 1, stoppedEarly: 0 }] },
      { experimentTotals: [] },
    ];
    expect(await ask(totals)).toEqual({ data: { _entities: seen(2) }, statements: 1 });
    expect(await ask(totals, editor016)).toEqual({ data: { _entities: seen(3) }, statements: 1 });
  });
});
