import { ApolloGateway } from '@apollo/gateway';
import type { Logger } from '@courage-hub/kit/logging';
import type { Answer, Operation } from '@courage-hub/kit/runtime';
import { ANONYMOUS, type Viewer } from '@courage-hub/kit/viewer';
import { BulkheadRejectedError } from 'cockatiel';
import { getOperationAST, type GraphQLSchema, validate } from 'graphql';
import { type Asked, Engine, type Executed } from './execution/engine';
import { InFlight } from './execution/in-flight';
import type { CompiledFetch } from './execution/compiled-plan';
import type { GatewayContext } from './gateway-context';
import { NOT_LIVE } from './live/occasion';
import type { FetchOutcome, GatewayMetrics } from './metrics/gateway-metrics';
import { type Asked as AskedService, type Transport, type Unavailable, unavailable } from './transport';

/** A document, the schema that it is valid for, which of its operations, and its variables. */
export type AskedDocument = Pick<Asked, 'key' | 'document' | 'operationName' | 'variables'> & { schema: GraphQLSchema };

export interface GraphOptions {
  supergraphSdl: string;
  transports: readonly Transport[];
  timeoutMs: number;
  log: Logger;
  metrics: GatewayMetrics;
}

/** For whom a fetch is made, and why. */
type Asking = Omit<AskedService, 'signal'>;
/** How many of the operations last used have their plan before a new supergraph is served. */
const WARMED = 200;

type Loaded = Awaited<ReturnType<ApolloGateway['load']>>;

/** Apollo's gateway for the supergraph, its loading and its updates; operations are planned and executed by the engine. */
export class Graph extends ApolloGateway {
  readonly transports: readonly Transport[];
  readonly #byName: ReadonlyMap<string, Transport>;
  readonly #inFlight = new InFlight();
  readonly #timeoutMs: number;
  readonly #log: Logger;
  readonly #metrics: GatewayMetrics;
  readonly #engines = new WeakMap<GraphQLSchema, Engine>();
  #engine: Engine;
  #served: string;
  #update: ((supergraphSdl: string) => void) | null = null;

  constructor({ supergraphSdl, transports, timeoutMs, log, metrics }: GraphOptions) {
    process.env.APOLLO_TELEMETRY_DISABLED = '1';
    const byName = new Map(transports.map((transport) => [transport.name, transport]));
    super({
      supergraphSdl: async ({ update }) => {
        this.#update = update;
        return { supergraphSdl };
      },
      logger: log,
      buildService() {
        return { process: () => Promise.reject(new Error('operations are executed by the engine')) };
      },
    });
    this.transports = transports;
    this.#byName = byName;
    this.#timeoutMs = timeoutMs;
    this.#log = log;
    this.#metrics = metrics;
    metrics.watch({
      fetchesShared: () => this.#inFlight.saved,
      plansMade: () => this.#engine.counts.planned,
      plansRemembered: () => this.#engine.counts.remembered,
      plans: () => this.#engine.plans,
    });
    this.#engine = this.engineFor(supergraphSdl);
    this.#served = supergraphSdl;
    this.onSchemaLoadOrUpdate(({ apiSchema }) => this.#engines.set(apiSchema, this.#engine));
  }

  /**
   * Serves another supergraph from now on: what is under way ends on the one before. The engine is built aside and knows
   * the operations last used before the first request reaches it; one that cannot be served rejects and changes nothing.
   */
  async replaceSupergraph(supergraphSdl: string): Promise<void> {
    if (supergraphSdl === this.#served) return;
    const before = this.#engine;
    const engine = this.engineFor(supergraphSdl);
    for (const { document, ...one } of before.recent().slice(0, WARMED)) {
      if (validate(engine.schema, document).length === 0) engine.prepare({ document, ...one });
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.#engine = engine;
    try {
      this.#update!(supergraphSdl);
      this.#served = supergraphSdl;
    } catch (error) {
      this.#engine = before;
      throw error;
    }
  }

  private engineFor(supergraphSdl: string): Engine {
    const engine = new Engine(supergraphSdl);
    const strangers = engine.services.filter((name) => !this.#byName.has(name));
    if (strangers.length === 0) return engine;
    throw new Error(`the supergraph names a subgraph ${strangers.join(', ')} that nobody serves`);
  }

  override async load(options: Parameters<ApolloGateway['load']>[0]): ReturnType<ApolloGateway['load']> {
    const { schema } = await super.load(options);
    return { schema, executor: this.executeAsked };
  }

  private readonly executeAsked: Loaded['executor'] = ({ document, queryHash: key, request, context, schema }) => {
    const { operationName, variables } = request;
    const { executed, occasion } = context as GatewayContext;
    if (occasion && getOperationAST(document, operationName)?.operation !== 'subscription')
      return Promise.resolve({ errors: [NOT_LIVE] });
    return executed ?? this.execute({ schema, key, document, operationName, variables }, context as GatewayContext);
  };

  execute(
    { schema, ...asked }: AskedDocument,
    { viewer = ANONYMOUS, signal, coerced, occasion }: GatewayContext,
  ): Promise<Executed> {
    // A document is executed by the engine of the schema that it was validated for.
    const engine = this.#engines.get(schema) ?? this.#engine;
    return engine.execute({
      ...asked,
      coerced,
      signal,
      send: (fetch, operation, left) => this.fetch(fetch, operation, { viewer, occasion }, left),
    });
  }

  /** Queries of one viewer that are under way at the same time and ask the same are one fetch. */
  private fetch(
    { service, digest, isQuery }: CompiledFetch,
    operation: Operation,
    asking: Asking,
    left?: AbortSignal,
  ): Promise<Answer> {
    const ask = (ends?: AbortSignal) => this.ask(this.#byName.get(service)!, operation, asking, ends);
    if (!isQuery) return ask();
    const key = `${digest}${keyOf(asking.viewer)}${JSON.stringify(operation.variables)}`;
    return this.#inFlight.ask(key, ask, left);
  }

  private async ask(transport: Transport, operation: Operation, asking: Asking, ends?: AbortSignal): Promise<Answer> {
    const deadline = deadlineIn(this.#timeoutMs, ends);
    const begun = performance.now();
    let outcome: FetchOutcome = 'gone';
    try {
      const sent = transport.send(operation, { ...asking, signal: deadline.signal });
      const answer = await Promise.race([sent, deadline.over]);
      outcome = answer.errors ? 'errors' : 'ok';
      return answer;
    } catch (error) {
      ends?.throwIfAborted();
      const reason = (outcome = reasonFor(error));
      const { requestId } = asking.viewer;
      this.#log.warn({ subgraph: transport.name, reason, requestId, err: error }, 'subgraph unavailable');
      throw unavailable(transport.name, reason);
    } finally {
      deadline.clear();
      this.#metrics.fetchEnded(transport.name, outcome, (performance.now() - begun) / 1000);
    }
  }
}

const keys = new WeakMap<Viewer, string>();

/** Everything of a viewer that an answer may depend on, written once for all fetches of a request. */
function keyOf(viewer: Viewer): string {
  let key = keys.get(viewer);
  if (key === undefined) {
    const { requestId: _own, ...rest } = viewer;
    keys.set(viewer, (key = JSON.stringify(rest)));
  }
  return key;
}

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
