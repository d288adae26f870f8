import { createHash } from 'node:crypto';
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { createLogger } from '@courage-hub/kit/logging';
import { Kind, type OperationDefinitionNode, parse } from 'graphql';
import type { MakeExecutor } from './harness';
import type { Answer, Operation } from './theme';

const QUIET = createLogger('test', 'silent');

type Executor = Awaited<ReturnType<ApolloGateway['load']>>['executor'];
type Request = Parameters<Executor>[0];

/** Apollo's own executor, as it comes. */
export const stockExecutor: MakeExecutor = ({ supergraphSdl, send }) => {
  process.env.APOLLO_TELEMETRY_DISABLED = '1';
  const process_ =
    (name: string): GraphQLDataSource['process'] =>
    async ({ request }) =>
      (await send(name, request as Operation)) as never;
  const gateway = new ApolloGateway({
    supergraphSdl,
    logger: QUIET,
    buildService: ({ name }) => ({ process: process_(name!) }),
  });
  const loaded = gateway.load({ apollo: {} as never });
  return async (operation) => (await (await loaded).executor(requestOf(operation))) as Answer;
};

function requestOf(request: Operation): Request {
  const { query, operationName } = request;
  const document = parse(query);
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION && (!operationName || definition.name?.value === operationName),
  );
  const queryHash = createHash('sha256').update(query).digest('hex');
  return {
    request,
    document,
    operation,
    operationName,
    queryHash,
    source: query,
    metrics: {},
    context: {},
    logger: QUIET,
  } as never;
}
