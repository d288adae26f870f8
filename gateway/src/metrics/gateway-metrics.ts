import { SECONDS } from '@courage-hub/kit/service-metrics';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { BreakerState } from '../resilient';
import type { Unavailable } from '../transport';
import type { Outcome } from './outcome';

export type FetchOutcome = 'ok' | 'errors' | 'gone' | Unavailable;

/** What is counted elsewhere and only read when somebody looks. */
export interface Counted {
  fetchesShared(): number;
  plansMade(): number;
  plansRemembered(): number;
  plans(): number;
}

const BREAKER_STATES: readonly BreakerState[] = ['closed', 'half-open', 'open'];

/** What the gateway tells of itself in numbers. Every label has a closed list of values; none says who asked what. */
export class GatewayMetrics {
  readonly registry = new Registry();

  readonly #requests = new Histogram({
    name: 'hub_request_seconds',
    help: 'How long requests to the graph took, by the code of their first error: OK without one, GONE for nobody.',
    labelNames: ['outcome'] as const,
    buckets: SECONDS,
    registers: [this.registry],
  });
  readonly #fetches = new Histogram({
    name: 'hub_fetch_seconds',
    help: 'How long questions to subgraphs took, by outcome; overloaded: too many were there, nobody was asked.',
    labelNames: ['subgraph', 'outcome'] as const,
    buckets: SECONDS,
    registers: [this.registry],
  });
  readonly #retries = this.counter('hub_fetch_retries_total', 'Questions that were sent to a subgraph again.', [
    'subgraph',
  ]);
  readonly #breakers = new Gauge({
    name: 'hub_breaker_state',
    help: '1 for the state that the breaker in front of a subgraph is in; open: it is left alone.',
    labelNames: ['subgraph', 'state'] as const,
    registers: [this.registry],
  });
  readonly #cost = this.counter('hub_cost_points_total', 'Cost points charged, by kind of consumer.', ['consumer']);
  readonly #overBudget = this.counter('hub_cost_refused_total', 'Requests over the budget of a minute.', ['consumer']);

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  requestEnded(outcome: Outcome, seconds: number): void {
    this.#requests.observe({ outcome }, seconds);
  }

  fetchEnded(subgraph: string, outcome: FetchOutcome, seconds: number): void {
    this.#fetches.observe({ subgraph, outcome }, seconds);
  }

  fetchRetried(subgraph: string): void {
    this.#retries.inc({ subgraph });
  }

  breakerIs(subgraph: string, now: BreakerState): void {
    for (const state of BREAKER_STATES) this.#breakers.set({ subgraph, state }, state === now ? 1 : 0);
  }

  charged(consumer: string, points: number, allowed: boolean): void {
    this.#cost.inc({ consumer }, points);
    if (!allowed) this.#overBudget.inc({ consumer });
  }

  watch(counted: Counted): void {
    this.read('hub_fetches_shared_total', 'Questions to subgraphs answered by one under way.', counted.fetchesShared);
    this.read('hub_plans_made_total', 'Plans that were made for operations.', counted.plansMade);
    this.read('hub_plans_remembered_total', 'Operations whose plan was remembered.', counted.plansRemembered);
    this.read('hub_plans', 'Plans that are remembered.', counted.plans);
  }

  /** A number that is asked for whenever somebody looks. */
  read(name: string, help: string, now: () => number): void {
    const Kind = name.endsWith('_total') ? Counter : Gauge;
    new Kind({
      name,
      help,
      registers: [this.registry],
      collect() {
        this.reset();
        this.inc(now());
      },
    });
  }

  counter<L extends string>(name: string, help: string, labelNames: readonly L[]): Counter<L> {
    return new Counter({ name, help, labelNames: [...labelNames], registers: [this.registry] });
  }
}
