import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { testSubgraph } from '@courage-hub/kit/testing';
import { parse } from 'csv-parse/sync';
import type { OrganizationFacts } from './organization/organization-row';
import { boundariesOfFigures, LATEST_CLASSIFICATION, REGION_COLUMNS } from './statistics/classification';
import { LATEST_FIGURES } from './statistics/population';
import { subgraph } from './subgraph';

type Row = Record<string, string>;
type Labelled = { id: string; provenance: { demo: boolean } };

const read = (...path: string[]): Row[] => parse(readFileSync(join(...path)), { columns: true }) as Row[];
const reference = (name: string): Row[] => read(__dirname, '..', 'data', 'reference', name);
const distinct = (rows: Row[], column: string): string[] => [...new Set(rows.map((row) => row[column]!))].sort();

const municipalities = reference('municipality.csv');
const classification = reference('classification.csv');
const population = reference('population.csv');
const codes = new Set(municipalities.map(({ id }) => id));

const sumsByYear = (): Map<string, number> => {
  const sums = new Map<string, number>();
  for (const { year, value } of population) sums.set(year!, (sums.get(year!) ?? 0) + Number(value));
  return sums;
};

describe('the reference tables', () => {
  it('write every code as three digits', () => {
    expect(municipalities.filter(({ code, id }) => !/^\d{3}$/.test(code!) || id !== `municipality:${code}`)).toEqual(
      [],
    );
    expect(municipalities.map(({ code }) => code)).toContain('005');
  });

  it.each([
    ['classification.csv', 'municipalityId'],
    ['population.csv', 'municipalityId'],
    ['population-group.csv', 'municipalityId'],
    ['area-change-party.csv', 'municipalityId'],
    ['organization.csv', 'homeMunicipalityId'],
  ])('refer in %s to municipalities that are there', (table, column) => {
    expect(distinct(reference(table), column).filter((id) => id && !codes.has(id))).toEqual([]);
  });

  it('refer to regions that exist in the year', () => {
    const regions = new Map(reference('region.csv').map((region) => [region.id, region]));
    const dangling = classification.flatMap((row) =>
      REGION_COLUMNS.map((column) => row[column]).filter((id) => {
        if (!id) return false;
        const { firstYear, lastYear } = regions.get(id) ?? { firstYear: '9999' };
        return row.year! < firstYear! || (!!lastYear && row.year! > lastYear);
      }),
    );
    expect(dangling).toEqual([]);
  });

  it('end with the years that the code takes for the latest', () => {
    expect(distinct(classification, 'year').at(-1)).toBe(String(LATEST_CLASSIFICATION));
    expect(distinct(population, 'year').at(-1)).toBe(String(LATEST_FIGURES));
    expect(distinct(reference('population-group.csv'), 'year')).toEqual([String(LATEST_FIGURES)]);
  });

  it.each(['2000', '2014', '2020', '2021', '2022', '2024'])(
    'have a population of %s for each municipality of the boundaries it follows, and no other',
    (year) => {
      const classified = classification.filter((row) => row.year === String(boundariesOfFigures(Number(year))));
      const counted = population.filter((row) => row.year === year);
      expect(distinct(counted, 'municipalityId')).toEqual(distinct(classified, 'municipalityId'));
    },
  );
});

describe('the demo organisations', () => {
  const file = join(__dirname, '..', 'data', 'demo', 'organization.json');
  const organizations = JSON.parse(readFileSync(file, 'utf8')) as Partial<OrganizationFacts>[];
  const ids = [...reference('organization.csv').map(({ id }) => id), ...organizations.map(({ id }) => id)];

  it('have ids of their own, and parents and homes that are there', () => {
    expect(new Set(ids).size).toBe(ids.length);
    const dangling = organizations.filter(
      ({ parentId, homeMunicipalityId: home }) => (parentId && !ids.includes(parentId)) || (home && !codes.has(home)),
    );
    expect(dangling).toEqual([]);
  });

  it('are labelled as invented', async () => {
    const hub = await testSubgraph(subgraph, 'sqlite', 'demo');
    const { data } = await hub.ask('{ organizations(first: 100) { totalCount nodes { id provenance { demo } } } }');
    await hub.close();
    const { totalCount, nodes } = (data as { organizations: { totalCount: number; nodes: Labelled[] } }).organizations;
    const invented = new Set(organizations.map(({ id }) => id));
    expect(totalCount).toBe(ids.length);
    expect(nodes.filter(({ id, provenance }) => provenance.demo !== invented.has(id))).toEqual([]);
  });
});

const SHARED = join(__dirname, '..', '..', '..', '..', 'shared', 'data', 'municipalities');
const there = existsSync(SHARED);

(there ? describe : describe.skip)(there ? 'the real data' : 'skipped: ../shared/data is absent', () => {
  it('has the 308 municipalities of 2026 with the same names, regions and population', () => {
    const regionOf = new Map(
      classification.filter(({ year }) => year === '2026').map((row) => [row.municipalityId, row.maakuntaId]),
    );
    const peopleIn = new Map(
      population.filter(({ year }) => year === '2024').map((row) => [row.municipalityId, row.value]),
    );
    const ours = municipalities
      .filter(({ status }) => status === 'CURRENT')
      .map((row) => [row.code, row['name.fi'], row['name.sv'], regionOf.get(row.id!), peopleIn.get(row.id!)]);
    const theirs = read(SHARED, 'municipalities_2026.csv').map((row) => [
      row.code,
      row.name_fi,
      row.name_sv,
      `region:maakunta-${row.region_code}`,
      row.population_2024,
    ]);
    expect(ours).toHaveLength(308);
    expect(ours).toEqual(theirs.sort(([a], [b]) => (a! < b! ? -1 : 1)));
  });

  it('has the same national population in every year but 2002, where the source is 2 off', () => {
    const official = new Map(
      read(SHARED, 'national_population_control_1990_2024.csv').map((row) => [row.year, Number(row.population_31_dec)]),
    );
    const off = [...sumsByYear()].map(([year, sum]) => [year, sum - official.get(year)!]);
    expect(off.filter(([, difference]) => difference !== 0)).toEqual([['2002', 2]]);
    expect(sumsByYear().get('2024')).toBe(5_635_971);
  });

  it('has the same 12 mergers', () => {
    const history = read(SHARED, 'municipality_code_history.csv').filter((row) => row.successor_code);
    const theirs = history.map((row) => `${row.municipality_code} ${row.successor_code} ${row.dissolved_on}`);
    const changes = new Map(reference('area-change.csv').map((change) => [change.id, change]));
    const parties = reference('area-change-party.csv').filter(
      ({ changeId }) => changes.get(changeId)?.kind === 'MERGER',
    );
    const code = (party: Row): string => party.municipalityId!.slice(-3);
    const ours = parties
      .filter(({ side }) => side === 'FROM')
      .map((from) => {
        const to = parties.find(({ side, changeId }) => side === 'TO' && changeId === from.changeId)!;
        return `${code(from)} ${code(to)} ${changes.get(from.changeId!)!.effectiveDate}`;
      });
    expect(ours).toHaveLength(12);
    expect(ours.sort()).toEqual(theirs.sort());
  });
});
