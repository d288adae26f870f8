import type { ApolloServerPlugin } from '@apollo/server';

const GRAPHQL_REQUEST_ERRORS = new Set<unknown>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
  'QUERY_TOO_COMPLEX',
]);

/**
 * 200 for a refused document where the client chose `application/json`: "the server should use the 200 status code for
 * every response to a well-formed GraphQL-over-HTTP request, independent of any GraphQL request error" (GraphQL over
 * HTTP, appendix A). Who names no type, or any, is treated as choosing `application/graphql-response+json`, as that
 * specification asks since 1 January 2025: 400.
 */
export const legacyStatus: ApolloServerPlugin = {
  async requestDidStart({ request: { http } }) {
    if (!isLegacy(http?.headers.get('accept'))) return;
    return {
      async willSendResponse({ response, errors = [] }) {
        const isRefused = errors.length > 0 && errors.every(({ extensions }) => isRequestError(extensions.code));
        if (response.http.status === 400 && isRefused) response.http.status = 200;
      },
    };
  },
};

const isRequestError = (code: unknown): boolean => GRAPHQL_REQUEST_ERRORS.has(code);

const isLegacy = (accept = ''): boolean =>
  /\bapplication\/json\b/i.test(accept) && !/\bapplication\/graphql-response\+json\b/i.test(accept);
