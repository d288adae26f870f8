import { type GraphQLRequest, HeaderMap } from '@apollo/server';
import { badInput, HubError } from '@courage-hub/kit/errors';
import type { Logger } from '@courage-hub/kit/logging';
import type { Viewer } from '@courage-hub/kit/viewer';
import type { GraphQLFormattedError } from 'graphql';
import { consumerOf } from '../consumer';
import type { NodeType } from '../nodes';
import type { RateLimiter } from '../rate-limit';
import type { Transport } from '../transport';
import { Answering, type Execute, resultOf } from './answering';
import { decodePlaces, type Places } from './cursor';
import { Judging } from './judging';
import type { LiveLimits } from './live-limits';
import { Occupancy } from './occupancy';
import { OutboxReader } from './outbox-reader';
import type { Occasion } from './occasion';
import { type Opened, Stream } from './stream';
import { type Topic, topicOf } from './topics';

export interface LiveOptions {
  execute: Execute;
  limiter: RateLimiter;
  services: readonly Transport[];
  types: readonly NodeType[];
  timeoutMs: number;
  limits: LiveLimits;
  log: Logger;
}

/** What every stream works with. */
export interface LiveTools {
  judging: Judging;
  answering: Answering;
  limiter: RateLimiter;
  limits: LiveLimits;
  log: Logger;
}

/** A subscription as it comes in, over whatever protocol. */
export interface Asking {
  request: Pick<GraphQLRequest, 'query' | 'variables' | 'operationName'>;
  address: string;
  /** Where a client that lost its connection left off, where the protocol tells it. */
  lastEventId?: string | null;
  viewer(): Promise<Viewer>;
}

/** A subscription that is not opened, in the words of the pipeline that every operation goes through. */
export class NotOpened extends Error {
  constructor(
    readonly errors: readonly GraphQLFormattedError[],
    readonly status: number,
  ) {
    super('the subscription was refused');
  }
}

/** Follows changes for subscribers: one reader of each service's outbox, whatever their number. */
export class Live {
  readonly #readers: ReadonlyMap<string, OutboxReader>;
  readonly #tools: LiveTools;
  readonly #occupancy: Occupancy;
  readonly #streams = new Set<Stream>();

  constructor(readonly options: LiveOptions) {
    const { services, execute, limiter, limits, timeoutMs, log } = options;
    const { pollMs } = limits;
    this.#readers = new Map(services.map((one) => [one.name, new OutboxReader(one, { pollMs, timeoutMs, log })]));
    const judging = new Judging(new Map(services.map((one) => [one.name, one])), timeoutMs);
    this.#tools = { judging, answering: new Answering(execute), limiter, limits, log };
    this.#occupancy = new Occupancy('subscriptions', limits);
  }

  /** Rejects with what is wrong; the stream has its place from then on. */
  async open(asking: Asking): Promise<Stream> {
    const viewer = await asking.viewer();
    const release = this.#occupancy.take(consumerOf({ viewer, address: asking.address }));
    try {
      const { opened, from } = await this.read(asking, viewer);
      const readers = opened.topic.services.map((service) => this.#readers.get(service)!);
      const stream: Stream = new Stream(opened, this.#tools, readers, () => {
        this.#streams.delete(stream);
        release();
      });
      this.#streams.add(stream);
      await stream.start(from).catch((error: unknown) => {
        stream.end();
        throw error;
      });
      return stream;
    } catch (error) {
      release();
      throw error;
    }
  }

  /** Ends every stream. */
  stop(): void {
    for (const stream of this.#streams) stream.end();
  }

  /** Sends it through the whole pipeline once, limits and cost with it, to learn what it follows. */
  private async read(asking: Asking, viewer: Viewer): Promise<{ opened: Opened; from: Places | null }> {
    const { request, address, lastEventId } = asking;
    if (typeof request.query !== 'string') throw badInput('a subscription must come with its query', request.query);
    let topic = null as Topic | null;
    let from: Places | null = null;
    const occasion: Occasion = (field, args) => {
      topic = topicOf(this.options.types, field, lastEventId ? { ...args, after: lastEventId } : args);
      from = topic.after === null ? null : decodePlaces(topic.after, topic.services);
      return null;
    };
    const http = { method: 'POST', headers: new HeaderMap(), search: '', body: '' };
    const response = await this.options.execute({ ...request, http }, { viewer, address, occasion });
    const { errors } = resultOf(response) as { errors?: GraphQLFormattedError[] };
    if (errors?.length) throw new NotOpened(errors, response.http.status ?? 400);
    if (!topic) throw new HubError('BAD_USER_INPUT', 'a subscription must have one field of Subscription');
    const cost = Number(response.http.headers.get('x-query-cost'));
    return { opened: { request, topic, cost, address, viewer: asking.viewer }, from };
  }
}
