import { badInput } from '@courage-hub/kit/errors';
import { areaIdOf } from './area-code';
import type { ObservationCell } from './observation-row';

/** What a file says of an indicator that it has values of. */
export interface FileIndicator {
  id: string;
  name: string;
  unit: string;
  decimals: number;
  description: string | null;
}

/** A file of observations, read. */
export interface ObservationFile {
  indicators: FileIndicator[];
  cells: ObservationCell[];
  /** The dataset, as observations name it. */
  source: string;
  /** Who published it. */
  publisher: string | null;
}

interface Category {
  code: string;
  label: string;
  unit?: { base?: string; label?: string; decimals?: number };
  note: string[];
}

interface Dimension {
  id: string;
  categories: Category[];
}

type Json = Record<string, unknown>;

const MAX_CELLS = 1_000_000;

/** A JSON-stat 2.0 dataset (json-stat.org/format), a cell for each combination of indicator, area and year. */
export function readJsonStat(text: string, area: string | null): ObservationFile {
  const dataset = parsed(text);
  const dimensions = dimensionsOf(dataset);
  const role = (dataset.role ?? {}) as Record<string, string[] | undefined>;
  const time = dimensions.find(({ id }) => role.time?.includes(id)) ?? dimensions.find(isOfYears);
  if (!time) throw badInput('the dataset must have a dimension of years', Object.keys(role));
  const rest = dimensions.filter((one) => one !== time);
  const geo = rest.find(({ id }) => role.geo?.includes(id)) ?? rest.find(isOfAreas) ?? null;
  if (!geo && !area)
    throw badInput(
      'a dataset without a dimension of areas needs --area',
      dimensions.map(({ id }) => id),
    );
  const measures = rest.filter((one) => one !== geo);
  const table = tableOf(dataset);
  const reading = { dimensions, time, geo, area, table, measures };
  return {
    cells: cellsOf(dataset, reading),
    indicators: combinations(measures).map((chosen) => indicatorOf(chosen, reading, dataset)),
    source: table.slice(0, 64),
    publisher: typeof dataset.source === 'string' ? dataset.source : null,
  };
}

interface Reading {
  dimensions: Dimension[];
  time: Dimension;
  geo: Dimension | null;
  area: string | null;
  table: string;
  measures: Dimension[];
}

function parsed(text: string): Json {
  let dataset: unknown;
  try {
    dataset = JSON.parse(text);
  } catch {
    throw badInput('the file must be JSON', text.slice(0, 40));
  }
  const { version, class: kind } = (dataset ?? {}) as Json;
  if (version !== '2.0' || kind !== 'dataset') {
    throw badInput('the file must be a JSON-stat dataset of version 2.0', { version, class: kind });
  }
  return dataset as Json;
}

function dimensionsOf({ id: ids, size: sizes, dimension }: Json): Dimension[] {
  if (!Array.isArray(ids) || !Array.isArray(sizes) || ids.length !== sizes.length || ids.length === 0) {
    throw badInput('the dataset must have `id` and `size` of one length', { id: ids, size: sizes });
  }
  return ids.map((id: string, at) => {
    const categories = categoriesOf(
      (dimension as Record<string, Json> | undefined)?.[id]?.category as Json | undefined,
    );
    if (categories.length !== sizes[at]) throw badInput(`${id} must have ${sizes[at]} categories`, categories.length);
    return { id, categories };
  });
}

/** `index` is a list of codes or a map of places; where there is one category alone it may be left out. */
function categoriesOf({ index, label, unit, note }: Json = {}): Category[] {
  const labels = (label ?? {}) as Record<string, string>;
  const places = (index ?? Object.keys(labels)) as string[] | Record<string, number>;
  const codes = Array.isArray(places) ? places : Object.keys(places).sort((a, b) => places[a]! - places[b]!);
  return codes.map((code) => ({
    code,
    label: labels[code] ?? code,
    unit: (unit as Record<string, Category['unit']> | undefined)?.[code],
    note: [(note as Record<string, string[]> | undefined)?.[code] ?? []].flat(),
  }));
}

const isOfYears = ({ categories }: Dimension): boolean => categories.every(({ code }) => /^\d{4}$/.test(code));
const isOfAreas = ({ categories }: Dimension): boolean => categories.every(({ code }) => areaIdOf(code) !== null);

function tableOf({ extension, label }: Json): string {
  const px = ((extension as Json | undefined)?.px ?? {}) as Record<string, string | undefined>;
  return px.tableid ?? px.matrix ?? String(label ?? 'dataset');
}

/** Every choice of one category from each of the dimensions. */
function combinations(dimensions: readonly Dimension[]): Category[][] {
  return dimensions.reduce<Category[][]>(
    (chosen, { categories }) => chosen.flatMap((one) => categories.map((category) => [...one, category])),
    [[]],
  );
}

function indicatorOf(chosen: readonly Category[], reading: Reading, dataset: Json): FileIndicator {
  const telling = chosen.filter((_category, at) => reading.measures[at]!.categories.length > 1);
  const named = telling.length > 0 ? telling : chosen.slice(-1);
  const unit = chosen.findLast((category) => category.unit)?.unit;
  const description = plainText(named.flatMap(({ note }) => note).join(' '));
  return {
    id: indicatorIdOf(chosen, reading),
    name: named.map(({ label }) => label).join(', ') || String(dataset.label ?? reading.table),
    unit: unit?.base ?? unit?.label ?? '',
    decimals: unit?.decimals ?? 0,
    description: description || null,
  };
}

/** The table and the codes that tell its indicators apart. */
function indicatorIdOf(chosen: readonly Category[], { table, measures }: Reading): string {
  const codes = chosen.filter((_category, at) => measures[at]!.categories.length > 1).map(({ code }) => code);
  return `statistical-indicator:${slug([table, ...codes].join('-')).slice(0, 70)}`;
}

const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const plainText = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Values stand in row-major order: the last dimension runs fastest. */
function cellsOf({ value, status }: Json, reading: Reading): ObservationCell[] {
  const size = reading.dimensions.reduce((product, { categories }) => product * categories.length, 1);
  if (size > MAX_CELLS) throw badInput(`a dataset must have at most ${MAX_CELLS} cells`, size);
  const all = combinations(reading.dimensions);
  if (!value || (Array.isArray(value) && value.length !== all.length)) {
    throw badInput(`the dataset must have ${all.length} values`, Array.isArray(value) ? value.length : value);
  }
  const { dimensions, measures, time, geo, area } = reading;
  const place = (dimension: Dimension): number => dimensions.indexOf(dimension);
  return all.flatMap((categories, at) => {
    const one = (value as Record<number, unknown>)[at];
    if (one === undefined) return [];
    const chosen = measures.map((dimension) => categories[place(dimension)]!);
    return {
      where: dimensions.map(({ id }, index) => `${id} ${categories[index]!.code}`).join(', '),
      indicatorId: indicatorIdOf(chosen, reading),
      area: geo ? categories[place(geo)]!.code : area!,
      year: categories[place(time)]!.code,
      value: one === null ? '' : String(one),
      status: symbolAt(status, at),
    };
  });
}

/** One symbol for all cells, a list of them, or a map of those that have one. */
const symbolAt = (status: unknown, at: number): string =>
  typeof status === 'string' ? status : String((status as Record<number, string | null> | undefined)?.[at] ?? '');
