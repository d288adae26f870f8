import { aViewer, testEngines } from '@courage-hub/kit/testing';
import type { Viewer } from '@courage-hub/kit/viewer';
import { ADMINISTRATOR, type Json, writers } from './features-adopted.case';
import { testGraph, type TestGraph } from './graph';

describe.each(testEngines())('what is read before starting, through the gateway on %s', (engine) => {
  let graph: TestGraph;
  const { send, anExperiment, anEnded } = writers(() => graph);

  beforeAll(async () => {
    graph = await testGraph({ engine });
  }, 120_000);
  afterAll(() => graph.close());

  const THEME = 'https://courage-hub.example/theme/adopted-test';
  const OTHER = 'https://courage-hub.example/theme/adopted-test-other';
  const READ = `{ experiment { id outcome stopReason } why { resemblance theme { uri } } slipUps { what { fi } } }`;
  const theme = (uri: string): object => ({ resemblance: 'THEME', theme: { uri } });

  it('B4: before starting, what is alike is read first: by theme, by kind and by the kind of municipality', async () => {
    const near = await anEnded([THEME, OTHER], { leadMunicipality: '005' });
    const peer = await anEnded([THEME], { leadMunicipality: '009', kind: 'LIVING_LAB' });
    const far = await anEnded([THEME], { leadMunicipality: '010', kind: 'LIVING_LAB' });
    await anEnded([OTHER], { leadMunicipality: '010', visibility: 'DRAFT' });
    await anEnded([THEME], { outcome: 'NOT_YET_KNOWN' });
    const query = `query ($draft: DraftExperimentInput) {
      readThisFirst(draft: $draft, municipalityCodes: ["009"]) ${READ} }`;
    const ask = () => graph.counted(query, { draft: { themes: [THEME, OTHER], kind: 'PILOT' } });
    const { body, statements } = await ask();
    const rest = { outcome: 'NOT_CONFIRMED', stopReason: null };
    expect(body).toEqual({
      data: {
        readThisFirst: [
          {
            experiment: { id: near.id, ...rest },
            why: [theme(THEME), theme(OTHER), { resemblance: 'KIND', theme: null }],
            slipUps: [],
          },
          {
            experiment: { id: peer.id, ...rest },
            why: [theme(THEME), { resemblance: 'MUNICIPALITY', theme: null }],
            slipUps: [],
          },
          { experiment: { id: far.id, ...rest }, why: [theme(THEME)], slipUps: [] },
        ],
      },
    });
    expect(statements.experiments).toBe(4);
    expect((await ask()).body).toEqual(body);
  });

  it('B4: what is asked wrongly is refused with every wrong field', async () => {
    const wrong = `{ readThisFirst(draft: {themes: []}, experimentId: "experiment:none", first: 99, municipalityCodes: ["5"]) { experiment { id } } }`;
    const { errors } = (await graph.post(wrong)).body;
    expect(errors![0].extensions.fields.map(({ path, code }: Json) => [path, code])).toEqual([
      ['draft', 'NOT_ALLOWED'],
      ['draft.themes', 'REQUIRED'],
      ['first', 'OUT_OF_RANGE'],
      ['municipalityCodes.0', 'MALFORMED'],
    ]);
  });

  it('Q6: a new experiment is warned of known slip-ups, of embargoed and anonymised ones never', async () => {
    const uri = `${THEME}-q6`;
    const fresh = await anExperiment({ themes: [{ uri }], leadMunicipality: '005' });
    const earlier = await anExperiment({ themes: [{ uri }], leadMunicipality: '009' });
    const slip = { experimentId: earlier.id, kind: 'SLIP_UP', visibility: 'PUBLIC' };
    const warned = async (viewer: Viewer): Promise<Json> =>
      (await graph.postAs(viewer, `{ readThisFirst(experimentId: "${fresh.id}") ${READ} }`)).body.data.readThisFirst;
    const tell = (said: object) => send(ADMINISTRATOR, 'recordLesson', { ...slip, ...said }, 'clientMutationId');
    await tell({ what: { fi: 'Salattu' }, embargoUntil: '2027-01-01' });
    await tell({ what: { fi: 'Nimetön' }, anonymised: true });
    for (const viewer of [aViewer(), ADMINISTRATOR]) expect(await warned(viewer)).toEqual([]);
    await tell({ what: { fi: 'Moka' } });
    const told = {
      experiment: { id: earlier.id, outcome: 'NOT_YET_KNOWN', stopReason: null },
      why: [theme(uri), { resemblance: 'KIND', theme: null }],
      slipUps: [{ what: { fi: 'Moka' } }],
    };
    for (const viewer of [aViewer(), ADMINISTRATOR]) expect(await warned(viewer)).toEqual([told]);
  });
});
