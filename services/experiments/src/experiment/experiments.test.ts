import { testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { given } from '../builders';
import { subgraph } from '../subgraph';
import { digi, everyRow, part, ROADS, secret, UUSIMAA, WATER } from './experiment.case';

describe.each(testEngines())('a list of experiments on %s', (engine) => {
  let hub: TestSubgraph;
  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'reference');
    await given(hub, ...everyRow);
  }, 120_000);
  afterAll(() => hub.close());

  const titles = async (filter: string, order = 'NEWEST'): Promise<unknown> => {
    const { data, errors } = await hub.ask(
      `{ experiments(filter: ${filter}, orderBy: ${order}) { nodes { title { fi } } } }`,
    );
    if (errors) return errors.map(({ message, extensions }) => [extensions?.code, message]);
    return (data!.experiments as { nodes: { title: { fi: string } }[] }).nodes.map(({ title }) => title.fi);
  };

  it('lists the newest first, or by start, or by title in the Finnish alphabet', async () => {
    expect(await titles('{}')).toEqual(['Öljykokeilu', 'Osakokeilu', 'Äänekosken vesikokeilu']);
    expect(await titles('{}', 'START')).toEqual(['Osakokeilu', 'Äänekosken vesikokeilu', 'Öljykokeilu']);
    expect(await titles('{}', 'TITLE')).toEqual(['Osakokeilu', 'Äänekosken vesikokeilu', 'Öljykokeilu']);
  });

  it.each([
    [`{ids: ["${part.id}", "${secret.id}"]}`, ['Osakokeilu']],
    ['{municipalityCodes: ["992"]}', ['Öljykokeilu', 'Äänekosken vesikokeilu']],
    [`{regionIds: ["${UUSIMAA}"]}`, ['Äänekosken vesikokeilu']],
    [`{programmeId: "${digi.id}"}`, ['Äänekosken vesikokeilu']],
    ['{kind: [PILOT]}', ['Äänekosken vesikokeilu']],
    ['{kind: PILOT}', ['Äänekosken vesikokeilu']],
    ['{status: [ENDED, STOPPED_EARLY]}', ['Öljykokeilu', 'Äänekosken vesikokeilu']],
    ['{outcome: [CONFIRMED]}', ['Äänekosken vesikokeilu']],
    ['{continuation: [EMBEDDED]}', ['Äänekosken vesikokeilu']],
    ['{stopReason: [NO_DEMAND]}', ['Öljykokeilu']],
    [`{theme: ["${WATER}", "${ROADS}"]}`, ['Osakokeilu', 'Äänekosken vesikokeilu']],
    ['{hasLesson: SLIP_UP}', ['Äänekosken vesikokeilu']],
    ['{startedFrom: "2025-02-01", startedTo: "2025-12-31"}', ['Äänekosken vesikokeilu']],
    ['{startedFrom: "2026-01-01"}', ['Osakokeilu']],
    ['{modifiedSince: "2026-03-01T02:00:00+02:00"}', ['Äänekosken vesikokeilu']],
    ['{text: "ÄÄNEkosken  vesi"}', ['Äänekosken vesikokeilu']],
    ['{or: [{kind: [PILOT]}, {stopReason: [NO_DEMAND]}], not: {status: [ENDED]}}', ['Öljykokeilu']],
    ['{not: {startedFrom: "2026-01-01"}}', ['Öljykokeilu', 'Äänekosken vesikokeilu']],
    ['{status: []}', []],
  ])('filters by %s', async (filter, expected) => {
    expect(await titles(filter)).toEqual(expected);
  });

  it.each([
    ['{municipalityCodes: ["5"]}', 'a municipality code must be three digits as a string, e.g. "005", but got: "5"'],
    ['{startedFrom: "2025-02-30"}', 'Date must be a calendar day YYYY-MM-DD, but got: "2025-02-30"'],
    ['{theme: ["water"]}', 'URI must be an absolute URI of at most 2000 characters, but got: "water"'],
  ])('refuses %s', async (filter, message) => {
    expect(await titles(filter)).toEqual([['BAD_USER_INPUT', expect.stringContaining(message)]]);
  });

  it('counts every facet of what the viewer may see, each in one statement', async () => {
    const fields =
      '["status","outcome","continuation","stopReason","kind","theme","causes","leadMunicipality","programme"]';
    const answer = await hub.ask(
      `{ experiments(first: 0) { totalCount facets(fields: ${fields}) { field values { value label { fi } count } } } }`,
    );
    const value = (name: string, count: number, label: string | null = null) => ({
      value: name,
      count,
      label: label && { fi: label },
    });
    expect(answer).toEqual({
      data: {
        experiments: {
          totalCount: 3,
          facets: [
            { field: 'status', values: [value('ENDED', 1), value('RUNNING', 1), value('STOPPED_EARLY', 1)] },
            { field: 'outcome', values: [value('NOT_YET_KNOWN', 2), value('CONFIRMED', 1)] },
            { field: 'continuation', values: [value('NOT_YET_KNOWN', 2), value('EMBEDDED', 1)] },
            { field: 'stopReason', values: [value('NO_DEMAND', 1)] },
            { field: 'kind', values: [value('SMALL_EXPERIMENT', 2), value('PILOT', 1)] },
            { field: 'theme', values: [value(WATER, 2, 'vesi')] },
            { field: 'causes', values: [value('TIME', 2), value('MONEY', 1)] },
            { field: 'leadMunicipality', values: [value('municipality:992', 2), value('municipality:005', 1)] },
            { field: 'programme', values: [value(digi.id, 1, 'Digikuntakokeilu')] },
          ],
        },
      },
      statements: 10,
    });
  });
});
