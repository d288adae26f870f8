/** Decimals as whole millionths: sums are exact, and only a division rounds. */
const SCALE = 1_000_000n;
const FORM = /^(-?)(\d{1,24})(?:\.(\d{1,6}))?$/;

/** The millionths of a plain decimal of at most six places; null where it is none. */
export function toMicro(decimal: string): bigint | null {
  const [, sign, whole, places = ''] = FORM.exec(decimal) ?? [];
  if (whole === undefined) return null;
  const micro = BigInt(whole) * SCALE + BigInt(places.padEnd(6, '0'));
  return sign ? -micro : micro;
}

/** The plain decimal, without zeros at its end. */
export function fromMicro(micro: bigint): string {
  const size = micro < 0n ? -micro : micro;
  const places = String(size % SCALE)
    .padStart(6, '0')
    .replace(/0+$/, '');
  return `${micro < 0n ? '-' : ''}${size / SCALE}${places && `.${places}`}`;
}

/** `a / b` of two numbers of one kind in millionths, times `units`; halves go away from zero. */
export const ratio = (a: bigint, b: bigint, units = 1n): bigint => roundedQuotient(a * units * SCALE, b);

/** A whole quotient; halves go away from zero. `by` is positive. */
export function roundedQuotient(number: bigint, by: bigint): bigint {
  const size = number < 0n ? -number : number;
  const quotient = (2n * size + by) / (2n * by);
  return number < 0n ? -quotient : quotient;
}
