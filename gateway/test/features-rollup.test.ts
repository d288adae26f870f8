import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SILENT } from '@courage-hub/kit/command';
import { TEST_NOW, testEngines } from '@courage-hub/kit/testing';
import { parse } from 'csv-parse/sync';
import { testGraph, type TestGraph } from './graph';

/** Rolling up through the gateway: what municipalities lead, in areas of any day. */

const REGISTER = resolve(__dirname, '../../../shared/data/experiments/fi_structural_fund_projects_public_bodies.csv');
if (!existsSync(REGISTER)) console.log('skipped: ../shared/data is absent');
const describeRegister = existsSync(REGISTER) ? describe : describe.skip;

const REFERENCE = join(__dirname, '..', '..', 'services', 'municipalities', 'data', 'reference');
const rowsOf = (file: string): Record<string, string>[] => parse(readFileSync(file, 'utf8'), { columns: true });

interface Sum {
  projects: number;
  discontinued: number;
  grantedCents: number;
}

/** By region and year: `region:maakunta-06 2015`. */
type Sums = Record<string, Sum>;

function add(sums: Sums, key: string, { projects, discontinued, grantedCents }: Sum): void {
  const sum = (sums[key] ??= { projects: 0, discontinued: 0, grantedCents: 0 });
  sum.projects += projects;
  sum.discontinued += discontinued;
  sum.grantedCents += grantedCents;
}

function total(sums: Sums): Sum {
  const all: Sums = {};
  for (const sum of Object.values(sums)) add(all, 'all', sum);
  return all.all!;
}

const totalOf = (all: readonly Led[]): Sum => total(Object.fromEntries(all.map(({ sum }, at) => [at, sum])));

const cents = (euros: string): number => Math.round(Number(euros) * 100);

interface Led {
  municipality: string;
  year: number;
  sum: Sum;
}

/** What the file says, line by line. */
const ledInFile = (): Led[] =>
  rowsOf(REGISTER)
    .filter((row) => row.beneficiary_municipality_code)
    .map((row) => ({
      municipality: `municipality:${row.beneficiary_municipality_code}`,
      year: Number(row.start_date!.slice(0, 4)),
      sum: {
        projects: 1,
        discontinued: row.status === 'Keskeytynyt' ? 1 : 0,
        grantedCents: cents(row.granted_eu_state_eur!),
      },
    }));

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are compared with what the file says
type Json = any;

/** What an answer says of the municipalities below a region. */
const ledBy = (municipalities: Json[]): Led[] =>
  municipalities.flatMap(({ id, projectTotals }: Json) =>
    projectTotals.map(({ year, projects, discontinued, grantedPublic }: Json) => ({
      municipality: id,
      year,
      sum: { projects, discontinued, grantedCents: cents(grantedPublic.amount) },
    })),
  );

const TOTALS = 'id projectTotals { year projects discontinued grantedPublic { amount currency } }';

describeRegister.each(testEngines())('the real projects of municipalities, per region and year, on %s', (engine) => {
  let graph: TestGraph;
  const file = existsSync(REGISTER) ? ledInFile() : [];

  beforeAll(async () => {
    graph = await testGraph({ engine, demo: false });
    const { experiments, municipalities } = graph.services;
    const organizations = municipalities.subgraph.intakes!.organizations!;
    await experiments.subgraph.commands!['import projects']!.run(
      { file: REGISTER },
      { dryRun: false },
      {
        db: experiments.db,
        now: TEST_NOW,
        progress: SILENT,
        intake:
          () =>
          (rows, { dryRun }) =>
            organizations(municipalities.db, rows, { dryRun, now: TEST_NOW }),
      },
    );
  }, 300_000);
  afterAll(() => graph.close());

  /** The region of each municipality in each year, as the reference data of the municipalities has it. */
  const regionIn = (): ((municipality: string, year: number) => string | undefined) => {
    const known = new Map(
      rowsOf(join(REFERENCE, 'classification.csv')).map((row) => [
        `${row.municipalityId} ${row.year}`,
        row.maakuntaId!,
      ]),
    );
    return (municipality, year) => known.get(`${municipality} ${year}`);
  };

  const heirs = (): Map<string, string> => {
    const parties = rowsOf(join(REFERENCE, 'area-change-party.csv')).filter(({ changeId }) =>
      changeId!.includes('merger'),
    );
    const [to, from] = ['TO', 'FROM'].map((side) => parties.filter((party) => party.side === side));
    return new Map(
      from!.map(({ changeId, municipalityId }) => [
        municipalityId!,
        to!.find((party) => party.changeId === changeId)!.municipalityId!,
      ]),
    );
  };

  it('S2: how many, how much and how many discontinued as the regions are now: with the municipalities merged since, and all but those of no known successor', async () => {
    const { body, statements } = await graph.counted(
      `{ regions(kind: MAAKUNTA) { id municipalities { ${TOTALS} predecessors { ${TOTALS} } } } }`,
    );
    expect(body.errors).toBeUndefined();
    const answered: Sums = {};
    for (const { id, municipalities } of body.data.regions as Json[]) {
      const all = [...municipalities, ...municipalities.flatMap(({ predecessors }: Json) => predecessors)];
      for (const { year, sum } of ledBy(all)) add(answered, `${id} ${year}`, sum);
    }
    const region = regionIn();
    const heir = heirs();
    const expected: Sums = {};
    const unplaced = new Set<string>();
    for (const { municipality, year, sum } of file) {
      const now = region(heir.get(municipality) ?? municipality, 2026);
      if (now) add(expected, `${now} ${year}`, sum);
      else unplaced.add(municipality.slice(-3));
    }
    expect(answered).toEqual(expected);
    expect([...unplaced].sort()).toEqual(['084', '255', '506', '534', '567', '618', '696', '754', '863', '972']);
    const whole = totalOf(file);
    expect(whole).toEqual({ projects: 1270, discontinued: 15, grantedCents: expect.any(Number) });
    for (const { municipality, sum } of file.filter((led) => unplaced.has(led.municipality.slice(-3)))) {
      add(answered, `nowhere ${municipality}`, sum);
    }
    expect(total(answered)).toEqual(whole);
    expect(statements.experiments).toBeLessThanOrEqual(2);
  });

  /** What the service itself sums over areas of a kind, by area and year. */
  async function summed(kind: string, territory: string): Promise<{ sums: Sums; statements: number }> {
    const { body, statements } = await graph.counted(
      `{ regions(kind: ${kind}) { id territory${territory} { id projectTotals { year projects discontinued grantedPublic { amount } } } } }`,
    );
    expect(body.errors).toBeUndefined();
    const sums: Sums = {};
    for (const { id, territory } of body.data.regions as Json[]) {
      for (const { year, sum } of ledBy([{ id, projectTotals: territory.projectTotals }]))
        add(sums, `${id} ${year}`, sum);
    }
    return { sums, statements: statements.experiments };
  }

  it.each([
    ['MAAKUNTA', 'maakuntaId'],
    ['SEUTUKUNTA', 'seutukuntaId'],
  ])('S2: the same summed by the service in one statement, of each %s as it is now', async (kind, column) => {
    const { sums, statements } = await summed(kind, '(former: true)');
    const heir = heirs();
    const now = new Map(
      rowsOf(join(REFERENCE, 'classification.csv'))
        .filter(({ year }) => year === '2026')
        .map((row) => [row.municipalityId!, row[column]!]),
    );
    const expected: Sums = {};
    for (const { municipality, year, sum } of file) {
      const area = now.get(heir.get(municipality) ?? municipality);
      if (area) add(expected, `${area} ${year}`, sum);
    }
    expect(sums).toEqual(expected);
    expect(statements).toBe(1);
  });

  it('S2: no merger moves, loses or doubles anything: the sum over all of Finland is the same on every day', async () => {
    const days = ['2015-07-01', '2018-07-01', '2022-07-01', '2026-01-01'];
    const known = new Set(rowsOf(join(REFERENCE, 'classification.csv')).map((row) => row.municipalityId));
    const placed = file.filter(({ municipality }) => known.has(municipality));
    for (const day of days) {
      const { body } = await graph.post(
        `query($at: Date) { regions(kind: MAAKUNTA, at: $at) { id territory(at: $at, former: true) { projectTotals { year projects discontinued grantedPublic { amount } } }
          municipalities(at: $at, former: true) { ${TOTALS} } } }`,
        { at: day },
      );
      const [asOne, oneByOne]: [Sums, Sums] = [{}, {}];
      for (const { id, territory, municipalities } of body.data.regions as Json[]) {
        for (const { year, sum } of ledBy([{ ...territory, id }])) add(asOne, `${id} ${year}`, sum);
        for (const { year, sum } of ledBy(municipalities)) add(oneByOne, `${id} ${year}`, sum);
      }
      expect(asOne).toEqual(oneByOne);
      // Those that a later merger ended are still there on an earlier day, and those that an earlier one ended are former.
      expect({ day, ...total(asOne) }).toEqual({ day, ...totalOf(placed) });
    }
  });

  it('S2: the same as the regions were in each year, from the first year that the hub knows', async () => {
    const answered: Sums = {};
    const years = [...new Set(file.map(({ year }) => year))].filter((year) => year >= 2013).sort();
    for (const year of years) {
      const at = `${year}-07-01`;
      const { body, statements } = await graph.counted(
        `query($at: Date) { regions(kind: MAAKUNTA, at: $at) { id municipalities(at: $at) { ${TOTALS} } } }`,
        { at },
      );
      expect(body.errors).toBeUndefined();
      expect(statements.experiments).toBe(1);
      for (const { id, municipalities } of body.data.regions as Json[]) {
        for (const led of ledBy(municipalities)) if (led.year === year) add(answered, `${id} ${year}`, led.sum);
      }
    }
    const region = regionIn();
    const expected: Sums = {};
    for (const { municipality, year, sum } of file) {
      const then = region(municipality, year);
      if (then) add(expected, `${then} ${year}`, sum);
    }
    expect(answered).toEqual(expected);
    expect(total(answered).projects).toBeGreaterThan(300);
  });
});

describe.each(testEngines())('experiments rolled up on %s', (engine) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await testGraph({ engine });
  }, 180_000);
  afterAll(() => graph.close());

  const ask = async (query: string): Promise<Json> => {
    const { body } = await graph.post(query);
    expect(body.errors).toBeUndefined();
    return body.data;
  };

  it.each(['2014-06-01', '2020-12-31', '2026-05-04'])(
    'S2: each experiment of a municipality of today is in one region of %s, whichever that was',
    async (at) => {
      const { regions, experiments } = await ask(
        `{ regions(kind: MAAKUNTA, at: "${at}") { municipalities(at: "${at}") { experimentTotals { year experiments stoppedEarly } } }
        experiments(first: 0) { totalCount facets(fields: ["status"]) { values { value count } } } }`,
      );
      const totals = regions
        .flatMap(({ municipalities }: Json) => municipalities)
        .flatMap(({ experimentTotals }: Json) => experimentTotals);
      const sumOf = (field: string): number => totals.reduce((sum: number, one: Json) => sum + one[field], 0);
      const stopped = experiments.facets[0].values.find(({ value }: Json) => value === 'STOPPED_EARLY').count;
      expect([sumOf('experiments'), sumOf('stoppedEarly')]).toEqual([experiments.totalCount, stopped]);
    },
  );

  it('S4: the interfaces that experiments cross are counted, and each count is what the filter finds', async () => {
    const { experiments } = await ask(
      '{ experiments(first: 0) { facets(fields: ["interface"]) { values { value count } } } }',
    );
    const { values } = experiments.facets[0];
    expect(values.map(({ value }: Json) => value.split('/').at(-1)).sort()).toEqual([
      'association',
      'company',
      'municipality',
      'sector',
      'wellbeing-county',
    ]);
    for (const { value, count } of values as { value: string; count: number }[]) {
      const found = await ask(
        `{ experiments(filter: {crosses: ["${value}"]}, first: 100) { totalCount nodes { interfacesCrossed { uri } } } }`,
      );
      expect(found.experiments.totalCount).toBe(count);
      const crossing = found.experiments.nodes.map(({ interfacesCrossed }: Json) =>
        interfacesCrossed.map(({ uri }: Json) => uri),
      );
      expect(crossing.every((uris: string[]) => uris.includes(value))).toBe(true);
    }
  });

  it('V4: experiments per municipality from the counts that writes keep are those of the rows', async () => {
    const facet = (filter: string): string =>
      `experiments(filter: {${filter}}, first: 0) { facets(fields: ["leadMunicipality"]) { values { value count } } }`;
    for (const from of ['', 'startedFrom: "2024-01-01"', 'startedFrom: "2024-03-01"', 'startedFrom: "2024-03-15"']) {
      // A condition that always holds makes the rows be counted.
      const { kept, counted } = await ask(`{ kept: ${facet(from)} counted: ${facet(`${from} and: []`)} }`);
      expect(kept).toEqual(counted);
      expect(kept.facets[0].values.length).toBeGreaterThan(10);
    }
  });
});
