import type { DocumentNode, GraphQLSchema } from 'graphql';
import { coercedVariables, type Given } from './coerced-variables';
import type { Consumer } from './consumer';
import type { Weights } from './cost-weights';
import type { GatewayContext } from './gateway-context';
import type { Charge, RateLimiter } from './rate-limit';
import { RememberedCosts } from './remembered-costs';

export interface CostOptions {
  weights: Weights;
  limiter: RateLimiter;
  consumerOf(context: GatewayContext): Consumer;
}

export interface Weighed {
  cost: number;
  /** Null where the variables are wrong. */
  coerced: Record<string, unknown> | null;
}

/** What requests cost, and the budgets that they take it from. */
export class Costing {
  readonly #remembered = new WeakMap<GraphQLSchema, RememberedCosts>();

  constructor(private readonly options: CostOptions) {}

  /** At least 1: a request whose variables are wrong will not run, but was read. */
  weigh(schema: GraphQLSchema, document: DocumentNode, given: Given): Weighed {
    const coerced = coercedVariables(schema, document, given);
    if (!coerced) return { cost: 1, coerced };
    const cost = this.remembered(schema).of({ document, operationName: given.operationName, coerced });
    return { cost: Math.max(1, cost), coerced };
  }

  charge(context: GatewayContext, cost: number): Promise<Charge | null> {
    const { limiter, consumerOf } = this.options;
    return limiter.charge(consumerOf(context), cost);
  }

  private remembered(schema: GraphQLSchema): RememberedCosts {
    let remembered = this.#remembered.get(schema);
    if (!remembered) {
      remembered = new RememberedCosts({ schema, weights: this.options.weights });
      this.#remembered.set(schema, remembered);
    }
    return remembered;
  }
}
