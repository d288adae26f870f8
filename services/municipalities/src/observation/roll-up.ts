import type { AreaEvent, AreaHistory, Correspondence } from '../area-change/area-history';
import { gravest, ObservationStatus } from './observation-status';

/** What was observed of one municipality, and the years whose boundaries it follows. */
export interface MunicipalFigure {
  areaId: string;
  /** Millionths. */
  value: bigint | null;
  status: ObservationStatus;
  boundaries: { first: number; last: number };
}

/** The same for the area that a municipality has on the day of the roll-up. */
export interface RolledFigure {
  value: bigint | null;
  status: ObservationStatus;
  /** The municipalities whose figures are in it. */
  madeOf: readonly string[];
  /** The changes of area that leave no figure for this area. */
  prevented: readonly AreaEvent[];
}

export interface RollUp {
  history: AreaHistory;
  /** The day whose areas are asked for. */
  at: string;
  /** Whether the values of areas may be summed. */
  additive: boolean;
}

interface Gathering {
  parts: MunicipalFigure[];
  prevented: AreaEvent[];
}

/**
 * Figures of one indicator and year in the areas of a day. A merged municipality is counted in its successor where values
 * add up; nothing is ever divided, so that an area with a part of another one has no figure, and says which change it was.
 */
export function rollUp(figures: readonly MunicipalFigure[], how: RollUp): Map<string, RolledFigure> {
  const gathered = new Map<string, Gathering>();
  const at = (id: string): Gathering => {
    const known = gathered.get(id) ?? { parts: [], prevented: [] };
    gathered.set(id, known);
    return known;
  };
  for (const figure of figures) {
    const areas = how.history.between(figure.areaId, dayOf(figure, how.at), how.at);
    if (areas.length === 1 && areas[0]!.whole) at(areas[0]!.id).parts.push(figure);
    else for (const { id, via } of areas) at(id).prevented.push(...unlessEmpty(via, areas));
  }
  return new Map([...gathered].map(([id, gathering]) => [id, rolled(id, gathering, how)]));
}

/** The day of a figure's boundaries that is nearest to the day asked for. */
export function dayOf({ boundaries: { first, last } }: Pick<MunicipalFigure, 'boundaries'>, at: string): string {
  if (at < `${first}-01-01`) return `${first}-01-01`;
  return at > `${last}-12-31` ? `${last}-12-31` : at;
}

/** A municipality that stays while it gives a part away has no change of its own on its path: the others' tell it. */
const unlessEmpty = (via: readonly AreaEvent[], areas: readonly Correspondence[]): readonly AreaEvent[] =>
  via.length > 0 ? via : areas.flatMap((area) => area.via);

function rolled(id: string, { parts, prevented }: Gathering, { history, at, additive }: RollUp): RolledFigure {
  const madeOf = parts.map(({ areaId }) => areaId).sort();
  const expected = parts.length > 0 ? history.between(id, at, dayOf(parts[0]!, at)) : [];
  const mergers = additive ? [] : expected.flatMap(({ via }) => via);
  const events = [...new Set([...prevented, ...mergers])];
  if (events.length > 0) return { value: null, status: ObservationStatus.MISSING, madeOf, prevented: events };
  const lacking = expected.some((part) => !madeOf.includes(part.id));
  const statuses = parts.map(({ status }) => status);
  const status = gravest(lacking ? [...statuses, ObservationStatus.MISSING] : statuses);
  const values = parts.map((part) => part.value);
  const value = lacking || values.includes(null) ? null : values.reduce<bigint>((sum, one) => sum + one!, 0n);
  return { value, status, madeOf, prevented: [] };
}
