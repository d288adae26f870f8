import type { AddressInfo } from 'node:net';
import type { OpenGateway } from './open-gateway';
import type { GatewaySettings } from './settings';

export async function listen({ app }: OpenGateway, { host, port }: GatewaySettings): Promise<string> {
  await app.listen({ host, port });
  return tellAddress(host, (app.server.address() as AddressInfo).port);
}

export function tellAddress(host: string, port: number): string {
  const url = `http://${host}:${port}`;
  console.log(`Courage Hub on ${url} (GraphiQL at ${url}/graphql)`);
  return url;
}
