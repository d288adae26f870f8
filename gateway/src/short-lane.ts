import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { costHeaders } from './cost-plugin';
import type { Costing } from './costing';
import type { Executed } from './execution/engine';
import type { AskedDocument } from './graph';
import type { GatewayContext } from './gateway-context';
import { apiKeyIdIn } from './identity/api-key';
import { MAX_COST } from './limits';
import { NO_STORE } from './no-store';
import { isPlain } from './plain-strings';
import { stringsIn } from './strings-in';

/** A document that Apollo Server has found valid, under the hash that it knows it by. */
type Known = Pick<AskedDocument, 'schema' | 'key' | 'document'>;

export type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<string | void>;

export interface LaneOptions {
  costing: Costing;
  /** Whose request it is; the same promise however often it is asked for. */
  contextOf(request: FastifyRequest, reply: FastifyReply): Promise<GatewayContext>;
  execute(asked: AskedDocument, context: GatewayContext): Promise<Executed>;
}

/** How much text of documents, and how many ways to accept an answer, are remembered. */
const MAX_CHARACTERS = 8_000_000;
const MAX_ACCEPTED = 100;
/** How long a hash alone is believed before the store of persisted queries is asked again. */
const PERSISTED_MS = 60_000;

/**
 * Answers an operation whose document Apollo Server has answered before, without its pipeline: the same identity, limits,
 * cost and execution. It knows nothing of its own: which documents are valid and which type an `Accept` gets it has seen
 * there, and whatever is not a plain answer is told there, with what was done already in the context.
 */
export class ShortLane {
  readonly #byText = new LRUCache<string, Known>({ maxSize: MAX_CHARACTERS });
  readonly #byHash = new LRUCache<string, Known>({ max: 10_000, ttl: PERSISTED_MS });
  readonly #typeFor = new LRUCache<string, string>({ max: MAX_ACCEPTED });
  #schema: GraphQLSchema | null = null;

  constructor(private readonly options: LaneOptions) {}

  /** Sees which documents are valid, and by which hashes they may be asked for. */
  readonly plugin: ApolloServerPlugin<GatewayContext> = {
    serverWillStart: async () => ({
      schemaDidLoadOrUpdate: ({ apiSchema }) => {
        this.#schema = apiSchema;
        this.#byText.clear();
        this.#byHash.clear();
      },
    }),
    requestDidStart: async () => ({
      executionDidStart: async ({ schema, document, queryHash: key, source, metrics }) => {
        if (schema !== this.#schema) return;
        this.#byText.set(source, { schema, key, document }, { size: source.length + 1 });
        if (metrics.persistedQueryHit) this.#byHash.set(key, { schema, key, document });
      },
    }),
  };

  /** Tries this lane first, and sees which type of content the long one answers an `Accept` with. */
  before(longLane: Handler): Handler {
    return async (request, reply) => {
      const short = await this.answer(request, reply);
      if (short !== null) return short;
      const long = await longLane(request, reply);
      const type = reply.getHeader('content-type');
      if (reply.statusCode === 200 && typeof type === 'string') this.#typeFor.set(request.headers.accept ?? '', type);
      return long;
    };
  }

  /** The text of an answer, its head already in the reply; null where Apollo Server must answer. */
  private async answer(request: FastifyRequest, reply: FastifyReply): Promise<string | null> {
    const { accept = '', 'x-hub-cost': inBody } = request.headers;
    const type = this.#typeFor.get(accept);
    const asked = type && inBody === undefined ? askedIn(request.body) : null;
    const known = asked && (asked.hash ? this.#byHash.get(asked.hash) : this.#byText.get(asked.query!));
    if (!type || !known) return null;
    try {
      return await this.answerKnown({ ...known, ...asked }, { request, reply, type });
    } catch {
      // Whatever it was is in the context, for Apollo Server to tell.
      return null;
    }
  }

  private async answerKnown(
    { schema, key, document, operationName, variables }: Known & AskedOperation,
    { request, reply, type }: Answering,
  ): Promise<string | null> {
    const { costing, contextOf, execute } = this.options;
    const { cost, coerced } = costing.weigh(schema, document, { operationName, variables });
    if (!coerced || cost > MAX_COST || !isClean(variables)) return null;
    const context = await contextOf(request, reply);
    context.coerced = coerced;
    context.charge = await costing.charge(context, cost);
    if (context.charge && !context.charge.allowed) return null;
    context.executed = execute({ schema, key, document, operationName, variables }, context);
    const { data, errors } = await context.executed;
    if (errors) return null;
    reply.headers({ ...costHeaders(cost, context.charge), ...NO_STORE, 'content-type': type });
    return `${JSON.stringify({ data })}\n`;
  }
}

interface Answering {
  request: FastifyRequest;
  reply: FastifyReply;
  type: string;
}

interface AskedOperation {
  operationName: string | undefined;
  variables: Record<string, unknown> | undefined;
}

/** An operation asked by its text or by the hash of it; null where a body is anything else. */
function askedIn(body: unknown): (AskedOperation & { query?: string; hash?: string }) | null {
  if (!isRecord(body)) return null;
  const { query, operationName, variables, extensions } = body;
  if (operationName != null && (typeof operationName !== 'string' || operationName === '')) return null;
  if (variables != null && !isRecord(variables)) return null;
  const asked = { operationName: operationName ?? undefined, variables: variables ?? undefined };
  if (typeof query === 'string') return extensions == null ? { ...asked, query } : null;
  const persisted = query === undefined && isRecord(extensions) ? extensions.persistedQuery : null;
  if (!isRecord(persisted) || persisted.version !== 1 || typeof persisted.sha256Hash !== 'string') return null;
  return { ...asked, hash: persisted.sha256Hash };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isClean(variables: unknown): boolean {
  for (const text of stringsIn(variables)) if (!isPlain(text) || apiKeyIdIn(text) !== null) return false;
  return true;
}
