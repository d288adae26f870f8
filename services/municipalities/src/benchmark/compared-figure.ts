import type { AreaHistory } from '../area-change/area-history';
import type { Figures } from '../observation/figures';
import { ObservationStatus } from '../observation/observation-status';
import type { RolledFigure } from '../observation/roll-up';
import { ratio } from '../statistics/micro';
import { because, becauseMerged, type Incomparability, IncomparabilityReason } from './incomparability';

const { MISSING_VALUE, SUPPRESSED, DEFINITION_CHANGED, NO_DENOMINATOR } = IncomparabilityReason;

/** What is observed in one year, and what it is divided by. */
export interface YearOfFigures {
  year: number;
  figures: Figures;
  /** What figures are divided by; null where they stand alone. */
  denominator: Denominator | null;
}

export interface Denominator {
  /** `population`, or an indicator. */
  of: string;
  /** The indicator may be divided by it. */
  allowed: boolean;
  figures: Figures;
  /** Per how many: 1000 inhabitants. */
  units: bigint;
}

/** What is compared: a year, or its change since another year. */
export interface Compared {
  history: AreaHistory;
  at: string;
  now: YearOfFigures;
  since: YearOfFigures | null;
  /** The first years of new definitions, for every area. */
  breaks: readonly number[];
  /** The same of single areas, by area: where their own series breaks. */
  areaBreaks: ReadonlyMap<string, number>;
}

/** One municipality's figure; `compared` is null where there are reasons. Millionths. */
export interface ComparedFigure {
  observed: bigint | null;
  divisor: bigint | null;
  value: bigint | null;
  base: bigint | null;
  compared: bigint | null;
  reasons: Incomparability[];
}

export function comparedFigure(id: string, compared: Compared): ComparedFigure {
  const { history, at, now, since } = compared;
  const latest = quotient(id, now, { history, at });
  const before = since ? quotient(id, since, { history, at }) : null;
  const redefined = since ? redefinedIn(id, compared, since.year) : undefined;
  const reasons = distinct([
    ...latest.reasons,
    ...(before?.reasons ?? []),
    ...(redefined === undefined ? [] : [because(DEFINITION_CHANGED, redefined)]),
  ]);
  const { observed, divisor, value } = latest;
  const base = before?.value ?? null;
  const change = before ? difference(value, base) : value;
  return { observed, divisor, value, base, compared: reasons.length > 0 ? null : change, reasons };
}

/** The first year after `since` in which the figure of an area, or of a part of it, is defined anew. */
function redefinedIn(id: string, { now, breaks, areaBreaks }: Compared, since: number): number | undefined {
  const parts = [id, ...(now.figures.get(id)?.madeOf ?? [])];
  const own = parts.flatMap((part) => areaBreaks.get(part) ?? []);
  return [...breaks, ...own].filter((year) => year > since && year <= now.year).sort()[0];
}

const difference = (value: bigint | null, base: bigint | null): bigint | null =>
  value === null || base === null ? null : value - base;

interface Quotient {
  observed: bigint | null;
  divisor: bigint | null;
  value: bigint | null;
  reasons: Incomparability[];
}

type Where = Pick<Compared, 'history' | 'at'>;

function quotient(id: string, { year, figures, denominator }: YearOfFigures, where: Where): Quotient {
  const own = figures.get(id);
  const observed = own?.value ?? null;
  const reasons = lacking(id, own, where) ?? (observed === null ? [because(missing(own), year)] : []);
  if (!denominator) return { observed, divisor: null, value: observed, reasons };
  const { of, allowed, figures: divisors, units } = denominator;
  if (!allowed) return { observed, divisor: null, value: null, reasons: [...reasons, because(NO_DENOMINATOR, of)] };
  const below = divisors.get(id);
  const divisor = below?.value ?? null;
  const none = !divisor || divisor <= 0n;
  const without = (below && lacking(id, below, where)) ?? (none ? [because(NO_DENOMINATOR, `${of} ${year}`)] : []);
  const value = observed === null || none ? null : ratio(observed, divisor, units);
  return { observed, divisor, value, reasons: [...reasons, ...without] };
}

/** Why an area has no figure of its own; null where it could have one. */
function lacking(id: string, figure: RolledFigure | undefined, { history, at }: Where): Incomparability[] | null {
  if (figure && figure.prevented.length > 0) return [becauseMerged(figure.prevented)];
  const end = history.endOf(id);
  return !figure && end && !history.existsOn(id, at) ? [becauseMerged([end])] : null;
}

const missing = (figure: RolledFigure | undefined): IncomparabilityReason =>
  figure?.status === ObservationStatus.SUPPRESSED ? SUPPRESSED : MISSING_VALUE;

/** The same said of the year and of the year before it is said once. */
function distinct(reasons: readonly Incomparability[]): Incomparability[] {
  const said = new Map(reasons.map((one) => [`${one.reason} ${one.explanation.en}`, one]));
  return [...said.values()];
}
