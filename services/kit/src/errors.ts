import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Language } from './localized-text';
import type { Said } from './said';

/** The closed list of `extensions.code`: a client may switch on these and on nothing else. */
export const ERROR_CODES = [
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'CONFLICT',
  'QUERY_TOO_COMPLEX',
  'RATE_LIMITED',
  'SUBGRAPH_UNAVAILABLE',
  'INTERNAL',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** An error whose message is written for the caller: it states the contract and the value. */
export class HubError extends GraphQLError {
  constructor(
    code: ErrorCode,
    message: string,
    extensions: Record<string, unknown> = {},
    /** The same in every language, where it is not known yet who asks. */
    readonly said: Said | null = null,
  ) {
    super(message, { extensions: { code, ...extensions } });
  }
}

/** What is wrong with a value: the contract in every language, or in English for those who run commands. */
export function badInput(contract: string | Said, value: unknown): HubError {
  if (typeof contract === 'string') return new HubError('BAD_USER_INPUT', `${contract}, but got: ${shown(value)}`);
  const got = shown(value);
  const said = {
    fi: `${contract.fi}, nyt ${got}`,
    sv: `${contract.sv}, nu ${got}`,
    en: `${contract.en}, but got: ${got}`,
  };
  return new HubError('BAD_USER_INPUT', said.en, {}, said);
}

/** An error as GraphQL formats it, in the language of who asks. */
export function saidIn(language: Language, error: GraphQLError): GraphQLFormattedError {
  const cause = error.originalError ?? error;
  const formatted = error.toJSON();
  return cause instanceof HubError && cause.said ? { ...formatted, message: cause.said[language] } : formatted;
}

/** A value as it may appear in a message: JSON, at most 80 characters. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** What graphql-js and Apollo Server call a client's mistake; `reason` keeps their name for it. */
const CLIENT_MISTAKES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/**
 * The error as a client sees it: a code of the closed list, and for anything unforeseen a reference instead of the
 * message, so that no SQL, path or host leaves the process.
 */
export function publicError(
  formatted: GraphQLFormattedError,
  onInternal: (reference: string) => void = () => {},
): GraphQLFormattedError {
  const code = formatted.extensions?.code;
  if (isErrorCode(code) && code !== 'INTERNAL') return withoutStack(formatted);
  if (typeof code === 'string' && CLIENT_MISTAKES.has(code)) {
    return { ...formatted, extensions: { code: 'BAD_USER_INPUT', reason: code } };
  }
  if (formatted.extensions?.reference) return withoutStack(formatted);
  const reference = Math.random().toString(36).slice(2, 10);
  onInternal(reference);
  return {
    message: `internal error, reference ${reference}`,
    ...(formatted.path && { path: formatted.path }),
    ...(formatted.locations && { locations: formatted.locations }),
    extensions: { code: 'INTERNAL', reference },
  };
}

function isErrorCode(code: unknown): code is ErrorCode {
  return ERROR_CODES.includes(code as ErrorCode);
}

function withoutStack(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { stacktrace: _stacktrace, ...extensions } = formatted.extensions ?? {};
  return { ...formatted, extensions };
}
