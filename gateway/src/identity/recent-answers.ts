interface Entry<T> {
  asked: number;
  answer: Promise<T>;
}

/** Answers of the last moments, the least used forgotten first. Who asks meanwhile waits for the same answer. */
export class RecentAnswers<T> {
  readonly #entries = new Map<string, Entry<T>>();

  constructor(
    private readonly maxAgeMs: number,
    private readonly maxEntries: number,
    private readonly elapsed: () => number = () => performance.now(),
  ) {}

  /** The age counts from the question: what changed after it is seen no later than the age. */
  get(key: string, ask: () => Promise<T>): Promise<T> {
    const known = this.#entries.get(key);
    this.#entries.delete(key);
    const fresh = known && this.elapsed() - known.asked < this.maxAgeMs;
    const entry = fresh ? known : this.asked(key, ask);
    this.#entries.set(key, entry);
    if (this.#entries.size > this.maxEntries) this.#entries.delete(this.#entries.keys().next().value!);
    return entry.answer;
  }

  forget(key: string): void {
    this.#entries.delete(key);
  }

  get size(): number {
    return this.#entries.size;
  }

  private asked(key: string, ask: () => Promise<T>): Entry<T> {
    const entry = { asked: this.elapsed(), answer: ask() };
    entry.answer.catch(() => {
      if (this.#entries.get(key) === entry) this.#entries.delete(key);
    });
    return entry;
  }
}
