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

  it('P5: the time to adopt stands by region, size and grouping, and a row of too few is not compared', async () => {
    const { id } = await aPractice();
    for (const adopter of ['018', '049', '078', '091']) await taken(id, adopter, { since: '2026-05-04' });
    await taken(id, '005', { since: '2026-05-04' });
    await taken(id, '853');
    const uptake = async (args: string): Promise<Json[]> => {
      const { body } = await graph.post(
        `{ practice(id: "${id}") { uptake(${args}) { value region { code kind } municipalities { code } whyNotComparable { en }
          timeToAdopt { municipalities n censored unknown q1Days medianDays q3Days medianDaysOfAdopters } } } }`,
      );
      expect(body.errors).toBeUndefined();
      return body.data.practice.uptake;
    };

    const regions = await uptake('by: MAAKUNTA, at: "2026-01-01"');
    expect(regions).toHaveLength(19);
    const codes = regions.flatMap(({ municipalities }) => municipalities.map(({ code }: Json) => code));
    expect([codes.length, new Set(codes).size]).toEqual([308, 308]);
    const [uusimaa] = regions;
    expect([uusimaa.region, uusimaa.municipalities.length]).toEqual([{ code: '01', kind: 'MAAKUNTA' }, 26]);
    const none = { q1Days: null, medianDays: null, q3Days: null };
    expect([uusimaa.timeToAdopt, uusimaa.whyNotComparable]).toEqual([
      { ...none, municipalities: 25, n: 3, censored: 22, unknown: 0, medianDaysOfAdopters: 0 },
      null,
    ]);
    const withTurku = regions.find(({ municipalities }) => municipalities.some(({ code }: Json) => code === '853'));
    expect(withTurku.timeToAdopt).toMatchObject({ n: 0, unknown: 1, medianDaysOfAdopters: null });

    const rows = await uptake('by: SEUTUKUNTA');
    const compared = rows.map(({ timeToAdopt: { n, censored } }) => n + censored);
    expect([Math.min(...compared) < 5, Math.max(...compared) >= 5]).toEqual([true, true]);
    rows.forEach(({ timeToAdopt, whyNotComparable }, at) => {
      const few = `a comparison needs at least 5 municipalities whose adoption is known, but got: ${compared[at]}`;
      expect(whyNotComparable).toEqual(compared[at]! < 5 ? { en: few } : null);
      if (compared[at]! < 5) expect(timeToAdopt).toMatchObject({ ...none, medianDaysOfAdopters: null });
    });

    const sizes = await uptake('by: SIZE_BAND');
    expect(sizes.map(({ value }) => value)).toEqual(['0', '5000', '10000', '20000', '50000', '100000']);
    expect(new Set(sizes.map(({ region }) => region))).toEqual(new Set([null]));
    expect((await uptake('by: GROUPING')).map(({ value }) => value)).toEqual(['RURAL', 'SEMI_URBAN', 'URBAN']);
  });

  it('P5: a table of many rows takes the statements of one of few', async () => {
    const { id } = await aPractice();
    const statements = async (by: string): Promise<object> => {
      const query = `{ practice(id: "${id}") { uptake(by: ${by}) { value timeToAdopt { n } whyNotComparable { fi } } } }`;
      return (await graph.counted(query)).statements;
    };
    expect(await statements('GROUPING')).toMatchObject({ municipalities: 1, experiments: 4 });
    expect(await statements('SEUTUKUNTA')).toEqual(await statements('GROUPING'));
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
