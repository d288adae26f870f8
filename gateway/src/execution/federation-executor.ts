import type { Answer, Operation } from '@courage-hub/kit/runtime';
import { parse } from 'graphql';
import { Engine, type Executed } from './engine';
import { InFlight } from './in-flight';

export interface FederationOptions {
  supergraphSdl: string;
  send(service: string, operation: Operation, signal?: AbortSignal): Promise<unknown>;
}

/** A supergraph and a way to ask its services, as a function that answers operations. */
export function federationExecutor({ supergraphSdl, send }: FederationOptions) {
  const engine = new Engine(supergraphSdl);
  const inFlight = new InFlight();
  return (operation: Operation, signal?: AbortSignal): Promise<Executed> =>
    engine.execute({
      key: operation.query,
      document: parse(operation.query),
      operationName: operation.operationName,
      variables: operation.variables,
      signal,
      send: ({ service, digest, isQuery }, asked, left) => {
        const ask = async (ends?: AbortSignal) => (await send(service, asked, ends)) as Answer;
        if (!isQuery) return ask();
        return inFlight.ask(`${digest}${JSON.stringify(asked.variables)}`, ask, left);
      },
    });
}
