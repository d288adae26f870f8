import type { Collection } from './collection';
import { decodeCursor, type Position } from './cursor';
import { badInput } from './errors';
import { compileFilter } from './filters';
import type { Sql } from './sql';
import type { Reader } from './viewer';

export const MAX_PAGE = 100;
export const DEFAULT_PAGE = 25;

/** The arguments of every connection, as a client sends them. */
export interface PageArgs<F = object> {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
  filter?: F | null;
  orderBy?: string | null;
}

/** A checked request for one page. */
export interface PageRequest {
  size: number;
  backward: boolean;
  from: Position | null;
  orderName: string;
  orderBy: string;
  descending: boolean;
  where: Sql | null;
}

export function pageRequest<N extends object, F>(of: Collection<N, F>, args: PageArgs<F>, reader: Reader): PageRequest {
  const { cursor, ...window } = pageWindow(args);
  const orderName = args.orderBy ?? Object.keys(of.orders)[0]!;
  const order = of.orders[orderName];
  if (!order)
    throw badInput(
      {
        fi: `orderBy: sallitut arvot ovat ${Object.keys(of.orders).join(', ')}`,
        sv: `orderBy ska vara ett av ${Object.keys(of.orders).join(', ')}`,
        en: `orderBy must be one of ${Object.keys(of.orders).join(', ')}`,
      },
      args.orderBy,
    );
  return {
    ...window,
    from: cursor ? decodeCursor(cursor, orderName) : null,
    orderName,
    orderBy: order.by,
    descending: order.descending ?? false,
    where: compileFilter(args.filter as never, of.filter as never, reader),
  };
}

/** How many, in which direction, and from where: what of a page does not depend on what is listed. */
export function pageWindow(args: Omit<PageArgs, 'filter'>): { size: number; backward: boolean; cursor: string | null } {
  const backward = args.last !== null && args.last !== undefined;
  if (backward && args.first !== null && args.first !== undefined) {
    throw badInput(
      {
        fi: 'kysy joko `first` tai `last`, ei molempia',
        sv: 'fråga efter `first` eller `last`, inte båda',
        en: 'ask for `first` or `last`, not both',
      },
      { first: args.first, last: args.last },
    );
  }
  if (backward ? args.after : args.before) {
    throw badInput(
      {
        fi: '`after` kuuluu yhteen `first`-määrän kanssa, `before` `last`-määrän',
        sv: '`after` hör ihop med `first`, `before` med `last`',
        en: '`after` goes with `first`, `before` with `last`',
      },
      { after: args.after, before: args.before },
    );
  }
  return {
    size: pageSize(backward ? 'last' : 'first', (backward ? args.last : args.first) ?? DEFAULT_PAGE),
    backward,
    cursor: (backward ? args.before : args.after) ?? null,
  };
}

function pageSize(name: string, size: number): number {
  if (Number.isInteger(size) && size >= 0 && size <= MAX_PAGE) return size;
  throw badInput(
    {
      fi: `${name} on oltava 0–${MAX_PAGE}`,
      sv: `${name} ska vara 0–${MAX_PAGE}`,
      en: `${name} must be 0..${MAX_PAGE}`,
    },
    size,
  );
}
