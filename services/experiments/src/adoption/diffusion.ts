import { type Adoption, type AdoptionChannel, AdoptionStatus } from './adoption';

/** One municipality that learned a practice, from another where that is told. */
export interface Learned {
  adopterId: string;
  adoptedFromId: string | null;
}

/** Whether a municipality would have learned, by way of others, from itself. */
export function closesCircle(known: readonly Learned[], { adopterId, adoptedFromId }: Learned): boolean {
  const seen = new Set<string>();
  const ahead = adoptedFromId === null ? [] : [adoptedFromId];
  while (ahead.length > 0) {
    const place = ahead.pop()!;
    if (place === adopterId) return true;
    if (seen.has(place)) continue;
    seen.add(place);
    for (const one of known) if (one.adopterId === place && one.adoptedFromId) ahead.push(one.adoptedFromId);
  }
  return false;
}

/**
 * The steps of a practice from one municipality to another, in the order given. One that would close a circle is left
 * out: two that were written at the same moment, or one of which was hidden when the other was written, may do so.
 */
export function stepsOf<A extends Learned>(adoptions: readonly A[]): A[] {
  return adoptions.reduce<A[]>(
    (steps, next) => (next.adoptedFromId === null || closesCircle(steps, next) ? steps : [...steps, next]),
    [],
  );
}

/** How many steps each municipality is from where the practice began: 0 there, null where no chain leads there. */
export function depthsOf(origins: readonly string[], steps: readonly Learned[]): Map<string, number> {
  const depths = new Map(origins.map((place) => [place, 0]));
  let last = [...depths.keys()];
  for (let depth = 1; last.length > 0; depth++) {
    const next = steps.filter(({ adoptedFromId }) => last.includes(adoptedFromId!)).map(({ adopterId }) => adopterId);
    last = [...new Set(next)].filter((place) => !depths.has(place));
    for (const place of last) depths.set(place, depth);
  }
  return depths;
}

const DAY_MS = 24 * 60 * 60 * 1000;

export interface Waiting {
  /** Days from the start to the first use of each that has begun, shortest first. */
  days: number[];
  censored: number;
  q1Days: number | null;
  medianDays: number | null;
  q3Days: number | null;
}

/**
 * How long municipalities took. Those that have not begun are censored: they waited at least until now. All have waited
 * since the same day, so the median over all of them is known once half have begun, and null before; quartiles likewise.
 */
export function waitingOf(from: string, firstUses: readonly (string | null)[]): Waiting {
  const days = firstUses
    .filter((day) => day !== null)
    .map((day) => Math.max(0, Math.round((Date.parse(day) - Date.parse(from)) / DAY_MS)))
    .sort((one, other) => one - other);
  const until = (quarters: number): number | null => days[Math.ceil((firstUses.length * quarters) / 4) - 1] ?? null;
  const censored = firstUses.length - days.length;
  return { days, censored, q1Days: until(1), medianDays: until(2), q3Days: until(3) };
}

const BEGUN: ReadonlySet<AdoptionStatus> = new Set([
  AdoptionStatus.PILOTING,
  AdoptionStatus.IN_USE,
  AdoptionStatus.ABANDONED,
]);

/** The first day of use among the adoptions of one municipality; null where it has not begun by the day. */
export function firstUseOf(
  adoptions: readonly Pick<Adoption, 'status' | 'since'>[],
  today: string,
): string | null | 'UNKNOWN' {
  const begun = adoptions.filter(({ status, since }) => BEGUN.has(status) && (since === null || since <= today));
  const days = begun.map(({ since }) => since).filter((day) => day !== null);
  if (days.length > 0) return days.sort()[0]!;
  return begun.length > 0 ? 'UNKNOWN' : null;
}

/** By how many adoptions each channel is named, most first; null for none told. */
export function channelsOf(
  adoptions: readonly Pick<Adoption, 'learnedThrough'>[],
): { channel: AdoptionChannel | null; count: number }[] {
  const counts = new Map<AdoptionChannel | null, number>();
  for (const { learnedThrough } of adoptions) counts.set(learnedThrough, (counts.get(learnedThrough) ?? 0) + 1);
  return [...counts]
    .map(([channel, count]) => ({ channel, count }))
    .sort((one, other) => other.count - one.count || ((one.channel ?? '~') < (other.channel ?? '~') ? -1 : 1));
}
