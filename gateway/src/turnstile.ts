import { HeaderMap } from '@apollo/server';
import { HubError } from '@courage-hub/kit/errors';
import type { Consumer } from './consumer';

export interface TurnstileLimits {
  /** How many requests may be under way at once. */
  underWay: number;
  /** How many more may wait for that. */
  waiting: number;
}

/** Who lets it in again when it has had its answer. */
export type Leave = () => void;

interface Waiting {
  start(): void;
}

const RETRY_AFTER_S = 1;

/**
 * Lets requests to the graph in: so many at once, one in each turn of the event loop, so that new connections and other
 * addresses are heard while answers are made. Whoever asks alone waits for nobody; consumers who wait take turns, and none
 * of them has more than half of the places. Beyond that a request is refused before it costs anything.
 */
export class Turnstile {
  /** What waits, by consumer; the first is next. */
  readonly #queues = new Map<string, Waiting[]>();
  /** Who has how many requests here, waiting or under way. */
  readonly #here = new Map<string, number>();
  #underWay = 0;
  #waiting = 0;
  #hadTurn = false;
  #isTurning = false;

  constructor(private readonly limits: TurnstileLimits) {}

  get underWay(): number {
    return this.#underWay;
  }

  get waiting(): number {
    return this.#waiting;
  }

  /** Resolves when it is the request's turn; rejects where there is no place, or the client goes while it waits. */
  async enter({ kind, id }: Consumer, gone?: AbortSignal): Promise<Leave> {
    const consumer = `${kind}:${id}`;
    if (gone?.aborted) throw left();
    this.refuseBeyond(consumer);
    this.#here.set(consumer, (this.#here.get(consumer) ?? 0) + 1);
    if (this.isFree() && this.#waiting === 0) this.begin();
    else await this.wait(consumer, gone);
    return () => {
      this.#underWay--;
      this.forget(consumer);
      this.turn();
    };
  }

  private refuseBeyond(consumer: string): void {
    const { underWay, waiting } = this.limits;
    if (this.#underWay + this.#waiting >= underWay + waiting) throw overloaded(waiting);
    const share = Math.max(1, Math.floor((underWay + waiting) / 2));
    if ((this.#here.get(consumer) ?? 0) >= share) throw overShare(share);
  }

  private isFree(): boolean {
    return !this.#hadTurn && this.#underWay < this.limits.underWay;
  }

  private begin(): void {
    this.#underWay++;
    this.#hadTurn = true;
    this.turn();
  }

  private wait(consumer: string, gone?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const place: Waiting = {
        start: () => {
          gone?.removeEventListener('abort', leave);
          this.begin();
          resolve();
        },
      };
      const leave = (): void => {
        this.take(consumer, place);
        this.forget(consumer);
        reject(left());
      };
      const queue = this.#queues.get(consumer);
      if (queue) queue.push(place);
      else this.#queues.set(consumer, [place]);
      this.#waiting++;
      gone?.addEventListener('abort', leave, { once: true });
      this.turn();
    });
  }

  /** In the next turn of the event loop the next in line begins. */
  private turn(): void {
    if (this.#isTurning) return;
    this.#isTurning = true;
    setImmediate(() => {
      this.#isTurning = false;
      this.#hadTurn = false;
      const [next] = this.#queues;
      if (!next || !this.isFree()) return;
      const [consumer, [place]] = next;
      this.take(consumer, place!);
      place!.start();
    });
  }

  /** Out of its queue, whose consumer is then the last in line. */
  private take(consumer: string, place: Waiting): void {
    const queue = this.#queues.get(consumer)!.filter((one) => one !== place);
    this.#queues.delete(consumer);
    if (queue.length > 0) this.#queues.set(consumer, queue);
    this.#waiting--;
  }

  private forget(consumer: string): void {
    const left = this.#here.get(consumer)! - 1;
    if (left > 0) this.#here.set(consumer, left);
    else this.#here.delete(consumer);
  }
}

const left = (): HubError => new HubError('RATE_LIMITED', 'the client has gone');

const overloaded = (limit: number): HubError => refused(503, `at most ${limit} requests may wait at once`, limit);

const overShare = (limit: number): HubError =>
  refused(429, `at most ${limit} requests of one consumer may be here at once`, limit);

function refused(status: 429 | 503, contract: string, limit: number): HubError {
  return new HubError('RATE_LIMITED', `${contract}; ask again in ${RETRY_AFTER_S} s`, {
    limit,
    retryAfter: RETRY_AFTER_S,
    http: { status, headers: new HeaderMap([['retry-after', String(RETRY_AFTER_S)]]) },
  });
}
