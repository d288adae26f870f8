import type { GraphQLRequest, GraphQLResponse } from '@apollo/server';
import type { ExecutionResult } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { GatewayContext } from '../gateway-context';
import { SHARED_MS, viewerKey } from './judging';

/** Answers an operation as every other is answered. */
export type Execute = (request: GraphQLRequest, context: GatewayContext) => Promise<GraphQLResponse>;

/** A result as it is sent: errors in their public form. */
export type Result = Pick<ExecutionResult, 'data'> & { errors?: readonly object[] };

const REMEMBERED = 500;

/** Executes a subscription for one event; for all who ask the same of it and may see the same, once. */
export class Answering {
  readonly #answers = new LRUCache<string, Promise<Result>>({ max: REMEMBERED, ttl: SHARED_MS });

  constructor(private readonly execute: Execute) {}

  answer(request: GraphQLRequest, { viewer }: Pick<GatewayContext, 'viewer'>, event: object): Promise<Result> {
    const { query, operationName, variables } = request;
    const key = JSON.stringify([query, operationName, variables, viewerKey(viewer), event]);
    let answer = this.#answers.get(key);
    if (!answer) {
      answer = this.execute(request, { viewer, occasion: () => event }).then(resultOf);
      answer.catch(() => this.#answers.delete(key));
      this.#answers.set(key, answer);
    }
    return answer;
  }
}

export const resultOf = ({ body }: GraphQLResponse): Result =>
  body.kind === 'single' ? (body.singleResult as Result) : {};
