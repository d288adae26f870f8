import { isIPv6 } from 'node:net';
import type { GatewayContext } from './gateway-context';

/** Whose budget a request is counted against. */
export interface Consumer {
  kind: 'address' | 'key' | 'person';
  id: string;
}

/** A key or an account counts wherever it asks from; who shows neither is an address. */
export function consumerOf({ viewer, address }: GatewayContext): Consumer {
  if (viewer.kind === 'KEY' && viewer.id) return { kind: 'key', id: viewer.id };
  if (viewer.kind === 'PERSON' && viewer.id) return { kind: 'person', id: viewer.id };
  return consumerByAddress({ address });
}

/** An anonymous visitor is an address; of IPv6 a /64, which is what one subscriber has at least. */
export const consumerByAddress = ({ address = 'unknown' }: Pick<GatewayContext, 'address'>): Consumer => ({
  kind: 'address',
  id: isIPv6(address) ? networkOf(address) : address,
});

function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const [left = '', right] = address.toLowerCase().split('%')[0]!.split('::');
  const head = left.split(':').filter(Boolean);
  const tail = (right ?? '').split(':').filter(Boolean);
  const zeros = right === undefined ? 0 : 8 - head.length - tail.length;
  const groups = [...head, ...Array.from({ length: zeros }, () => '0'), ...tail];
  return `${groups
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
