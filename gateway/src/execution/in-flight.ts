import type { Answer } from '@courage-hub/kit/runtime';

interface Flight {
  answer: Promise<Answer>;
  shared: boolean;
  /** How many still want the answer. */
  waiting: number;
  /** Ends the fetch once nobody does. */
  ending: AbortController;
}

export type Fetching = (signal: AbortSignal) => Promise<Answer>;

/** Fetches under way: who asks the same for the same viewer waits for the same answer, and has a copy of its own. */
export class InFlight {
  readonly #flights = new Map<string, Flight>();
  /** How many fetches were not made because another brought their answer. */
  saved = 0;

  /** Whoever goes waits no more; the fetch ends when the last one has gone. */
  async ask(key: string, send: Fetching, signal?: AbortSignal): Promise<Answer> {
    const flying = this.#flights.get(key);
    if (flying) {
      this.saved++;
      flying.shared = true;
    }
    const flight = flying ?? this.begin(key, send);
    const answer = await this.waitFor(flight, key, signal);
    return flight.shared ? structuredClone(answer) : answer;
  }

  private begin(key: string, send: Fetching): Flight {
    const ending = new AbortController();
    const flight: Flight = { answer: send(ending.signal), shared: false, waiting: 0, ending };
    this.#flights.set(key, flight);
    const over = () => this.forget(key, flight);
    flight.answer.then(over, over);
    return flight;
  }

  private async waitFor(flight: Flight, key: string, signal?: AbortSignal): Promise<Answer> {
    flight.waiting++;
    if (!signal) return flight.answer;
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        reject(signal.reason);
        if (--flight.waiting > 0) return;
        this.forget(key, flight);
        flight.ending.abort(signal.reason);
      };
      signal.addEventListener('abort', leave, { once: true });
      flight.answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
    });
  }

  private forget(key: string, flight: Flight): void {
    if (this.#flights.get(key) === flight) this.#flights.delete(key);
  }
}
