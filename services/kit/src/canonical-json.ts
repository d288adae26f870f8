type Plain = string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain | undefined };

/**
 * RFC 8785 (JSON Canonicalization Scheme): the one text of a value, so that whoever has the value has its hash. ECMAScript
 * writes strings and numbers as the RFC asks, and sorts names by UTF-16 unit as it asks. An absent member is left out.
 */
export function canonicalJson(value: Plain): string {
  if (typeof value === 'string' && !value.isWellFormed()) throw new TypeError('a lone surrogate has no canonical JSON');
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${value} has no canonical JSON`);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value as Record<string, Plain | undefined>)
    .filter((member): member is [string, Plain] => member[1] !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, member]) => `${canonicalJson(name)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
