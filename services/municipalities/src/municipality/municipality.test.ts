import { schemaDrift, testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { subgraph } from '../subgraph';

describe.each(testEngines())('municipalities on %s', (engine) => {
  let hub: TestSubgraph;
  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'reference');
  }, 120_000);
  afterAll(() => hub.close());

  const count = async (filter: string): Promise<unknown> =>
    (await hub.ask(`{ municipalities(filter: ${filter}, first: 0) { totalCount } }`)).data;
  const found = async (filter: string): Promise<string[]> => {
    const { data } = await hub.ask(`{ municipalities(filter: ${filter}, orderBy: CODE) { nodes { code } } }`);
    return (data as { municipalities: { nodes: { code: string }[] } }).municipalities.nodes.map(({ code }) => code);
  };

  it('has migrations that equal the entities', async () => {
    expect(await schemaDrift(hub.running)).toEqual([]);
  });

  it('finds a municipality by its code with its region, in one statement each', async () => {
    const answer = await hub.ask(
      '{ municipality(code: "005") { id code name { fi sv en } population(year: 2024) region { id name { fi } } } }',
    );
    expect(answer).toEqual({
      data: {
        municipality: {
          id: 'municipality:005',
          code: '005',
          name: { fi: 'Alajärvi', sv: 'Alajärvi', en: 'Alajärvi' },
          population: 9078,
          region: { id: 'region:maakunta-14', name: { fi: 'Etelä-Pohjanmaa' } },
        },
      },
      statements: 4,
    });
  });

  it('tells everything recorded of a municipality in one statement', async () => {
    const answer = await hub.ask(`{ municipality(id: "municipality:858") {
      name { text(preferred: [en]) original } status validFrom validTo language grouping landAreaKm2 centre { latitude longitude }
      identifiers { scheme id legalName } provenance { sourceSystem licence demo } } }`);
    expect(answer).toEqual({
      data: {
        municipality: {
          name: { text: 'Tuusula', original: 'fi' },
          status: 'CURRENT',
          validFrom: null,
          validTo: null,
          language: 'FINNISH',
          grouping: 'URBAN',
          landAreaKm2: '219.54',
          centre: null,
          identifiers: [{ scheme: 'FI-KUNTA', id: '858', legalName: 'Tuusula' }],
          provenance: {
            sourceSystem: 'statistics-finland',
            licence: 'https://creativecommons.org/licenses/by/4.0/',
            demo: false,
          },
        },
      },
      statements: 1,
    });
  });

  it.each([
    ['{status: CURRENT}', 308],
    ['{status: MERGED}', 12],
    ['{status: ABOLISHED}', 142],
    ['{}', 462],
    ['{grouping: URBAN}', 56],
    ['{not: {grouping: URBAN}}', 406],
    ['{populationLt: 1000}', 16],
    ['{not: {populationLt: 1000}}', 446],
    ['{status: CURRENT, populationGte: 100000}', 9],
    ['{regionId: "region:maakunta-06"}', 23],
    ['{regionId: "region:seutukunta-064"}', 11],
    ['{language: SWEDISH, and: [{status: CURRENT}, {regionId: "region:maakunta-21"}]}', 16],
    ['{or: [{codes: ["005"]}, {codes: ["091", "092"]}]}', 3],
    ['{or: []}', 0],
    ['{codes: []}', 0],
    ['{modifiedSince: "2026-02-01T00:00:00Z"}', 0],
  ])('counts %s as %i', async (filter, total) => {
    expect(await count(filter)).toEqual({ municipalities: { totalCount: total } });
  });

  it.each([
    ['aanekoski', ['992']],
    ['ÄÄNEKOSKI', ['992']],
    ['mariehamn', ['478']],
    ['588', ['588']],
    ['parainen', ['445', '573']],
    ['Vöyri', ['944', '945', '946']],
    ['%', []],
  ])('finds "%s" whatever its case and accents', async (text, codes) => {
    expect(await found(`{text: "${text}"}`)).toEqual(codes);
  });

  it('tells a past municipality from the one that bears its name today', async () => {
    const answer = await hub.ask(
      '{ municipalities(filter: {text: "parainen"}) { nodes { code name { fi } status region { code } population } } }',
    );
    expect(answer.data).toEqual({
      municipalities: {
        nodes: [
          { code: '445', name: { fi: 'Parainen' }, status: 'CURRENT', region: { code: '02' }, population: 14868 },
          { code: '573', name: { fi: 'Parainen' }, status: 'ABOLISHED', region: null, population: null },
        ],
      },
    });
  });

  it('answers null for a municipality that is not there', async () => {
    expect(await hub.ask('{ municipality(id: "municipality:999") { id } }')).toEqual({
      data: { municipality: null },
      statements: 1,
    });
  });

  it.each([
    [
      'municipality(code: "5") { id }',
      'a municipality code must be three digits as a string, e.g. "005", but got: "5"',
    ],
    ['municipality { id }', 'give exactly one of id and code, but got: {}'],
    [
      'municipality(id: "municipality:005", code: "005") { id }',
      'give exactly one of id and code, but got: {"id":"municipality:005","code":"005"}',
    ],
    [
      'municipalities(filter: {codes: ["005", "5"]}) { totalCount }',
      'a municipality code must be three digits as a string, e.g. "005", but got: "5"',
    ],
    [
      'municipalities { facets(fields: ["colour"]) { field } }',
      'a facet must be one of grouping, language, status, but got: "colour"',
    ],
  ])('refuses %s', async (query, message) => {
    const { errors, statements } = await hub.ask(`{ ${query} }`);
    expect(errors).toEqual([expect.objectContaining({ message, extensions: { code: 'BAD_USER_INPUT' } })]);
    expect(statements).toBe(0);
  });
});
