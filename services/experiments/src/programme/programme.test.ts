import { testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { anExperiment, aProgramme, given } from '../builders';
import { ExperimentProgramme } from '../experiment/experiment-links';
import { ExperimentStatus } from '../experiment/experiment.enums';
import { LegalBasisKind, LegalBasisStatus } from '../legal-basis/legal-basis';
import { subgraph } from '../subgraph';
import { ProgrammeKind } from './programme';
import { ProgrammeParticipation } from './programme-participation';

describe.each(testEngines())('programmes on %s', (engine) => {
  let hub: TestSubgraph;
  const key = aProgramme({ name: { fi: 'Kärkihanke' }, kind: ProgrammeKind.GOVERNMENT_KEY_PROJECT });
  const digi = aProgramme({
    parentId: key.id,
    ownerId: 'organization:ministry-of-finance',
    startDate: '2016-01-01',
    legalBasis: [
      {
        ...{ kind: LegalBasisKind.LEGAL_BASIS, status: LegalBasisStatus.IN_FORCE, title: { fi: 'Laki kokeilusta' } },
        validity: { startDate: '2016-01-01', endDate: '2018-12-31' },
      },
    ],
  });
  const ended = anExperiment({ status: ExperimentStatus.ENDED });
  const running = anExperiment();

  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'reference');
    const role = (code: string, name: string): [typeof ProgrammeParticipation, object] => [
      ProgrammeParticipation,
      {
        programmeId: digi.id,
        municipalityId: `municipality:${code}`,
        role: name,
        supports: ['GRANT'],
        startDate: '2016-03-01',
      },
    ];
    await given(
      hub,
      key,
      digi,
      ended,
      running,
      role('091', 'INFLUENCER'),
      role('005', 'EXPERIMENTER'),
      [ExperimentProgramme, { experimentId: ended.id, programmeId: digi.id }],
      [ExperimentProgramme, { experimentId: running.id, programmeId: digi.id }],
    );
  }, 120_000);
  afterAll(() => hub.close());

  it('tell their law, their municipalities and their experiments', async () => {
    const answer =
      await hub.ask(`{ programme(id: "${digi.id}") { name { fi } parent { name { fi } children { id } } owner { id } period { startDate endDate }
      legalBasis { title { fi } uri validity { startDate endDate } derogatesFrom }
      participations { role supports period { startDate } municipality { id } programme { id } } experimenters: participations(role: EXPERIMENTER) { municipality { id } }
      experiments(filter: {status: [ENDED]}, first: 100) { totalCount nodes { id } } } }`);
    expect(answer).toEqual({
      data: {
        programme: {
          name: { fi: 'Digikuntakokeilu' },
          parent: { name: { fi: 'Kärkihanke' }, children: [{ id: digi.id }] },
          owner: { id: 'organization:ministry-of-finance' },
          period: { startDate: '2016-01-01', endDate: null },
          legalBasis: [
            {
              title: { fi: 'Laki kokeilusta' },
              uri: null,
              validity: { startDate: '2016-01-01', endDate: '2018-12-31' },
              derogatesFrom: null,
            },
          ],
          participations: [
            {
              role: 'EXPERIMENTER',
              supports: ['GRANT'],
              period: { startDate: '2016-03-01' },
              municipality: { id: 'municipality:005' },
              programme: { id: digi.id },
            },
            {
              role: 'INFLUENCER',
              supports: ['GRANT'],
              period: { startDate: '2016-03-01' },
              municipality: { id: 'municipality:091' },
              programme: { id: digi.id },
            },
          ],
          experimenters: [{ municipality: { id: 'municipality:005' } }],
          experiments: { totalCount: 1, nodes: [{ id: ended.id }] },
        },
      },
      statements: 6,
    });
  });

  it('are listed by kind', async () => {
    const { data } = await hub.ask('{ all: programmes { id } key: programmes(kind: GOVERNMENT_KEY_PROJECT) { id } }');
    expect(data).toEqual({ all: [{ id: key.id }, { id: digi.id }], key: [{ id: key.id }] });
  });

  it('give a municipality its roles', async () => {
    const { data } = await hub.ask(
      'query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Municipality { programmeRoles { role programme { id } } } } }',
      { keys: [{ __typename: 'Municipality', id: 'municipality:005' }] },
    );
    expect(data).toEqual({ _entities: [{ programmeRoles: [{ role: 'EXPERIMENTER', programme: { id: digi.id } }] }] });
  });
});
