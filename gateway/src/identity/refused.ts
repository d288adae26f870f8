import { HubError } from '@courage-hub/kit/errors';

/** A credential that came and does not hold: never the same as none. */
export const unauthenticated = (message: string): HubError =>
  new HubError('UNAUTHENTICATED', message, { http: { status: 401 } });

export const forbidden = (message: string): HubError => new HubError('FORBIDDEN', message, { http: { status: 403 } });
