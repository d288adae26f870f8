import { badInput } from '@courage-hub/kit/errors';

/** How far the changes of each service were told: the place in its outbox, by the service's name. */
export type Places = Readonly<Record<string, number>>;

export function encodePlaces(places: Places): string {
  const entries = Object.entries(places).sort(([a], [b]) => (a < b ? -1 : 1));
  return Buffer.from(JSON.stringify(entries)).toString('base64url');
}

/** The places of exactly these services. */
export function decodePlaces(cursor: string, services: readonly string[]): Places {
  const entries = entriesIn(cursor);
  if (entries.length === 0) throw badInput('a cursor must be one that the hub gave out', cursor);
  const places = Object.fromEntries(entries);
  if (entries.length === services.length && services.every((service) => Object.hasOwn(places, service))) return places;
  throw badInput('a cursor must be one that the same subscription gave out', cursor);
}

function entriesIn(cursor: string): [string, number][] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) && value.every(isPlace) ? value : [];
  } catch {
    return [];
  }
}

const isPlace = (value: unknown): value is [string, number] =>
  Array.isArray(value) &&
  value.length === 2 &&
  typeof value[0] === 'string' &&
  Number.isSafeInteger(value[1]) &&
  value[1] >= 0;
