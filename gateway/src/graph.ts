import { ApolloGateway } from '@apollo/gateway';
import type { Logger } from '@courage-hub/kit/logging';
import type { Answer, Operation } from '@courage-hub/kit/runtime';
import { ANONYMOUS, type Viewer } from '@courage-hub/kit/viewer';
import { BulkheadRejectedError } from 'cockatiel';
import { getOperationAST } from 'graphql';
import { type Asked, Engine, type Executed } from './execution/engine';
import { InFlight } from './execution/in-flight';
import type { CompiledFetch } from './execution/compiled-plan';
import type { GatewayContext } from './gateway-context';
import { NOT_LIVE } from './live/occasion';
import { type Asked as AskedService, type Transport, type Unavailable, unavailable } from './transport';

/** A valid document, which of its operations, and its variables. */
export type AskedDocument = Pick<Asked, 'key' | 'document' | 'operationName' | 'variables'>;

export interface GraphOptions {
  supergraphSdl: string;
  transports: readonly Transport[];
  timeoutMs: number;
  log: Logger;
}

/** For whom a fetch is made, and why. */
type Asking = Omit<AskedService, 'signal'>;

type Loaded = Awaited<ReturnType<ApolloGateway['load']>>;

/** Apollo's gateway for the supergraph, its loading and its updates; operations are planned and executed by the engine. */
export class Graph extends ApolloGateway {
  readonly transports: readonly Transport[];
  readonly #byName: ReadonlyMap<string, Transport>;
  readonly #inFlight = new InFlight();
  readonly #timeoutMs: number;
  readonly #log: Logger;
  #engine: Engine | null = null;

  constructor({ supergraphSdl, transports, timeoutMs, log }: GraphOptions) {
    process.env.APOLLO_TELEMETRY_DISABLED = '1';
    const byName = new Map(transports.map((transport) => [transport.name, transport]));
    super({
      supergraphSdl,
      logger: log,
      buildService({ name }) {
        if (!byName.has(name)) throw new Error(`the supergraph names a subgraph ${name} that nobody serves`);
        return { process: () => Promise.reject(new Error('operations are executed by the engine')) };
      },
    });
    this.transports = transports;
    this.#byName = byName;
    this.#timeoutMs = timeoutMs;
    this.#log = log;
    this.onSchemaLoadOrUpdate(({ coreSupergraphSdl }) => {
      this.#engine = new Engine(coreSupergraphSdl);
    });
  }

  override async load(options: Parameters<ApolloGateway['load']>[0]): ReturnType<ApolloGateway['load']> {
    const { schema } = await super.load(options);
    return { schema, executor: this.executeAsked };
  }

  private readonly executeAsked: Loaded['executor'] = ({ document, queryHash: key, request, context }) => {
    const { operationName, variables } = request;
    const { executed, occasion } = context as GatewayContext;
    if (occasion && getOperationAST(document, operationName)?.operation !== 'subscription')
      return Promise.resolve({ errors: [NOT_LIVE] });
    return executed ?? this.execute({ key, document, operationName, variables }, context as GatewayContext);
  };

  execute(asked: AskedDocument, { viewer = ANONYMOUS, signal, coerced, occasion }: GatewayContext): Promise<Executed> {
    return this.#engine!.execute({
      ...asked,
      coerced,
      signal,
      send: (fetch, operation, left) => this.fetch(fetch, operation, { viewer, occasion }, left),
    });
  }

  /** Queries of one viewer that are under way at the same time and ask the same are one fetch. */
  private fetch(
    { service, isQuery }: CompiledFetch,
    operation: Operation,
    asking: Asking,
    left?: AbortSignal,
  ): Promise<Answer> {
    const ask = (ends?: AbortSignal) => this.ask(this.#byName.get(service)!, operation, asking, ends);
    if (!isQuery) return ask();
    return this.#inFlight.ask(
      `${service}\n${operation.query}\n${JSON.stringify([operation.variables, of(asking.viewer)])}`,
      ask,
      left,
    );
  }

  private async ask(transport: Transport, operation: Operation, asking: Asking, ends?: AbortSignal): Promise<Answer> {
    const deadline = deadlineIn(this.#timeoutMs, ends);
    try {
      return await Promise.race([transport.send(operation, { ...asking, signal: deadline.signal }), deadline.over]);
    } catch (error) {
      ends?.throwIfAborted();
      const reason = reasonFor(error);
      const { requestId } = asking.viewer;
      this.#log.warn({ subgraph: transport.name, reason, requestId, err: error }, 'subgraph unavailable');
      throw unavailable(transport.name, reason);
    } finally {
      deadline.clear();
    }
  }
}

/** Everything of a viewer that an answer may depend on. */
const of = ({ requestId: _own, ...viewer }: Viewer): Partial<Viewer> => viewer;

/** Ends a question after so long, or as soon as nobody waits for its answer. */
function deadlineIn(ms: number, ends: AbortSignal | undefined) {
  const controller = new AbortController();
  let clear = (): void => {};
  const over = new Promise<never>((_resolve, reject) => {
    const end = (error: Error): void => {
      controller.abort(error);
      reject(error);
    };
    const leave = (): void => end(ends!.reason as Error);
    const timer = setTimeout(() => end(new DOMException('no answer in time', 'TimeoutError')), ms);
    ends?.addEventListener('abort', leave, { once: true });
    clear = () => {
      clearTimeout(timer);
      ends?.removeEventListener('abort', leave);
    };
  });
  return { signal: controller.signal, over, clear };
}

function reasonFor(error: unknown): Unavailable {
  if (error instanceof BulkheadRejectedError) return 'overloaded';
  const { name, code, message } = error as { name?: string; code?: string; message?: string };
  if (name === 'TimeoutError') return 'timeout';
  if (message?.startsWith('not a GraphQL response')) return 'garbage';
  return code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT' ? 'timeout' : 'unreachable';
}
