import type { Collection } from '@courage-hub/kit/collection';
import type { HubContext } from '@courage-hub/kit/context';
import { refusal } from '@courage-hub/kit/refusals';
import { sql } from '@courage-hub/kit/sql';

/**
 * The record as it is now, past the request's cache: an earlier mutation of the same request may have changed it. One
 * that the viewer cannot see is as if it had never been.
 */
export async function found<N extends { id: string }>(
  { load, viewer }: HubContext,
  of: Collection<N, never>,
  id: string,
): Promise<N> {
  const [record] = await load.select(of, sql('t.`id` = ?', id));
  if (record) return record;
  throw refusal(viewer.language, 'NOT_THERE', { id: id.slice(0, 96) });
}
