/** Rounded to a whole number; a half goes away from zero. The divisor is positive. */
export function dividedHalfUp(dividend: bigint, divisor: bigint): bigint {
  const size = dividend < 0n ? -dividend : dividend;
  const quotient = (2n * size + divisor) / (2n * divisor);
  return dividend < 0n ? -quotient : quotient;
}

/** A quotient as a decimal string with so many decimals (1 or more), rounded half up. */
export function ratio(dividend: bigint, divisor: bigint, decimals: number): string {
  const rounded = dividedHalfUp(dividend * 10n ** BigInt(decimals), divisor);
  const digits = String(rounded < 0n ? -rounded : rounded).padStart(decimals + 1, '0');
  return `${rounded < 0n ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
