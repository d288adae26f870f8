import type { Told } from '@courage-hub/kit/follow/outbox-reading';
import type { Logger } from '@courage-hub/kit/logging';
import type { Transport } from '../transport';
import { askDoor } from './ask-door';

/** How many of the last changes are kept for those who follow. */
const KEPT = 1000;
const READ_AT_ONCE = 200;

export interface ReaderOptions {
  pollMs: number;
  timeoutMs: number;
  log: Logger;
}

/** Reads one service's outbox for everybody on this gateway who follows it, while anybody does. */
export class OutboxReader {
  /** The last changes, without gaps. */
  #kept: Told[] = [];
  #place: number | null = null;
  #reading: Promise<void> | null = null;
  #timer: NodeJS.Timeout | null = null;
  #failing = false;
  readonly #followers = new Set<() => void>();

  constructor(
    private readonly transport: Transport,
    private readonly options: ReaderOptions,
  ) {}

  get service(): string {
    return this.transport.name;
  }

  /** Calls whenever there is more; returns how to stop. */
  follow(wake: () => void): () => void {
    if (this.#followers.size === 0) [this.#place, this.#kept] = [null, []];
    this.#followers.add(wake);
    this.#timer ??= this.soon();
    return () => {
      this.#followers.delete(wake);
      if (this.#followers.size > 0) return;
      clearTimeout(this.#timer ?? undefined);
      this.#timer = null;
    };
  }

  /** The place of the last change that was committed before now. */
  async now(): Promise<number> {
    await this.#reading?.catch(() => {});
    await this.read();
    return this.#place!;
  }

  /** The changes after a place: of those kept where they reach back so far, else read for who asks alone. */
  async after(place: number): Promise<readonly Told[]> {
    if (this.#place !== null && place >= this.#place) return [];
    const first = this.#kept[0]?.seq;
    if (first === undefined || first > place + 1) return this.ask('outboxAfter', { after: place, limit: READ_AT_ONCE });
    return this.#kept.slice(place + 1 - first, place + 1 - first + READ_AT_ONCE);
  }

  private soon(): NodeJS.Timeout {
    return setTimeout(() => {
      void this.read()
        .then(() => (this.#failing = false))
        .catch((err: unknown) => this.tellFailing(err))
        .finally(() => {
          if (this.#timer) this.#timer = this.soon();
        });
    }, this.options.pollMs).unref();
  }

  private tellFailing(err: unknown): void {
    if (!this.#failing) this.options.log.warn({ err, subgraph: this.service }, 'changes cannot be read');
    this.#failing = true;
  }

  /** One reading at a time, whoever asks for it. */
  private read(): Promise<void> {
    this.#reading ??= this.readOn().finally(() => (this.#reading = null));
    return this.#reading;
  }

  private async readOn(): Promise<void> {
    let place = (this.#place ??= await this.ask<number>('outboxPosition', {}));
    let more = true;
    while (more) {
      const changes = await this.ask<Told[]>('outboxAfter', { after: place, limit: READ_AT_ONCE });
      more = changes.length === READ_AT_ONCE;
      if (changes.length > 0) this.keep(changes);
      place = changes.at(-1)?.seq ?? place;
    }
  }

  private keep(changes: readonly Told[]): void {
    this.#kept = [...this.#kept, ...changes].slice(-KEPT);
    this.#place = changes.at(-1)!.seq;
    for (const wake of this.#followers) wake();
  }

  private ask<T>(door: string, input: Record<string, unknown>): Promise<T> {
    return askDoor<T>(this.transport, { door, input, timeoutMs: this.options.timeoutMs });
  }
}
