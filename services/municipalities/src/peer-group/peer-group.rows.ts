import { collection } from '@courage-hub/kit/collection';
import { badInput } from '@courage-hub/kit/errors';
import type { Loaders } from '@courage-hub/kit/loaders';
import { sql, TRUE } from '@courage-hub/kit/sql';
import { LATEST_CLASSIFICATION } from '../statistics/classification';
import { LATEST_FIGURES } from '../statistics/population';
import { PeerGroup } from './peer-group';
import { type PeerProfile, peersBy } from './peers';

export const peerGroups = collection<PeerGroup>(PeerGroup, { orders: { ID: { by: 't.`id`' } } });

export const allPeerGroups = (load: Loaders): Promise<PeerGroup[]> => load.select(peerGroups, TRUE);

/** The ids of a municipality's peers in a group, by code; an unknown group is refused. */
export async function peerIdsOf(load: Loaders, municipalityId: string, groupId: string): Promise<string[]> {
  const group = await load.byId(peerGroups, groupId);
  if (!group) throw badInput(`group must be one of ${await knownGroups(load)}`, groupId);
  const peersOf = await load.batch(
    `peers:${groupId}`,
    async (keys: readonly string[]) => {
      const peers = peersBy(group.sameBy, await profiles(load));
      return keys.map(() => peers);
    },
    '',
  );
  return peersOf(municipalityId);
}

const knownGroups = (load: Loaders): Promise<string> =>
  load.batch(
    'peer-groups',
    async (keys: readonly string[]) => {
      const ids = (await allPeerGroups(load)).map(({ id }) => id).join(', ');
      return keys.map(() => ids);
    },
    '',
  );

/** Every current municipality, from the latest classification and the latest figures. */
async function profiles(load: Loaders): Promise<PeerProfile[]> {
  const statement = () =>
    sql(
      "SELECT '' AS `__parent`, c.`municipalityId` AS `id`, c.`grouping`, c.`language`, c.`maakuntaId`, c.`seutukuntaId`, " +
        'c.`wellbeingId`, p.`value` AS `population` FROM `classification` c ' +
        'LEFT JOIN `population` p ON p.`municipalityId` = c.`municipalityId` AND p.`year` = ? ' +
        'WHERE c.`year` = ? ORDER BY c.`municipalityId`',
      LATEST_FIGURES,
      LATEST_CLASSIFICATION,
    );
  return (await load.rawBy('peer-profiles', statement, '')) as PeerProfile[];
}
