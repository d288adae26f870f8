import { AreaChangeKind } from './area-change';

/** A change of the municipal division with the ids of its parties. */
export interface AreaEvent {
  id: string;
  kind: AreaChangeKind;
  effectiveDate: string;
  from: readonly string[];
  to: readonly string[];
}

/** A municipality that an area lies in on another day, and the changes that lead there. */
export interface Correspondence {
  id: string;
  /** Forwards: all of the area lies in it. Backwards: all of it lies in the area. */
  whole: boolean;
  via: readonly AreaEvent[];
}

/** After every change that can be. */
export const END_OF_TIME = '9999-12-31';

const MOVES_AREA: readonly AreaChangeKind[] = [
  AreaChangeKind.MERGER,
  AreaChangeKind.PARTIAL_MERGER,
  AreaChangeKind.SPLIT,
];

/** What became of each municipality's area. A rename or a change of region moves no area. */
export class AreaHistory {
  readonly #events: readonly AreaEvent[];
  readonly #born: ReadonlyMap<string, string>;
  readonly #leaving = new Map<string, AreaEvent[]>();
  readonly #arriving = new Map<string, AreaEvent[]>();

  /** `born` holds the first day of those that did not exist before it. */
  constructor(events: readonly AreaEvent[], born: ReadonlyMap<string, string> = new Map()) {
    this.#events = events
      .filter(({ kind }) => MOVES_AREA.includes(kind))
      .sort((a, b) => (a.effectiveDate < b.effectiveDate ? -1 : a.effectiveDate > b.effectiveDate ? 1 : 0));
    this.#born = born;
    for (const event of this.#events) {
      for (const id of event.from) listed(this.#leaving, id).push(event);
      for (const id of event.to) listed(this.#arriving, id).push(event);
    }
  }

  /** The change that a municipality ended in; null while it exists, and where the hub does not know. */
  endOf(id: string): AreaEvent | null {
    return this.#leaving.get(id)?.find(({ to }) => !to.includes(id)) ?? null;
  }

  /** What a municipality ended in, by code: in one step, or over all of them in their order. */
  successorsOf(id: string, all: boolean): string[] {
    const next = [...(this.endOf(id)?.to ?? [])].sort();
    return all ? closed(next, (one) => this.successorsOf(one, false)) : next;
  }

  /** What ended in a municipality, oldest change first. */
  predecessorsOf(id: string, all: boolean): string[] {
    const changes = (this.#arriving.get(id) ?? []).filter(({ from }) => !from.includes(id));
    const next = changes.flatMap((event) => event.from.filter((one) => this.endOf(one) === event).sort());
    return all ? closed(next, (one) => this.predecessorsOf(one, false)) : next;
  }

  existsOn(id: string, day: string): boolean {
    const end = this.endOf(id);
    return (this.#born.get(id) ?? '') <= day && (!end || day < end.effectiveDate);
  }

  /** Where the area that a municipality had on one day lies on another day. */
  between(id: string, from: string, to: string): Correspondence[] {
    const start: Correspondence = { id, whole: true, via: [] };
    return from <= to ? this.forward([start], from, to) : this.backward([start], from, to);
  }

  /** Where the area of a municipality, as it was last or is now, lies on a day. */
  on(id: string, day: string): Correspondence[] {
    const end = this.endOf(id);
    return this.between(id, end ? dayBefore(end.effectiveDate) : END_OF_TIME, day);
  }

  private forward(start: Correspondence[], from: string, to: string): Correspondence[] {
    const steps = this.#events.filter(({ effectiveDate }) => effectiveDate > from && effectiveDate <= to);
    return steps.reduce((areas, event) => merged(areas.flatMap((area) => after(area, event))), start);
  }

  private backward(start: Correspondence[], from: string, to: string): Correspondence[] {
    const steps = this.#events.filter(({ effectiveDate }) => effectiveDate > to && effectiveDate <= from).reverse();
    return steps.reduce((areas, event) => merged(areas.flatMap((area) => this.before(area, event))), start);
  }

  private before(area: Correspondence, event: AreaEvent): Correspondence[] {
    if (!event.to.includes(area.id)) return [area];
    const whole = area.whole && event.kind === AreaChangeKind.MERGER;
    const existed = !event.from.includes(area.id) && this.#born.get(area.id) !== event.effectiveDate;
    const origins = event.from.map((id) => ({ id, whole, via: [event, ...area.via] }));
    return existed ? [area, ...origins] : origins;
  }
}

function after(area: Correspondence, event: AreaEvent): Correspondence[] {
  if (!event.from.includes(area.id)) return [area];
  const whole = area.whole && event.to.length === 1 && event.kind === AreaChangeKind.MERGER;
  return event.to.map((id) => ({ id, whole, via: [...area.via, event] }));
}

/** One reached twice is one, by code. */
function merged(areas: readonly Correspondence[]): Correspondence[] {
  const byId = new Map<string, Correspondence>();
  for (const area of areas) {
    const same = byId.get(area.id);
    const whole = area.whole && (same?.whole ?? true);
    byId.set(area.id, same ? { id: area.id, whole, via: [...new Set([...same.via, ...area.via])] } : area);
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The municipalities of a day with all whose whole area is in one of them, by code. */
export function withFormer(ids: readonly string[], history: AreaHistory, day: string): string[] {
  const former = ids.flatMap((id) => history.between(id, day, '0000-01-01').filter(({ whole }) => whole));
  return [...new Set([...ids, ...former.map(({ id }) => id)])].sort();
}

/** The municipalities of a day with all of any time that share area with one of them, by code. */
export function withOverlaps(ids: readonly string[], history: AreaHistory, day: string): string[] {
  const shared = ids.flatMap((id) => [
    ...history.between(id, day, '0000-01-01'),
    ...history.between(id, day, END_OF_TIME),
  ]);
  return [...new Set([...ids, ...shared.map(({ id }) => id)])].sort();
}

/** What a step leads to, and what it leads to from there, each once. */
function closed(start: readonly string[], step: (id: string) => string[]): string[] {
  const reached = new Set(start);
  for (const id of reached) for (const next of step(id)) reached.add(next);
  return [...reached];
}

function listed<T>(lists: Map<string, T[]>, key: string): T[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
