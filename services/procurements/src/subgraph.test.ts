import { existsSync } from 'node:fs';
import { schemaDrift, testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { demoTables } from './fixtures';
import { subgraph } from './subgraph';

describe.each(testEngines())('procurements on %s', (engine) => {
  let hub: TestSubgraph;
  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'reference');
  }, 120_000);
  afterAll(() => hub.close());

  it('has migrations that equal the entities', async () => {
    expect(await schemaDrift(hub.running)).toEqual([]);
  });

  it('answers null for what it does not have', async () => {
    const answer = await hub.ask(
      '{ contractingProcess(ocid: "ocds-none") { id } evaluation(id: "evaluation:none") { id } indicator(id: "indicator:none") { id } }',
    );
    expect(answer).toEqual({ data: { contractingProcess: null, evaluation: null, indicator: null }, statements: 3 });
  });

  it('answers empty lists on an empty database', async () => {
    const answer = await hub.ask(
      '{ contractingProcesses { totalCount nodes { id } facets(fields: ["cpvDivision"]) { values { value } } } evaluations { totalCount } }',
    );
    expect(answer).toEqual({
      data: {
        contractingProcesses: { totalCount: 0, nodes: [], facets: [{ values: [] }] },
        evaluations: { totalCount: 0 },
      },
      statements: 4,
    });
  });

  it.each([
    ['{ contractingProcesses(filter: { municipalityCodes: ["5"] }) { totalCount } }', 'three digits', '"5"'],
    ['{ contractingProcesses(filter: { cpvPrefix: "4%" }) { totalCount } }', 'two to eight digits', '"4%"'],
    ['{ contractingProcesses(filter: { from: "2024-02-30" }) { totalCount } }', 'calendar day', '"2024-02-30"'],
    ['{ contractingProcesses(filter: { status: [ACTIVE] }) { totalCount } }', 'TenderStatus', 'ACTIVE'],
    ['{ contractingProcesses(first: 101) { nodes { id } } }', 'first must be 0..100', '101'],
    [
      '{ contractingProcesses { facets(fields: ["colour"]) { field } } }',
      'buyer, cpvDivision, innovationType, procurementMethod, status, valueDisclosure',
      '"colour"',
    ],
    ['{ evaluations { facets(fields: ["colour"]) { field } } }', 'criterion, design, evidence, kind', '"colour"'],
    ['{ evaluations(filter: { evidenceAtLeast: LEVEL_9 }) { totalCount } }', 'EvidenceLevel', 'LEVEL_9'],
  ])('refuses %s and says why', async (query, contract, value) => {
    const { errors } = await hub.ask(query);
    expect(errors).toHaveLength(1);
    expect(errors![0]!.extensions?.code).toBe('BAD_USER_INPUT');
    expect(errors![0]!.message).toContain(contract);
    expect(errors![0]!.message).toContain(value);
  });

  it.each([
    ['from: 1800', 'from must be a year 1900..2100, but got: 1800'],
    ['to: 2101', 'to must be a year 1900..2100, but got: 2101'],
    ['from: 2024, to: 2022', 'from must not be after to, but got: {"from":2024,"to":2022}'],
  ])('refuses an innovation share with %s', async (args, message) => {
    const { errors } = await hub.ask(
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Municipality { innovationShare(${args}) { year } } } }`,
      { r: [{ __typename: 'Municipality', id: 'municipality:091' }] },
    );
    expect(errors?.map((error) => error.message)).toEqual([message]);
  });
});

const demoIsThere = demoTables.every(({ file }) => existsSync(file));
(demoIsThere ? describe : describe.skip).each(testEngines())('the demo data on %s', (engine) => {
  it('fills every table', async () => {
    const hub = await testSubgraph(subgraph, engine, 'demo');
    for (const { entity } of demoTables) {
      const { name } = hub.running.db.table(entity);
      const [counted] = await hub.running.db.read({ text: `SELECT COUNT(*) AS n FROM \`${name}\``, params: [] });
      expect([name, Number(counted!.n) > 0]).toEqual([name, true]);
    }
    await hub.close();
  }, 120_000);
});
