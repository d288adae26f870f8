import { ApolloGateway } from '@apollo/gateway';
import type { Logger } from '@courage-hub/kit/logging';
import type { GraphQLError } from 'graphql';
import { SubgraphDataSource } from './data-source';
import { missingRecords, type Owners } from './missing-records';
import type { Transport } from './transport';

export interface GraphOptions {
  supergraphSdl: string;
  transports: readonly Transport[];
  owners: Owners;
  timeoutMs: number;
  log: Logger;
}

type Executor = Awaited<ReturnType<ApolloGateway['load']>>['executor'];

/** Apollo's gateway over our transports. */
export class Graph extends ApolloGateway {
  readonly transports: readonly Transport[];
  readonly #owners: Owners;

  constructor({ supergraphSdl, transports, owners, timeoutMs, log }: GraphOptions) {
    process.env.APOLLO_TELEMETRY_DISABLED = '1';
    const byName = new Map(transports.map((transport) => [transport.name, transport]));
    super({
      supergraphSdl,
      logger: log,
      buildService({ name }) {
        const transport = byName.get(name);
        if (!transport) throw new Error(`the supergraph names a subgraph ${name} that nobody serves`);
        return new SubgraphDataSource(transport, timeoutMs, log);
      },
    });
    this.transports = transports;
    this.#owners = owners;
  }

  override async load(options: Parameters<ApolloGateway['load']>[0]): ReturnType<ApolloGateway['load']> {
    const { schema, executor } = await super.load(options);
    return { schema, executor: withExplainedNulls(executor, this.#owners) };
  }
}

/** The stock executor hides why a null bubbled up (`extensions.valueCompletion`); here it is an error like any other. */
function withExplainedNulls(executor: Executor, owners: Owners): Executor {
  return async (request) => {
    const result = await executor(request);
    const hidden = result.extensions?.valueCompletion as GraphQLError[] | undefined;
    if (!hidden?.length) return result;
    const { valueCompletion: _hidden, ...extensions } = result.extensions!;
    const told = (result.errors ?? []) as GraphQLError[];
    return { ...result, extensions, errors: [...told, ...missingRecords(hidden, told, owners)] };
  };
}
