import type { Database } from './database';
import { Loaders } from './loaders';
import type { Viewer } from './viewer';

/** What a resolver may use. It lives as long as one request to one subgraph. */
export interface HubContext {
  readonly db: Database;
  readonly load: Loaders;
  readonly viewer: Viewer;
  /** The instant that counts as now, ISO 8601 UTC. */
  readonly now: string;
}

export function hubContext(db: Database, viewer: Viewer, now: string): HubContext {
  return { db, load: new Loaders(db, { viewer, now }), viewer, now };
}

const IN_FINLAND = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' });

/** The calendar day in Finland at an instant. */
export const finnishDay = (instant: string): string => IN_FINLAND.format(new Date(instant));
