import type { GraphQLRequest } from '@apollo/server';
import { HubError } from '@courage-hub/kit/errors';
import type { Told } from '@courage-hub/kit/follow/outbox-reading';
import type { Viewer } from '@courage-hub/kit/viewer';
import { consumerOf } from '../consumer';
import { overBudget } from '../cost-plugin';
import { encodePlaces, type Places } from './cursor';
import type { Result } from './answering';
import type { LiveTools } from './live';
import type { OutboxReader } from './outbox-reader';
import { toldError } from './told-error';
import type { Topic } from './topics';
import { Wakeup } from './wakeup';

/** A subscription that was found in order. */
export interface Opened {
  request: GraphQLRequest;
  topic: Topic;
  /** What every event costs its consumer. */
  cost: number;
  address: string;
  /** Who follows, judged anew; rejects where they may not any more. */
  viewer(): Promise<Viewer>;
}

/** One result, and the cursor to go on from after it; the last one may be an error that ends the stream. */
export interface Sent {
  result: Result;
  cursor: string | null;
}

/**
 * The results of one subscription, made as they are taken: nothing is kept for a client that is slow. To return is to end
 * it at once, whatever it waits for.
 */
export class Stream implements AsyncGenerator<Sent, void, void> {
  readonly #wakeup = new Wakeup();
  readonly #leave: (() => void)[] = [];
  readonly #sent: AsyncGenerator<Sent, void, void>;
  #places: Record<string, number> = {};

  constructor(
    private readonly opened: Opened,
    private readonly tools: LiveTools,
    private readonly readers: readonly OutboxReader[],
    onEnd: () => void,
  ) {
    this.#leave = [...readers.map((reader) => reader.follow(() => this.#wakeup.wake())), onEnd];
    this.#sent = this.all();
  }

  /** The cursor of what was sent so far. */
  get cursor(): string {
    return encodePlaces(this.#places);
  }

  /** Takes its place: where the client left off, or now. */
  async start(from: Places | null): Promise<void> {
    const { topic } = this.opened;
    for (const reader of this.readers) {
      const now = await reader.now();
      const place = from?.[reader.service] ?? now;
      if (place > now)
        throw new HubError('BAD_USER_INPUT', `a cursor must be one that the hub gave out, but got: "${topic.after}"`);
      this.#places[reader.service] = place;
    }
  }

  next(): Promise<IteratorResult<Sent, void>> {
    return this.#sent.next();
  }

  async return(): Promise<IteratorResult<Sent, void>> {
    this.end();
    return this.#sent.return();
  }

  async throw(error: unknown): Promise<IteratorResult<Sent, void>> {
    this.end();
    return this.#sent.throw(error);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }

  /** Lets go of everything; what is under way is the last. */
  end(): void {
    this.#wakeup.end();
    for (const leave of this.#leave.splice(0)) leave();
  }

  private async *all(): AsyncGenerator<Sent, void, void> {
    while (!this.#wakeup.ended) {
      try {
        yield* this.some();
        await this.#wakeup.wait(this.tools.limits.identityMs);
      } catch (error) {
        if (isPassing(error)) await this.#wakeup.wait(this.tools.limits.pollMs);
        else {
          yield { result: { errors: [toldError(error, this.tools.log)] }, cursor: null };
          this.end();
        }
      }
    }
  }

  /** What there is to be told now. The viewer is judged before each event, and the event for that viewer. */
  private async *some(): AsyncGenerator<Sent, void, void> {
    const { topic } = this.opened;
    for (;;) {
      const viewer = await this.opened.viewer();
      const changes = await this.changes();
      if (changes.length === 0) return;
      await Promise.all(
        this.readers.map(({ service }) => {
          const own = changes
            .filter((one) => one.service === service && this.concerns(one))
            .map(({ change }) => change);
          return this.tools.judging.judge(own, { service, viewer, of: topic.of });
        }),
      );
      for (const change of changes) {
        const sent = this.concerns(change) ? await this.event(change) : null;
        this.#places[change.service] = change.change.seq;
        if (this.#wakeup.ended) return;
        if (sent) yield sent;
      }
    }
  }

  private async event({ service, change }: Change): Promise<Sent | null> {
    const { topic, request, address, cost } = this.opened;
    const { judging, answering, limiter } = this.tools;
    const viewer = await this.opened.viewer();
    const [seen] = await judging.judge([change], { service, viewer, of: topic.of });
    if (!seen) return null;
    const charge = await limiter.charge(consumerOf({ viewer, address }), cost);
    if (charge && !charge.allowed) throw overBudget(charge);
    const cursor = encodePlaces({ ...this.#places, [service]: change.seq });
    return { result: await answering.answer(request, { viewer }, topic.event(change, seen, cursor)), cursor };
  }

  private concerns({ service, change: { type, id } }: Change): boolean {
    const { topic } = this.opened;
    return (
      (topic.id === null || topic.id === id) && topic.types.some((one) => one.name === type && one.owner === service)
    );
  }

  /** What comes next from every service, the earliest first, each service's in the order of its commits. */
  private async changes(): Promise<Change[]> {
    const queues = await Promise.all(
      this.readers.map(async (reader) => {
        const changes = await reader.after(this.#places[reader.service]!);
        return changes.map((change): Change => ({ service: reader.service, change }));
      }),
    );
    return merged(queues);
  }
}

interface Change {
  service: string;
  change: Told;
}

/** A service that does not answer now is waited for. */
const isPassing = (error: unknown): boolean =>
  error instanceof HubError && error.extensions.code === 'SUBGRAPH_UNAVAILABLE';

export function merged(queues: readonly (readonly Change[])[]): Change[] {
  const heads = queues.map(() => 0);
  const order: Change[] = [];
  for (;;) {
    let first: number | null = null;
    queues.forEach((queue, at) => {
      const head = queue[heads[at]!];
      if (head && (first === null || head.change.at < queues[first]![heads[first]!]!.change.at)) first = at;
    });
    if (first === null) return order;
    order.push(queues[first]![heads[first]!++]!);
  }
}
