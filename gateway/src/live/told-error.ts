import { HubError, publicError } from '@courage-hub/kit/errors';
import type { Logger } from '@courage-hub/kit/logging';
import type { GraphQLFormattedError } from 'graphql';

/** What ended a stream, or kept it from opening, as the client is told. */
export function toldError(error: unknown, log: Logger): GraphQLFormattedError {
  const { http: _http, ...extensions } = error instanceof HubError ? error.extensions : {};
  const message = error instanceof HubError ? error.message : '';
  return publicError({ message, extensions }, (reference) => log.error({ reference, err: error }, 'a stream failed'));
}

const STATUS: Record<string, number> = { SUBGRAPH_UNAVAILABLE: 503, INTERNAL: 500, RATE_LIMITED: 429 };

/** The HTTP status of an error that says none itself. */
export function statusOf({ extensions }: GraphQLFormattedError): number {
  const { http, code } = (extensions ?? {}) as { http?: { status?: number }; code?: string };
  return http?.status ?? STATUS[code ?? ''] ?? 400;
}
