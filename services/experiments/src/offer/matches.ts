import type { HubContext } from '@courage-hub/kit/context';
import { type Sql, sql } from '@courage-hub/kit/sql';
import { visibleSql } from '@courage-hub/kit/visible';
import { needs } from '../need/need.rows';
import { offers } from './offer.rows';

/** How many matches a list shows: the newest ones. */
export const MAX_MATCHES = 20;

/** A theme of the need's experiment is one of the offer's. */
const sharedTheme = (need: string, offer: string): string =>
  'EXISTS (SELECT 1 FROM `experiment_theme` h JOIN `offer_theme` o ON o.`uri` = h.`uri` ' +
  `WHERE h.\`experimentId\` = ${need}.\`experimentId\` AND o.\`offerId\` = ${offer}.\`id\`)`;

/** Of each parent the newest open ones of the other side: the same kind, and a theme in common. */
const newestSql = (from: string, parent: string, { ids, seen }: { ids: readonly string[]; seen: Sql }): Sql =>
  sql(
    `SELECT m.\`__parent\`, m.\`id\` FROM (SELECT ${parent}.\`id\` AS \`__parent\`, t.\`id\` AS \`id\`, ` +
      `ROW_NUMBER() OVER (PARTITION BY ${parent}.\`id\` ORDER BY t.\`createdAt\` DESC, t.\`id\` DESC) AS \`nth\` ` +
      `FROM ${from} WHERE ${parent}.\`id\` IN (?) AND t.\`closedAt\` IS NULL AND ${seen.text}) m ` +
      `WHERE m.\`nth\` <= ${MAX_MATCHES} ORDER BY m.\`__parent\`, m.\`nth\``,
    ids,
    ...seen.params,
  );

/** The ids of the open offers that answer a need. */
export async function offersFor({ load, viewer, now }: HubContext, needId: string): Promise<string[]> {
  const seen = visibleSql(offers as never, { viewer, now });
  const from = '`need` n JOIN `offer` t ON t.`kind` = n.`kind` AND ' + sharedTheme('n', 't');
  const rows = await load.rawBy('offers-for-needs', (ids) => newestSql(from, 'n', { ids, seen }), needId);
  return rows.map(({ id }) => id as string);
}

/** The ids of the open needs that an offer answers. */
export async function needsFor({ load, viewer, now }: HubContext, offerId: string): Promise<string[]> {
  const seen = visibleSql(needs as never, { viewer, now });
  const from = '`offer` f JOIN `need` t ON t.`kind` = f.`kind` AND ' + sharedTheme('t', 'f');
  const rows = await load.rawBy('needs-for-offers', (ids) => newestSql(from, 'f', { ids, seen }), offerId);
  return rows.map(({ id }) => id as string);
}
