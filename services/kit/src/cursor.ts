import { badInput } from './errors';

/** Where a page stopped: the order it was in, the value of that order and the id of the row. */
export interface Position {
  order: string;
  value: string | number;
  id: string;
}

export const encodeCursor = ({ order, value, id }: Position): string =>
  Buffer.from(JSON.stringify([order, value, id])).toString('base64url');

export function decodeCursor(cursor: string, order: string): Position {
  const parts = parsed(cursor);
  const [cursorOrder, value, id] = parts;
  const whole =
    parts.length === 3 &&
    typeof cursorOrder === 'string' &&
    (typeof value === 'string' || typeof value === 'number') &&
    typeof id === 'string';
  if (!whole)
    throw badInput(
      {
        fi: 'kohdistimen on oltava hubin antama',
        sv: 'en markör ska vara en som hubben har gett',
        en: 'a cursor must be one that the hub gave out',
      },
      cursor,
    );
  if (cursorOrder !== order)
    throw badInput(
      {
        fi: `tämä kohdistin kuuluu järjestykseen ${cursorOrder}`,
        sv: `denna markör hör till ordningen ${cursorOrder}`,
        en: `this cursor belongs to the order ${cursorOrder}`,
      },
      order,
    );
  return { order, value: value as string | number, id: id as string };
}

function parsed(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
