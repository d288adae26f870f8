// Makes the tables in ./reference from the real data: node services/municipalities/data/build.mjs SOURCE_DIR
// What each table holds, where it comes from and what is wrong with it: README.md beside this file.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';

const LATEST_YEAR = '2026';
const LANGUAGE = { 0: 'FINNISH', 1: 'BILINGUAL_FI_MAJORITY', 2: 'SWEDISH', 3: 'BILINGUAL_SV_MAJORITY' };
const GROUPING = { 1: 'URBAN', 2: 'SEMI_URBAN', 3: 'RURAL' };
// One entry per kind of region: its name in the source, our slug and enum value, our column, and the level above it.
const REGION_KINDS = [
  ['region', 'maakunta', 'MAAKUNTA', 'maakuntaId', 'major_region'],
  ['subregion', 'seutukunta', 'SEUTUKUNTA', 'seutukuntaId', 'region'],
  ['wellbeing_county', 'hyvinvointialue', 'WELLBEING_SERVICES_COUNTY', 'wellbeingId'],
  ['major_region', 'suuralue', 'MAJOR_REGION', 'majorRegionId'],
  ['ely_centre', 'ely', 'ELY_AREA', 'elyId'],
  ['nuts1', 'nuts1', 'NUTS1', 'nuts1Id'],
  ['nuts2', 'nuts2', 'NUTS2', 'nuts2Id', 'nuts1'],
  ['nuts3', 'nuts3', 'NUTS3', 'nuts3Id', 'nuts2'],
].map(([level, slug, kind, column, above]) => ({ level, slug, kind, column, above }));
// Codes 90 (the city of Helsinki) and 91 (Åland) fill the wellbeing column, but neither is a wellbeing services county.
const NOT_A_COUNTY = ['90', '91'];

const [sourceDir] = process.argv.slice(2);
if (!sourceDir) throw new Error('usage: node services/municipalities/data/build.mjs SOURCE_DIR');
const readTable = (path) => parse(readFileSync(path), { columns: true });
const read = (name) => readTable(`${sourceDir}/municipalities/${name}`);
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const kindOf = (level) => REGION_KINDS.find((kind) => kind.level === level);
const isCounty = (level, code) => level !== 'wellbeing_county' || !NOT_A_COUNTY.includes(code);
const isRegion = (level, code) => Boolean(code && kindOf(level) && isCounty(level, code));

const current = new Map(read('municipalities_2026.csv').map((row) => [row.code, row]));
const history = new Map(read('municipality_code_history.csv').map((row) => [row.municipality_code, row]));
const classification = read('municipality_classification_2013_2026.csv').sort((a, b) => a.year - b.year);
const lastClassified = new Map(classification.map((row) => [row.municipality_code, row]));
const labels = read('classification_labels.csv').filter((label) => isRegion(label.classification, label.code));

const municipalityId = (code) => `municipality:${code.padStart(3, '0')}`;
const municipalityYear = (row, year) => ({ municipalityId: municipalityId(row.municipality_code), year });
const regionId = (level, code) => (isRegion(level, code) ? `region:${kindOf(level).slug}-${code}` : '');
const codes = (row) => ({
  language: LANGUAGE[row.language_status_code],
  grouping: GROUPING[row.municipality_type_code],
});
// The code history drops the colon of "S:t" and marks two earlier namesakes with a year, which is no part of the name.
const plainName = (name) => name.replace(/^S t /, 'S:t ').replace(/ \(-\d{4}\)$/, '');
const plainNames = (row) => ({ name_fi: plainName(row.name_fi), name_sv: plainName(row.name_sv) });
// NUTS 1 names are in capitals and one ELY centre has a double space.
const capitalised = (name) => name.replace(/(?<=\p{L})\p{L}+/gu, (rest) => rest.toLowerCase());
const tidyName = (name) => (name === name.toUpperCase() ? capitalised(name) : name.replace(/ +/g, ' '));
const LANGUAGES = ['fi', 'sv', 'en'];
const names = (row) => Object.fromEntries(LANGUAGES.map((tag) => [`name.${tag}`, tidyName(row[`name_${tag}`] ?? '')]));

function municipality(code) {
  const live = current.get(code);
  const past = history.get(code);
  const known = live ?? lastClassified.get(code) ?? plainNames(past);
  const status = live ? 'CURRENT' : past.successor_code ? 'MERGED' : 'ABOLISHED';
  const lifetime = { status, validFrom: '', validTo: live ? '' : past.dissolved_on };
  const place = { landAreaKm2: live?.land_area_km2, latitude: live?.centre_lat, longitude: live?.centre_lon };
  return { id: municipalityId(code), code, ...names(known), ...lifetime, ...codes(known), ...place };
}

function region({ classification: level, code, first_year: firstYear, last_year, ...label }) {
  const { kind, above } = kindOf(level);
  const latest = classification.findLast((row) => row[`${level}_code`] === code);
  const parentId = above ? regionId(above, latest[`${above}_code`]) : '';
  const lastYear = last_year === LATEST_YEAR ? '' : last_year;
  return { id: regionId(level, code), kind, code, ...names(label), parentId, firstYear, lastYear };
}

function classified(row) {
  const regions = REGION_KINDS.map(({ level, column }) => [column, regionId(level, row[`${level}_code`])]);
  const thatYear = { 'name.fi': row.name_fi, 'name.sv': row.name_sv, ...codes(row) };
  return { ...municipalityYear(row, row.year), ...thatYear, ...Object.fromEntries(regions) };
}

function populated(row) {
  const boundaries = row.boundaries.split(' ')[0];
  return { ...municipalityYear(row, row.year), value: row.population, boundaries, source: row.source };
}

function grouped({ men, women, ...row }) {
  const ages = { age0To14: row.age_0_14, age15To64: row.age_15_64, age65Plus: row.age_65_plus };
  return { ...municipalityYear(row, row.statistics_year), men, women, ...ages };
}

// Per 100 persons of working age, as Statistics Finland defines the demographic dependency ratio; one decimal, like its tables.
const dependencyRatio = (row) => String(+(((+row.age_0_14 + +row.age_65_plus) / +row.age_15_64) * 100).toFixed(1));

function observed(row) {
  const year = row.statistics_year;
  const boundaries = String(+year + 1);
  const of = (indicator, value) => ({
    indicatorId: `statistical-indicator:${indicator}`,
    year,
    areaId: municipalityId(row.municipality_code),
    value,
    status: 'FINAL',
    firstBoundaries: boundaries,
    lastBoundaries: boundaries,
    source: 'statfin-vaestoalue-kunta_vaki2024',
  });
  return [
    of('population-aged-0-14', row.age_0_14),
    of('population-aged-15-64', row.age_15_64),
    of('population-aged-65-plus', row.age_65_plus),
    of('demographic-dependency-ratio', dependencyRatio(row)),
  ];
}

function areaChange(kind, effectiveDate, fromCodes, toCode, source) {
  const id = `area-change:${effectiveDate}-${kind.toLowerCase().replace('_', '-')}-${toCode}`;
  return { id, kind, effectiveDate, source, fromCodes, toCode };
}

function areaChangeParties({ id, fromCodes, toCode }) {
  const party = (code, side) => ({ changeId: id, municipalityId: municipalityId(code), side });
  return [...fromCodes.map((code) => party(code, 'FROM')), party(toCode, 'TO')];
}

function mergers() {
  const dissolved = [...history.values()].filter((row) => row.successor_code && row.dissolved_on);
  const mergerOf = (row) => `${row.dissolved_on}|${row.successor_code}`;
  return [...new Set(dissolved.map(mergerOf))].map((merger) => {
    const [date, successor] = merger.split('|');
    const ended = dissolved.filter((row) => mergerOf(row) === merger).map((row) => row.municipality_code);
    return areaChange('MERGER', date, ended, successor, 'municipality-code-history');
  });
}

function yearlyChanges() {
  const find = (year, test) => classification.find((row) => row.year === String(year) && test(row));
  return classification.flatMap((row) => {
    const before = find(row.year - 1, (earlier) => earlier.municipality_code === row.municipality_code);
    if (!before) return [];
    // A region code that nobody carries any more was renumbered: no municipality moved.
    const moved = before.region_code !== row.region_code && find(row.year, (r) => r.region_code === before.region_code);
    const kinds = [moved && 'REGION_CHANGE', before.name_fi !== row.name_fi && 'RENAME'].filter(Boolean);
    const { municipality_code: code, year } = row;
    return kinds.map((kind) => areaChange(kind, `${year}-01-01`, [code], code, 'municipality-classification'));
  });
}

function organization(key, row, kind, homeMunicipalityId) {
  return { id: `organization:${key}`, ...names(row), kind, homeMunicipalityId, homepage: '' };
}

function organizations() {
  const counties = labels.filter((label) => label.classification === 'wellbeing_county');
  return [
    ...[...current].map(([c, row]) => organization(`municipality-${c}`, row, 'MUNICIPALITY', municipalityId(c))),
    ...counties.map((row) => organization(`hyvinvointialue-${row.code}`, row, 'WELLBEING_SERVICES_COUNTY')),
    ...readTable(here('national-bodies.csv')),
  ];
}

const cell = (value = '') => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
const line = (cells) => `${cells.map(cell).join(',')}\n`;
const sortKey = (row) =>
  row.id ??
  (row.areaId && `${row.indicatorId} ${row.year} ${row.areaId}`) ??
  (row.changeId ? Object.values(row).join(' ') : `${row.municipalityId} ${row.year}`);
const byKey = (a, b) => (sortKey(a) < sortKey(b) ? -1 : 1);

function write(table, rows) {
  const lines = [Object.keys(rows[0]), ...rows.sort(byKey).map((row) => Object.values(row))].map(line);
  writeFileSync(here(`reference/${table}.csv`), lines.join(''));
  console.log(`${table}.csv: ${rows.length} rows`);
}

mkdirSync(here('reference'), { recursive: true });
write('municipality', [...new Set([...history.keys(), ...current.keys()])].map(municipality));
write('region', labels.map(region));
write('classification', classification.map(classified));
write('population', read('population_by_year.csv').map(populated));
write('population-group', read('population_2024_sex_age.csv').map(grouped));
write('observation', read('population_2024_sex_age.csv').flatMap(observed));
const changes = [...mergers(), ...yearlyChanges()];
write(
  'area-change',
  changes.map(({ id, kind, effectiveDate, source }) => ({ id, kind, effectiveDate, source })),
);
write('area-change-party', changes.flatMap(areaChangeParties));
write('organization', organizations());
