/**
 * Lets one request read level by level: what loaders collect goes out when no read is under way, so that the number of
 * statements hangs on the document alone and not on which answer of the database came first.
 */
export class Levels {
  #reading = 0;
  #waiting: (() => void)[] = [];
  #flushing = false;

  /** Sends what a loader has collected, once nothing is read any more. */
  readonly schedule = (dispatch: () => void): void => {
    this.#waiting.push(dispatch);
    this.#flushSoon();
  };

  async read<T>(work: () => Promise<T>): Promise<T> {
    this.#reading++;
    try {
      return await work();
    } finally {
      this.#reading--;
      this.#flushSoon();
    }
  }

  /** Behind every promise that is already settled: resolvers have then asked for all that they can. */
  #flushSoon(): void {
    if (this.#flushing || this.#reading > 0 || this.#waiting.length === 0) return;
    this.#flushing = true;
    void Promise.resolve().then(() => process.nextTick(() => this.#flush()));
  }

  #flush(): void {
    this.#flushing = false;
    if (this.#reading > 0) return;
    for (const dispatch of this.#waiting.splice(0)) dispatch();
  }
}
