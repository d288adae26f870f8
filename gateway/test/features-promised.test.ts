import { createHash } from 'node:crypto';
import { sql } from '@courage-hub/kit/sql';
import { aViewer, TEST_NOW, testEngines } from '@courage-hub/kit/testing';
import type { Viewer } from '@courage-hub/kit/viewer';
import { testGraph, type TestGraph } from './graph';

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Json = any;

const ADMINISTRATOR = aViewer({
  kind: 'PERSON',
  id: 'account:administrator',
  grants: [{ role: 'ADMINISTRATOR', scope: null }],
});

describe.each(testEngines())('what is promised, through the gateway on %s', (engine) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await testGraph({ engine });
  }, 120_000);
  afterAll(() => graph.close());

  const askAs = async (viewer: Viewer, query: string, variables?: object): Promise<Json> => {
    const { body } = await graph.postAs(viewer, query, variables as Record<string, unknown>);
    expect(body.errors).toBeUndefined();
    return body.data;
  };
  const sendAs = async (viewer: Viewer, mutation: string, asked: { input: object; fields: string }): Promise<Json> => {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
    const query = `mutation ($input: ${type}) { ${mutation}(input: $input) { ${asked.fields} } }`;
    return (await askAs(viewer, query, { input: asked.input }))[mutation];
  };
  const send = (mutation: string, input: object, fields: string): Promise<Json> =>
    sendAs(ADMINISTRATOR, mutation, { input, fields });

  const anExperiment = async (said: object = {}): Promise<{ id: string; version: number }> => {
    const input = { title: { fi: 'Koe' }, kind: 'PILOT', leadMunicipality: '091', visibility: 'PUBLIC', ...said };
    return (await send('proposeExperiment', input, 'experiment { id version }')).experiment;
  };

  it('A6: a pre-registration is frozen with version and hash before the start, and later changes are shown', async () => {
    const { id, version } = await anExperiment();
    const [stoppingRule, amended] = [{ fi: 'Alle viisi' }, { fi: 'Alle kolme' }];
    const said = { fi: 'Sanottu' };
    const promises = { hypothesis: said, wouldChangeMind: said, outcomeMeasures: said, methodAndSample: said };
    const experiment = 'experiment { version }';
    await send('registerExperiment', { experimentId: id, version, ...promises, stoppingRule }, experiment);
    await send('editExperiment', { id, version: 2, actual: { startDate: '2026-05-01' } }, experiment);
    const change = { experimentId: id, version: 3, stoppingRule: amended, reason: said };
    await send('amendRegistration', change, experiment);
    const departure = { experimentId: id, version: 4, field: 'OUTCOME_MEASURES', what: { fi: 'Myöhässä' } };
    await send('recordDeviation', departure, experiment);

    const answer = (
      await graph.post(
        `{ experiment(id: "${id}") { outcome leadMunicipality { name { fi } } registrations { version beforeStart document sha256
          changes { field before { fi } after { fi } } } deviations { field registrationVersion what { fi } } } }`,
      )
    ).body.data.experiment;
    const [first, second] = answer.registrations;
    expect(answer).toEqual({
      outcome: 'NOT_YET_KNOWN',
      leadMunicipality: { name: { fi: 'Helsinki' } },
      registrations: [
        { version: 1, beforeStart: true, document: first.document, sha256: hash(first.document), changes: [] },
        {
          ...{ version: 2, beforeStart: false, document: second.document, sha256: hash(second.document) },
          changes: [{ field: 'STOPPING_RULE', before: stoppingRule, after: amended }],
        },
      ],
      deviations: [{ field: 'OUTCOME_MEASURES', registrationVersion: 2, what: { fi: 'Myöhässä' } }],
    });
  });

  it('A6: the demo world has registrations, amended after the start, whose hashes hold', async () => {
    const { experiments } = await askAs(
      ADMINISTRATOR,
      '{ experiments(first: 100) { nodes { registrations { document sha256 beforeStart } } } }',
    );
    const all = experiments.nodes.flatMap(({ registrations }: Json) => registrations);
    expect(all.some(({ beforeStart }: Json) => !beforeStart)).toBe(true);
    for (const { document, sha256 } of all) expect(sha256).toBe(hash(document));
  });

  it('A9: a challenge is open by the clock, takes submissions, and grants the eligible ones within its budget', async () => {
    const { experiments } = graph.services;
    const call = {
      ...{ programmeId: 'programme:uskalla-kokeilla', title: { fi: 'Haku' }, budget: '1000', visibility: 'PUBLIC' },
      ...{ opensAt: '2026-05-04T09:00:00Z', closesAt: '2026-06-01T00:00:00Z' },
    };
    const { challenge } = await send('createChallenge', call, 'challenge { id state }');
    const { id: experimentId } = await anExperiment();
    const input = { challengeId: challenge.id, experimentId, requested: '800' };
    const { submission } = await send('submitToChallenge', input, 'submission { id status }');
    await send('assessSubmission', { submissionId: submission.id, version: 1, eligible: true }, 'submission { id }');
    await experiments.db.write((writer) =>
      writer.run(sql('UPDATE `challenge` SET `closesAt` = ? WHERE `id` = ?', TEST_NOW, challenge.id)),
    );
    const granted = { submissionId: submission.id, version: 1, granted: '700.50' };
    await send('selectSubmission', granted, 'submission { id }');
    const asked = `{ challenge(id: "${challenge.id}") { state budget { amount } granted { amount } submittedCount
      submissions { totalCount nodes { status granted { amount } } } selected { leadMunicipality { name { fi } } } } }`;
    expect([challenge.state, submission.status, (await graph.post(asked)).body.data.challenge]).toEqual([
      'OPEN',
      'SUBMITTED',
      {
        ...{ state: 'DECIDED', budget: { amount: '1000.00' }, granted: { amount: '700.50' }, submittedCount: 1 },
        submissions: { totalCount: 1, nodes: [{ status: 'SELECTED', granted: { amount: '700.50' } }] },
        selected: [{ leadMunicipality: { name: { fi: 'Helsinki' } } }],
      },
    ]);
  });

  it('A9: a challenge is edited while it is open, and a submission withdrawn and sent anew, until it is selected', async () => {
    const { experiments } = graph.services;
    const call = {
      ...{ programmeId: 'programme:uskalla-kokeilla', title: { fi: 'Haku' }, budget: '1000', visibility: 'PUBLIC' },
      ...{ opensAt: '2026-05-01T00:00:00Z', closesAt: '2026-06-01T00:00:00Z' },
    };
    const { challenge } = await send('createChallenge', call, 'challenge { id }');
    const more = { id: challenge.id, version: 1, budget: '2000', closesAt: '2026-07-01T00:00:00Z' };
    const terms = 'challenge { state closesAt budget { amount } }';
    const edited = (await send('editChallenge', more, terms)).challenge;
    const { id: experimentId } = await anExperiment();
    const input = { challengeId: challenge.id, experimentId, requested: '1500' };
    const { submission } = await send('submitToChallenge', input, 'submission { id }');
    const submissionId = submission.id;
    const withdrawn = await send('withdrawSubmission', { submissionId, version: 1 }, 'submission { status }');
    await send('submitToChallenge', input, 'submission { id }');
    await send('assessSubmission', { submissionId, version: 3, eligible: true }, 'submission { id }');
    await experiments.db.write((writer) =>
      writer.run(sql('UPDATE `challenge` SET `closesAt` = ? WHERE `id` = ?', TEST_NOW, challenge.id)),
    );
    await send('selectSubmission', { submissionId, version: 2, granted: '1500' }, 'submission { id }');
    const asked = `{ experiment(id: "${experimentId}") { leadMunicipality { name { fi } }
      challenge { id submittedCount selected { id } } } }`;
    expect([edited, withdrawn.submission.status, (await graph.post(asked)).body.data.experiment]).toEqual([
      { state: 'OPEN', closesAt: '2026-07-01T00:00:00.000Z', budget: { amount: '2000.00' } },
      'WITHDRAWN',
      {
        leadMunicipality: { name: { fi: 'Helsinki' } },
        challenge: { id: challenge.id, submittedCount: 1, selected: [{ id: experimentId }] },
      },
    ]);
  });

  it('A9: the demo world has challenges in every state, and none granted more than it has', async () => {
    const query =
      '{ challenges { facets(fields: ["state"]) { values { value } } nodes { budget { amount } granted { amount } } } }';
    const { nodes, facets } = (await graph.post(query)).body.data.challenges;
    expect(facets[0].values.map(({ value }: Json) => value).sort()).toEqual(['CLOSED', 'DECIDED', 'OPEN', 'UPCOMING']);
    for (const { budget, granted } of nodes) expect(Number(granted.amount)).toBeLessThanOrEqual(Number(budget.amount));
  });

  /** A programme under another, of a kind. */
  const aProgramme = async (kind: string, parentId: string | null): Promise<string> =>
    (await send('createProgramme', { name: { fi: kind }, kind, parentId }, 'programme { id }')).programme.id;

  it('O1: programmes form a tree from the government programme down to the experiment', async () => {
    const top = await aProgramme('GOVERNMENT_PROGRAMME', null);
    const key = await aProgramme('GOVERNMENT_KEY_PROJECT', top);
    const programme = await aProgramme('NATIONAL_EXPERIMENT', key);
    const { id } = await anExperiment({ programmeIds: [programme] });
    const ring = { input: { id: key, version: 1, parentId: programme } };
    const { body } = await graph.postAs(
      ADMINISTRATOR,
      'mutation ($input: EditProgrammeInput!) { editProgramme(input: $input) { programme { id } } }',
      ring,
    );
    const asked = `{ programme(id: "${top}") { parent { id } children { id children { id experiments { nodes { id } } } } }
      experiment(id: "${id}") { programmes { ancestors { id } } } }`;
    expect([body.errors![0].extensions.code, (await graph.post(asked)).body.data]).toEqual([
      'BAD_USER_INPUT',
      {
        programme: {
          parent: null,
          children: [{ id: key, children: [{ id: programme, experiments: { nodes: [{ id }] } }] }],
        },
        experiment: { programmes: [{ ancestors: [{ id: top }, { id: key }] }] },
      },
    ]);
  });

  it('O2, O6: a municipality has a role in a programme, and support that it is given', async () => {
    const programmeId = await aProgramme('REGIONAL', null);
    const roles = ['EXPERIMENTER', 'INFLUENCER', 'CONTROL', 'OBSERVER'];
    for (const [at, role] of roles.entries()) {
      const supports = role === 'EXPERIMENTER' ? ['MENTORING', 'GRANT', 'TOOL', 'EXPERTISE_PURCHASED'] : [];
      const input = { programmeId, version: at + 1, municipality: '091', role, supports };
      await send('recordProgrammeRole', input, 'programme { id }');
    }
    const asked = `{ programme(id: "${programmeId}") { participations { role supports municipality { name { fi } } }
      granted: participations(support: GRANT) { role } } municipality(id: "municipality:091") { programmeRoles { role programme { id } } } }`;
    const { programme, municipality } = (await graph.post(asked)).body.data;
    const name = { fi: 'Helsinki' };
    expect(programme).toEqual({
      participations: [
        { role: 'CONTROL', supports: [], municipality: { name } },
        {
          role: 'EXPERIMENTER',
          supports: ['MENTORING', 'GRANT', 'TOOL', 'EXPERTISE_PURCHASED'],
          municipality: { name },
        },
        { role: 'INFLUENCER', supports: [], municipality: { name } },
        { role: 'OBSERVER', supports: [], municipality: { name } },
      ],
      granted: [{ role: 'EXPERIMENTER' }],
    });
    const there = municipality.programmeRoles.filter((one: Json) => one.programme.id === programmeId);
    expect(there.map(({ role }: Json) => role).sort()).toEqual([...roles].sort());
  });

  it('O3: a legal derogation has its validity, and is in force on the days of that alone', async () => {
    const id = await aProgramme('NATIONAL_EXPERIMENT', null);
    const derogatesFrom = 'https://finlex.example/eli/410/2015';
    const validity = { startDate: '2015-01-05', endDate: '2016-12-31' };
    const legalBasis = [{ title: { fi: 'Poikkeuslaki' }, derogatesFrom, validity }];
    await send('editProgramme', { id, version: 1, legalBasis }, 'programme { id }');
    const law = 'derogatesFrom validity { startDate endDate }';
    const asked = `{ programme(id: "${id}") { legalBasis(at: "2016-12-31") { ${law} } after: legalBasis(at: "2017-01-01") { ${law} } } }`;
    expect((await graph.post(asked)).body.data.programme).toEqual({
      legalBasis: [{ derogatesFrom, validity }],
      after: [],
    });
  });

  it('F1: projects of every purpose group experiments', async () => {
    for (const purpose of ['PROCUREMENT', 'EVALUATION', 'PARTICIPATION', 'OVERALL_EFFICIENCY']) {
      const asked = `{ projects(filter: {purpose: [${purpose}]}, first: 10) { nodes { id purpose experiments { id } } } }`;
      const { nodes } = (await graph.post(asked)).body.data.projects;
      expect(nodes.filter((one: Json) => one.purpose !== purpose)).toEqual([]);
      expect(nodes.some(({ experiments }: Json) => experiments.length > 0)).toBe(true);
      const { id } = await anExperiment({ projectId: nodes[0].id });
      const { project } = (await graph.post(`{ experiment(id: "${id}") { project { purpose experiments { id } } } }`))
        .body.data.experiment;
      expect(project).toEqual({ purpose, experiments: [{ id }, ...nodes[0].experiments] });
    }
  });
});

const hash = (document: string): string => createHash('sha256').update(document, 'utf8').digest('hex');
