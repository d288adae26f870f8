/** Cents as a decimal: 120050 is "1200.50". */
export const euros = (cents: bigint | number): string => decimal(BigInt(cents), 2);

/** A quotient rounded half up to so many decimals; both are positive. */
export function quotient(dividend: bigint, divisor: bigint, decimals: number): string {
  const scaled = dividend * 10n ** BigInt(decimals);
  const rest = scaled % divisor;
  return decimal(scaled / divisor + (2n * rest >= divisor ? 1n : 0n), decimals);
}

/** A whole number of hundredths (or of the like) with its point. */
function decimal(units: bigint, decimals: number): string {
  const one = 10n ** BigInt(decimals);
  return `${units / one}.${String(units % one).padStart(decimals, '0')}`;
}
