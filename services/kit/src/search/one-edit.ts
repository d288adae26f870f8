/** A shorter stem has too many neighbours to guess from. */
const MIN_GUESSED = 4;

const PREFIX = 'fi:'.length;

/**
 * A term and the term without each of its letters. Two terms that are one letter apart share one of these, so that
 * neighbours are found by equality, on every engine alike; short stems have none.
 */
export function variantsOf(term: string): string[] {
  if (term.length - PREFIX < MIN_GUESSED) return [];
  const shorter = Array.from({ length: term.length - PREFIX }, (_, at) => without(term, PREFIX + at));
  return [...new Set([term, ...shorter])];
}

/** One letter too many, missing, wrong, or two neighbours swapped; not the same. */
export function oneEditApart(one: string, other: string): boolean {
  if (one === other) return false;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (long.length > short.length) return long.slice(at + 1) === short.slice(at);
  return long.slice(at + 1) === short.slice(at + 1) || swapped(short, long, at);
}

const swapped = (one: string, other: string, at: number): boolean =>
  one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);

const without = (text: string, at: number): string => text.slice(0, at) + text.slice(at + 1);
