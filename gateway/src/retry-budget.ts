const COST_OF_RETRY = 10;
const MAX_SAVED = 10 * COST_OF_RETRY;

/** At most one question in ten is sent again: a subgraph that fails is not asked more than one that answers. */
export class RetryBudget {
  #saved = MAX_SAVED;

  /** A question earns a tenth of a retry. */
  earn(): void {
    this.#saved = Math.min(MAX_SAVED, this.#saved + 1);
  }

  /** Whether there was enough for one more try. */
  spend(): boolean {
    if (this.#saved < COST_OF_RETRY) return false;
    this.#saved -= COST_OF_RETRY;
    return true;
  }
}
