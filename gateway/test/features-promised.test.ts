import { createHash } from 'node:crypto';
import { aViewer, testEngines } from '@courage-hub/kit/testing';
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
});

const hash = (document: string): string => createHash('sha256').update(document, 'utf8').digest('hex');
