import { testEngines } from '@courage-hub/kit/testing';
import { type Json, writers } from './features-adopted.case';
import { testGraph, type TestGraph } from './graph';

const EVIDENCE = [
  'NONE',
  'LEVEL_1_PLAUSIBLE',
  'LEVEL_2_CHANGE_SEEN',
  'LEVEL_3_CAUSAL',
  'LEVEL_4_REPLICATED',
  'LEVEL_5_SCALED',
];

describe.each(testEngines())('what is shown to everybody, through the gateway on %s', (engine) => {
  let graph: TestGraph;
  const { anExperiment } = writers(() => graph);

  beforeAll(async () => {
    graph = await testGraph({ engine });
  }, 120_000);
  afterAll(() => graph.close());

  const ask = async (query: string): Promise<Json> => {
    const { body } = await graph.post(query);
    expect(body.errors).toBeUndefined();
    return body.data;
  };

  it('B5: baseline, target and actual stand on one indicator, in its unit', async () => {
    const { node } = await ask(`{ node(id: "evaluation:018f4a2e-7c00-72f6-889c-4f76b5e1a9ae") { ... on Evaluation {
      indicators { id unit baseline { date value n } periods { period { startDate endDate } target actual n } } } } }`);
    expect(node.indicators).toContainEqual({
      id: 'indicator:018f4a2e-7c00-7f08-810a-100a6105f3bb',
      unit: 'visits',
      baseline: { date: '2019-07-31', value: '18', n: 169 },
      periods: [
        { period: { startDate: '2019-08-14', endDate: '2019-10-05' }, target: '34.5', actual: '17.9', n: 169 },
        { period: { startDate: '2019-10-05', endDate: '2019-11-27' }, target: '51', actual: '17.7', n: 169 },
      ],
    });
  });

  it('C4: a practice shows the strongest evidence of its evaluations, and none where none was made', async () => {
    const { practices } = await ask('{ practices(first: 50) { nodes { bestEvidence evaluations { evidence } } } }');
    const levels = practices.nodes.map(({ evaluations }: Json) =>
      evaluations.map(({ evidence }: Json) => EVIDENCE.indexOf(evidence)),
    );
    const best = levels.map((all: number[]) => (all.length > 0 ? EVIDENCE[Math.max(...all)] : null));
    expect(practices.nodes.map(({ bestEvidence }: Json) => bestEvidence)).toEqual(best);
    expect(best).toEqual(expect.arrayContaining(['LEVEL_5_SCALED', null]));
  });

  it('C5: a text has the languages that somebody wrote, says which is the original, and is null in the others', async () => {
    const { id } = await anExperiment({ title: { sv: 'Försök', en: 'Trial', original: 'sv' } });
    const { experiment } = await ask(`{ experiment(id: "${id}") { title { fi sv en original } } }`);
    expect(experiment.title).toEqual({ fi: null, sv: 'Försök', en: 'Trial', original: 'sv' });
  });

  it('Q1: what is not finished is public where its keepers say so, and a draft is nobody else’s', async () => {
    const unfinished = await anExperiment();
    const draft = await anExperiment({ visibility: 'DRAFT' });
    const shown = async ({ id }: { id: string }): Promise<Json> =>
      (await ask(`{ experiment(id: "${id}") { status outcome } }`)).experiment;
    expect(await shown(unfinished)).toMatchObject({ status: 'IDEA', outcome: 'NOT_YET_KNOWN' });
    expect(await shown(draft)).toBeNull();
    const { experiments } = await ask('{ experiments(filter: { status: [IDEA] }, first: 100) { nodes { id } } }');
    const ids = experiments.nodes.map(({ id }: Json) => id);
    expect([ids.includes(unfinished.id), ids.includes(draft.id)]).toEqual([true, false]);
  });
});
