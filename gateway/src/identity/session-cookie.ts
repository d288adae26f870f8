import { parseCookie, stringifySetCookie } from 'cookie';

export const SESSION_SECONDS = 8 * 3600;

/** With the prefix a browser takes the cookie only over TLS, for this host alone. */
const nameOf = (secure: boolean): string => (secure ? '__Host-hub-session' : 'hub-session');

export const sessionIn = (header: string | undefined, secure: boolean): string | null =>
  parseCookie(header ?? '')[nameOf(secure)] ?? null;

export const sessionCookie = (session: string, secure: boolean): string => cookie(session, SESSION_SECONDS, secure);

export const endedCookie = (secure: boolean): string => cookie('', 0, secure);

const cookie = (value: string, maxAge: number, secure: boolean): string =>
  stringifySetCookie({ name: nameOf(secure), value, maxAge, path: '/', httpOnly: true, sameSite: 'lax', secure });
