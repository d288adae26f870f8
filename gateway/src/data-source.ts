import { type GraphQLDataSource, type GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { Answer, Operation } from '@courage-hub/kit/runtime';
import type { Logger } from '@courage-hub/kit/logging';
import { ANONYMOUS, type Viewer } from '@courage-hub/kit/viewer';
import { edgesOf } from './edges';
import type { GatewayContext } from './gateway-context';
import { type Transport, type Unavailable, unavailable } from './transport';

type Response = Awaited<ReturnType<GraphQLDataSource['process']>>;

/** A subgraph as the gateway's executor sees it: a failed fetch is an answer with one error per failed edge. */
export class SubgraphDataSource implements GraphQLDataSource {
  constructor(
    private readonly transport: Transport,
    private readonly timeoutMs: number,
    private readonly log: Logger,
  ) {}

  async process({ request, context }: GraphQLDataSourceProcessOptions): Promise<Response> {
    const operation = request as Operation;
    const viewer = (context as GatewayContext).viewer ?? ANONYMOUS;
    try {
      const answer = await this.ask(operation, viewer);
      if (!complete(answer, operation)) throw new GarbageError('entities are missing from the answer');
      return answer as Response;
    } catch (error) {
      const reason = reasonFor(error);
      this.log.warn(
        { subgraph: this.transport.name, reason, requestId: viewer.requestId, err: error },
        'subgraph unavailable',
      );
      return this.failed(operation, reason);
    }
  }

  private async ask(operation: Operation, viewer: Viewer): Promise<Answer> {
    const signal = AbortSignal.timeout(this.timeoutMs);
    const late = new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
    return Promise.race([this.transport.send(operation, { viewer, signal }), late]);
  }

  private failed(operation: Operation, reason: Unavailable): Response {
    const { name } = this.transport;
    const errors = edgesOf(operation.query).map(({ path }) => {
      const { message, extensions } = unavailable(name, reason);
      return { message, path, extensions };
    });
    return { data: null, errors } as unknown as Response;
  }
}

class GarbageError extends Error {}

function complete({ data }: Answer, { query, variables }: Operation): boolean {
  const asked = variables?.representations;
  if (!data || !Array.isArray(asked) || !query.includes('_entities')) return true;
  return Array.isArray(data._entities) && data._entities.length === asked.length;
}

function reasonFor(error: unknown): Unavailable {
  const { name, code, message } = error as { name?: string; code?: string; message?: string };
  if (name === 'TimeoutError') return 'timeout';
  if (error instanceof GarbageError || message?.startsWith('not a GraphQL response')) return 'garbage';
  return code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT' ? 'timeout' : 'unreachable';
}
