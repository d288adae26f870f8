/** Waits for whichever comes first: something to do, a while, or the end. */
export class Wakeup {
  #woken = false;
  #ended = false;
  #resolve: (() => void) | null = null;

  get ended(): boolean {
    return this.#ended;
  }

  wake(): void {
    this.#woken = true;
    this.#resolve?.();
  }

  end(): void {
    this.#ended = true;
    this.#resolve?.();
  }

  async wait(ms: number): Promise<void> {
    if (!this.#woken && !this.#ended) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.#resolve = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    [this.#woken, this.#resolve] = [false, null];
  }
}
