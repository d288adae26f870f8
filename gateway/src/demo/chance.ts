import { createHash } from 'node:crypto';

/** Repeatable choices: the same key always chooses the same, whatever else the world holds. */
export interface Chance {
  /** 0 <= x < 1. */
  next(): number;
  /** A whole number, both ends included. */
  between(low: number, high: number): number;
  pick<T>(list: readonly T[]): T;
  /** True in this share of the cases. */
  happens(share: number): boolean;
  shuffle<T>(list: readonly T[]): T[];
}

export function chanceOf(key: string): Chance {
  const next = mulberry32(createHash('sha256').update(key).digest().readUInt32LE(0));
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    pick: (list) => list[between(0, list.length - 1)]!,
    happens: (share) => next() < share,
    shuffle(list) {
      const shuffled = [...list];
      for (let last = shuffled.length - 1; last > 0; last--) {
        const other = between(0, last);
        [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
      }
      return shuffled;
    },
  };
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** One of several values, each as often as its weight says. */
export function weighted<T extends string>(chance: Chance, weights: Readonly<Partial<Record<T, number>>>): T {
  const entries = Object.entries(weights) as [T, number][];
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
  let left = chance.next() * total;
  for (const [value, weight] of entries) if ((left -= weight) < 0) return value;
  return entries[entries.length - 1]![0];
}

/** Deals a list round and round, so that every value occurs. */
export function deck<T>(list: readonly T[]): () => T {
  let dealt = 0;
  return () => list[dealt++ % list.length]!;
}

const TIMESTAMP = '018f4a2e-7c00';

/** A global id whose local part looks like a uuidv7 of one fixed moment. */
export function idOf(type: string, key: string): string {
  const hex = createHash('sha256').update(`${type}/${key}`).digest('hex');
  return `${type}:${TIMESTAMP}-7${hex.slice(0, 3)}-8${hex.slice(3, 6)}-${hex.slice(6, 18)}`;
}
