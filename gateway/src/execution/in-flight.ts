import type { Answer } from '@courage-hub/kit/runtime';

interface Flight {
  answer: Promise<Answer>;
  shared: boolean;
}

/** Fetches under way: who asks the same for the same viewer waits for the same answer, and has a copy of its own. */
export class InFlight {
  readonly #flights = new Map<string, Flight>();
  /** How many fetches were not made because another brought their answer. */
  saved = 0;

  async ask(key: string, send: () => Promise<Answer>): Promise<Answer> {
    const flying = this.#flights.get(key);
    if (flying) {
      this.saved++;
      flying.shared = true;
      return structuredClone(await flying.answer);
    }
    const flight: Flight = { answer: send(), shared: false };
    this.#flights.set(key, flight);
    try {
      const answer = await flight.answer;
      return flight.shared ? structuredClone(answer) : answer;
    } finally {
      this.#flights.delete(key);
    }
  }
}
