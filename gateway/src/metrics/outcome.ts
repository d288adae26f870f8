import { ERROR_CODES, type ErrorCode } from '@courage-hub/kit/errors';

/** How a request ended: with the code of its first error, or without one; GONE where nobody waited for the answer. */
export type Outcome = 'OK' | 'GONE' | ErrorCode;

const FIRST_CODE = new RegExp(`"code":"(${ERROR_CODES.join('|')})"`);

/** Errors stand before the data, and a quotation mark within a text is escaped: the first code is that of an error. */
export function outcomeOf(status: number, body: unknown): Outcome {
  const code = typeof body === 'string' && body.startsWith('{"errors"') ? FIRST_CODE.exec(body)?.[1] : undefined;
  if (code) return code as ErrorCode;
  return status < 400 ? 'OK' : status < 500 ? 'BAD_USER_INPUT' : 'INTERNAL';
}
