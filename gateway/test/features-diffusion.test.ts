import { testEngines } from '@courage-hub/kit/testing';
import { editorOf, type Json, writers } from './features-adopted.case';
import { testGraph, type TestGraph } from './graph';

describe.each(testEngines())('how practices spread, through the gateway on %s', (engine) => {
  let graph: TestGraph;
  const { send, aPractice, taken } = writers(() => graph);

  beforeAll(async () => {
    graph = await testGraph({ engine });
  }, 120_000);
  afterAll(() => graph.close());

  it('P5: the tree of a practice is the one drawn by hand, and a circle is refused', async () => {
    const { id } = await aPractice();
    const learned: [adopter: string, from: string | null][] = [
      ['005', '091'],
      ['009', '005'],
      ['010', '005'],
      ['016', '009'],
      ['018', null],
      ['019', '020'],
    ];
    for (const [adopter, from] of learned) await taken(id, adopter, { adoptedFromMunicipality: from });
    const hidden = await taken(id, '046', { adoptedFromMunicipality: '005', visibility: 'DRAFT' });
    const revoked = await taken(id, '047', { adoptedFromMunicipality: '005' });
    await send(editorOf('047'), 'revokeAdoption', { ...revoked, reason: { fi: 'Ei' } }, 'clientMutationId');
    expect(hidden.id).toEqual(expect.any(String));

    const { body } = await graph.post(`{ practice(id: "${id}") { diffusion {
      nodes { municipality { code } depth adoptions { status } } edges { from { code } to { code } } } } }`);
    const drawn = { '005': 1, '009': 2, '010': 2, '016': 3, '018': null, '019': null, '020': null, '091': 0 };
    expect(body.data.practice.diffusion).toEqual({
      nodes: Object.entries(drawn)
        .map(([code, depth]) => ({
          municipality: { code },
          depth,
          adoptions: ['020', '091'].includes(code) ? [] : [{ status: 'IN_USE' }],
        }))
        .sort((one, other) => Number(one.municipality.code) - Number(other.municipality.code)),
      edges: learned.filter(([, from]) => from).map(([to, from]) => ({ from: { code: from }, to: { code: to } })),
    });
    for (const [adopter, from] of [
      ['005', '016'],
      ['005', '005'],
    ]) {
      const { extensions } = await taken(id, adopter!, { adoptedFromMunicipality: from });
      expect(extensions.fields).toEqual([
        {
          path: 'adoptedFromMunicipality',
          code: 'CIRCLE',
          message: 'learning would go in a circle: that municipality has itself learned it from the adopter',
        },
      ]);
    }
  });

  it('P5: the time to adopt of a region or peer group has its median, its n, and those who have not begun', async () => {
    const { id } = await aPractice();
    await taken(id, '005', { since: '2026-05-04' });
    await taken(id, '009', { since: '2026-05-03' });
    await taken(id, '010', { status: 'PLANNED', since: '2026-09-01' });
    await taken(id, '016');
    const waited = async (codes: string): Promise<Json> =>
      (
        await graph.post(
          `{ practice(id: "${id}") { diffusion { timeToAdopt${codes} { from municipalities n censored unknown medianDays medianDaysOfAdopters } } } }`,
        )
      ).body.data.practice.diffusion.timeToAdopt;
    const from = '2026-05-04';
    expect(await waited('')).toEqual({
      ...{ from, municipalities: 4, n: 2, censored: 1, unknown: 1 },
      ...{ medianDays: 0, medianDaysOfAdopters: 0 },
    });
    expect(await waited('(municipalityCodes: ["005", "018", "019", "019", "091"])')).toEqual({
      ...{ from, municipalities: 3, n: 1, censored: 2, unknown: 0 },
      ...{ medianDays: null, medianDaysOfAdopters: 0 },
    });
  });

  it('P8: the channels that spread a practice are counted', async () => {
    const { id } = await aPractice();
    await taken(id, '005', { learnedThrough: 'WORKSHOP' });
    await taken(id, '009', { learnedThrough: 'AMBASSADOR' });
    await taken(id, '010', { learnedThrough: 'WORKSHOP' });
    await taken(id, '016');
    const { body } = await graph.post(
      `{ practice(id: "${id}") { adoptions { learnedThrough } diffusion { channels { channel count } } }
        municipality(code: "009") { adoptions { facets(fields: ["learnedThrough"]) { values { value } } } } }`,
    );
    expect(body.data.practice.diffusion.channels).toEqual([
      { channel: 'WORKSHOP', count: 2 },
      { channel: 'AMBASSADOR', count: 1 },
      { channel: null, count: 1 },
    ]);
    expect(body.data.municipality.adoptions.facets[0].values).toContainEqual({ value: 'AMBASSADOR' });
  });
});
