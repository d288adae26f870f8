import { Failure } from './execution/failure';
import type { Levels } from './levels';

/** Which properties of a record are needed; null is every one. */
export type Columns = ReadonlySet<string> | null;

/** Answers the keys of one level, in their order, with at least these columns; an Error is the failure of its own key. */
export type ReadMany<K, V> = (keys: readonly K[], columns: Columns) => Promise<readonly V[]>;

/** The keys that are asked together: one statement. */
class Batch<K, V> {
  readonly keys: K[] = [];
  readonly settled: Promise<void>;
  #columns: Set<string> | null = new Set();
  #last: Columns = null;
  #lastSize = 0;
  #open = true;
  #values: readonly V[] | null = null;
  #error: unknown;
  #done!: () => void;

  constructor() {
    this.settled = new Promise((resolve) => (this.#done = resolve));
  }

  get open(): boolean {
    return this.#open;
  }

  /** False if it was read already, and not with all of these. */
  want(columns: Columns): boolean {
    if (this.#columns === null || this.remembers(columns)) return true;
    if (!this.#open) return columns !== null && [...columns].every((column) => this.#columns!.has(column));
    if (columns === null) this.#columns = null;
    else for (const column of columns) this.#columns.add(column);
    return true;
  }

  /** All questions of a level want the same set, which grows while its document is compiled. */
  private remembers(columns: Columns): boolean {
    if (columns !== null && columns === this.#last && columns.size === this.#lastSize) return this.#open;
    this.#last = columns;
    this.#lastSize = columns?.size ?? 0;
    return false;
  }

  async read(work: ReadMany<K, V>): Promise<boolean> {
    this.#open = false;
    try {
      this.#values = await work(this.keys, this.#columns);
    } catch (error) {
      this.#error = error ?? new Error('a read failed without an error');
    }
    this.#done();
    return this.#values !== null;
  }

  outcome(at: number): V | Failure {
    if (this.#values === null) return new Failure(this.#error);
    const value = this.#values[at]!;
    return value instanceof Error ? new Failure(value) : value;
  }
}

/** Questions of one kind within a request: each key is asked once, and all of one level together. */
export class Loader<K, V> {
  readonly #asked = new Map<K, Ask<V>>();
  #open: Batch<K, V> | null = null;

  constructor(
    private readonly levels: Levels,
    private readonly work: ReadMany<K, V>,
    /** The object type whose records it reads; null where every column is read anyway. */
    readonly type: string | null = null,
  ) {}

  ask(key: K): Ask<V> {
    return this.#asked.get(key) ?? this.again(key);
  }

  /** The same key with columns that were not read the first time. */
  more(key: K, columns: Columns): Ask<V> {
    const asked = this.#asked.get(key);
    return asked?.batch.want(columns) ? asked : this.again(key);
  }

  private again(key: K): Ask<V> {
    const batch = this.#open ?? this.start();
    const ask = new Ask<V>(this as unknown as AnyLoader, batch as unknown as AnyBatch, batch.keys.length);
    batch.keys.push(key);
    this.#asked.set(key, ask);
    return ask;
  }

  private start(): Batch<K, V> {
    const batch = new Batch<K, V>();
    if (this.type === null) batch.want(null);
    this.#open = batch;
    this.levels.schedule(() => {
      this.#open = null;
      void batch.read(this.work).then((answered) => {
        // What failed may be asked again.
        if (!answered) for (const key of batch.keys) this.#asked.delete(key);
      });
    });
    return batch;
  }
}

type AnyLoader = Loader<unknown, unknown>;
type AnyBatch = Batch<unknown, unknown>;

/**
 * A question to a loader: a promise for whoever awaits it. A resolver that returns it as it is leaves it to the executor,
 * which waits once for all questions of a level and says which columns the document needs.
 */
export class Ask<V> implements Promise<V> {
  readonly [Symbol.toStringTag] = 'Ask';

  constructor(
    private readonly loader: AnyLoader,
    readonly batch: AnyBatch,
    private readonly at: number,
    private readonly pick: ((value: never) => V) | null = null,
  ) {}

  /** The object type of the records; null where they come whole. */
  get type(): string | null {
    return this.loader.type;
  }

  /** A part of the answer, of whatever type the document then calls it. */
  get isPart(): boolean {
    return this.pick !== null;
  }

  part<W>(pick: (value: V) => W): Ask<W> {
    return new Ask<W>(this.loader, this.batch, this.at, pick as (value: never) => W);
  }

  wanting(columns: Columns): Ask<V> {
    if (this.batch.want(columns)) return this;
    const { batch, at } = this.loader.more(this.batch.keys[this.at], columns) as Ask<never>;
    const ask = new Ask<V>(this.loader, batch, at, this.pick);
    batch.want(columns);
    return ask;
  }

  outcome(): V | Failure {
    const value: unknown = this.batch.outcome(this.at);
    if (this.pick === null || value instanceof Failure) return value as V | Failure;
    return this.pick(value as never);
  }

  then<R = V, E = never>(
    onFulfilled?: ((value: V) => R | PromiseLike<R>) | null,
    onRejected?: ((reason: unknown) => E | PromiseLike<E>) | null,
  ): Promise<R | E> {
    const whole = this.wanting(null);
    return whole.batch.settled
      .then(() => {
        const value = whole.outcome();
        if (value instanceof Failure) throw value.error;
        return value;
      })
      .then(onFulfilled, onRejected);
  }

  catch<E = never>(onRejected?: ((reason: unknown) => E | PromiseLike<E>) | null): Promise<V | E> {
    return this.then(undefined, onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<V> {
    return this.then().finally(onFinally);
  }
}
