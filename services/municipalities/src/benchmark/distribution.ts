import { roundedQuotient } from '../statistics/micro';

/** Where a value stands among all values, its own included. Millionths throughout. */
export interface Standing {
  rank: number;
  percentile: bigint;
  q1: bigint;
  median: bigint;
  q3: bigint;
}

const MICRO = 1_000_000n;

/**
 * Rank: standard competition ranking (equal values share the better rank, the next one is left out). Percentile: percentile
 * rank, the share of values below plus half of those equal. Quartiles: linear interpolation between the closest ranks
 * (type 7 of Hyndman and Fan 1996).
 */
export function standingOf(value: bigint, all: readonly bigint[], lowFirst: boolean): Standing {
  const sorted = [...all].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const below = sorted.filter((one) => one < value).length;
  const equal = sorted.filter((one) => one === value).length;
  const above = sorted.length - below - equal;
  return {
    rank: 1 + (lowFirst ? below : above),
    percentile: roundedQuotient(BigInt(2 * below + equal) * 100n * MICRO, BigInt(2 * sorted.length)),
    q1: quartile(sorted, 1),
    median: quartile(sorted, 2),
    q3: quartile(sorted, 3),
  };
}

/** The place (n - 1) k / 4 in the sorted values, between two of them in proportion. */
function quartile(sorted: readonly bigint[], k: 1 | 2 | 3): bigint {
  const place = (sorted.length - 1) * k;
  const low = sorted[Math.floor(place / 4)]!;
  const high = sorted[Math.ceil(place / 4)]!;
  return low + roundedQuotient((high - low) * BigInt(place % 4), 4n);
}
