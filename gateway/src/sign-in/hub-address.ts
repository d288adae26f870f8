import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';

const EVERYWHERE = new Set(['0.0.0.0', '::']);

/** Where people reach the hub: as set, else where it listens; never as a request says, for anybody can say anything. */
export function hubAddress({ server }: FastifyInstance, publicUrl: string | null): string {
  if (publicUrl) return publicUrl;
  const { address, family, port } = (server.address() ?? { address: '::', family: 'IPv6', port: 80 }) as AddressInfo;
  if (EVERYWHERE.has(address)) return `http://localhost:${port}`;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
