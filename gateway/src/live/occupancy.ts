import { HubError } from '@courage-hub/kit/errors';
import type { Consumer } from '../consumer';
import type { LiveLimits } from './live-limits';

/** Who follows how much at the moment. */
export class Occupancy {
  readonly #held = new Map<string, number>();
  #all = 0;

  constructor(
    private readonly what: string,
    private readonly limits: Pick<LiveLimits, 'perConsumer' | 'inAll'>,
  ) {}

  get size(): number {
    return this.#all;
  }

  /** Takes one place; returns how to give it back. */
  take({ kind, id }: Consumer): () => void {
    const key = `${kind}:${id}`;
    const held = this.#held.get(key) ?? 0;
    const { perConsumer, inAll } = this.limits;
    if (held >= perConsumer) throw full(`${this.what} of one consumer must be at most ${perConsumer} at a time`);
    if (this.#all >= inAll) throw full(`${this.what} must be at most ${inAll} at a time; come again later`);
    this.#held.set(key, held + 1);
    this.#all++;
    let given = false;
    return () => {
      if (given) return;
      given = true;
      this.#all--;
      const left = this.#held.get(key)! - 1;
      if (left > 0) this.#held.set(key, left);
      else this.#held.delete(key);
    };
  }
}

const full = (message: string): HubError => new HubError('RATE_LIMITED', message, { http: { status: 429 } });
