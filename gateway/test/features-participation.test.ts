import { testEngines } from '@courage-hub/kit/testing';
import { testGraph, type TestGraph } from './graph';

describe.each(testEngines())('participation on %s', (engine) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await testGraph({ engine });
  }, 120_000);
  afterAll(() => graph.close());

  it('H1: the catalogue tells what a method asks for, and which experiments used it', async () => {
    const { body, statements } = await graph.counted(
      `{ participationMethod(id: "participation-method:citizens-assembly") { id name { fi sv en } description { en }
        spectrum smallestGroup largestGroup weeks cost setting accessibility { en } sameAs provenance { sourceSystem demo }
        usedIn(first: 1) { totalCount nodes { title { fi } } } } }`,
    );
    expect(body).toEqual({
      data: {
        participationMethod: {
          id: 'participation-method:citizens-assembly',
          name: { fi: 'Kansalaisraati', sv: 'Medborgarråd', en: 'Citizens’ assembly' },
          description: {
            en: 'A group drawn by lot studies the matter and gives a recommendation that must be answered.',
          },
          spectrum: 'EMPOWER',
          smallestGroup: 20,
          largestGroup: 150,
          weeks: 24,
          cost: 'HIGH',
          setting: 'EITHER',
          accessibility: { en: 'Travel, child care and lost earnings are paid to the participants.' },
          sameAs: ['https://en.wikipedia.org/wiki/Citizens%27_assembly'],
          provenance: { sourceSystem: 'courage-hub', demo: false },
          usedIn: { totalCount: expect.any(Number), nodes: [{ title: expect.anything() }] },
        },
      },
    });
    expect(statements).toEqual({ municipalities: 0, experiments: 3, procurements: 0, networking: 0 });
  });

  it.each([
    ['groupSize: 4', ['newsletter', 'resident-run-pilot', 'walk-through']],
    ['setting: ONLINE, spectrum: CONSULT', ['focus-group', 'map-survey', 'public-hearing', 'resident-survey']],
    ['spectrum: EMPOWER', ['citizens-assembly', 'participatory-budgeting', 'resident-run-pilot']],
  ])('H1: the methods that suit are found: %s', async (args, local) => {
    const { body } = await graph.post(`{ participationMethods(${args}) { id } }`);
    expect(body.data.participationMethods).toEqual(local.map((id) => ({ id: `participation-method:${id}` })));
  });

  it('H3: experiments are counted and found by how much say they gave and by method, those that the viewer may see', async () => {
    const { body } = await graph.post(
      '{ experiments(first: 0) { facets(fields: ["spectrum", "method"]) { field values { value count } } } participationMethods { id spectrum usedIn(first: 100) { totalCount nodes { id visibility } } } }',
    );
    const [spectrum, method] = body.data.experiments.facets;
    const methods: { id: string; spectrum: string; usedIn: { totalCount: number; nodes: { id: string }[] } }[] =
      body.data.participationMethods;
    const used = methods.filter(({ usedIn }) => usedIn.totalCount > 0);
    const byMethod = new Map(method.values.map((one: { value: string; count: number }) => [one.value, one.count]));
    expect(byMethod).toEqual(new Map(used.map(({ id, usedIn }) => [id, usedIn.totalCount])));
    expect(spectrum.values).toHaveLength(5);
    for (const { value, count } of spectrum.values) {
      const ids = methods.filter((one) => one.spectrum === value).flatMap(({ usedIn }) => usedIn.nodes);
      expect(new Set(ids.map(({ id }) => id)).size).toBe(count);
      const { data } = (
        await graph.post('query($of: [Spectrum!]) { experiments(filter: {spectrum: $of}, first: 0) { totalCount } }', {
          of: [value],
        })
      ).body;
      expect(data.experiments.totalCount).toBe(count);
    }
    const [{ id, usedIn }] = used as [(typeof used)[0]];
    const { data } = (
      await graph.post(
        'query($of: [ID!]) { experiments(filter: {participationMethodIds: $of}, first: 0) { totalCount } }',
        {
          of: [id],
        },
      )
    ).body;
    expect(data.experiments.totalCount).toBe(usedIn.totalCount);
  });
});
