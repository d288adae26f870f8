import type { Identifier } from '@courage-hub/kit/values';

/** An identifier as it is compared: "FI-PRO:0177619-3" is "fi-pro:01776193", so a Y-tunnus is found with its dash or without. */
export function identifierKey(identifier: string): string {
  const [, scheme = '', id = ''] = /^(?:([A-Za-z][\w-]*):)?(.*)$/s.exec(identifier.trim()) ?? [];
  const plain = id.toLowerCase().replace(/[\s-]/g, '');
  return scheme ? `${scheme.toLowerCase()}:${plain}` : plain;
}

/** All keys by which an organisation is found, between bars. */
export function identifierKeys(identifiers: readonly Identifier[]): string {
  const keys = identifiers.flatMap(({ scheme, id }) => [identifierKey(id), identifierKey(`${scheme}:${id}`)]);
  return keys.length > 0 ? `|${keys.join('|')}|` : '';
}
