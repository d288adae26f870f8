import { collection } from '@courage-hub/kit/collection';
import { badInput } from '@courage-hub/kit/errors';
import type { Loaders } from '@courage-hub/kit/loaders';
import { type Sql, sql, TRUE } from '@courage-hub/kit/sql';
import { latestFiguresOf, once } from '../observation/figures';
import { POPULATION } from '../statistical-indicator/statistical-indicator';
import { knownIndicator } from '../statistical-indicator/statistical-indicator.rows';
import { classificationYear } from '../statistics/classification';
import { PeerGroup } from './peer-group';
import { checkedRule, type PeerRuleInput } from './peer-group.inputs';
import { type Measures, type PeerProfile, type PeerRule, peersBy } from './peers';

export const peerGroups = collection<PeerGroup>(PeerGroup, { orders: { ID: { by: 't.`id`' } } });

export const allPeerGroups = (load: Loaders): Promise<PeerGroup[]> => load.select(peerGroups, TRUE);

/** Which peers are asked for: a group's, or by a rule of the asker's. */
export interface PeersWanted {
  group?: string | null;
  rule?: PeerRuleInput | null;
}

/** The rule that is asked for, with its group where it is one's; an unknown group is refused. */
export async function wantedRule(
  load: Loaders,
  { group, rule }: PeersWanted,
): Promise<{ rule: PeerRule; group: PeerGroup | null }> {
  if (!group === !rule)
    throw badInput(
      {
        fi: 'anna joko verrokkiryhmä tai sääntö, ei molempia',
        sv: 'ange antingen en jämförelsegrupp eller en regel, inte båda',
        en: 'give exactly one of a peer group and a rule',
      },
      { group, rule },
    );
  if (rule) return { rule: checkedRule(rule), group: null };
  const known = await load.byId(peerGroups, group);
  if (!known)
    throw badInput(
      {
        fi: `ryhmän on oltava jokin näistä: ${await knownGroups(load)}`,
        sv: `gruppen ska vara en av ${await knownGroups(load)}`,
        en: `group must be one of ${await knownGroups(load)}`,
      },
      group,
    );
  return { rule: known, group: known };
}

/** How the ids of a municipality's peers on a day are found, by code. */
export const peersOn = (load: Loaders, { sameBy, nearest }: PeerRule, at: string): Promise<(id: string) => string[]> =>
  once(load, `peers:${JSON.stringify([sameBy, nearest])}:${at}`, async () => {
    const [profiles, measures] = await Promise.all([profilesOn(load, at), measuresOn(load, nearest?.by ?? [], at)]);
    return peersBy({ sameBy, nearest }, profiles, measures);
  });

const knownGroups = (load: Loaders): Promise<string> =>
  once(load, 'peer-groups', async () => (await allPeerGroups(load)).map(({ id }) => id).join(', '));

/** Every municipality of a day, from the classification of its year and the latest population before it. */
export const profilesOn = async (load: Loaders, at: string): Promise<PeerProfile[]> =>
  (await load.rawBy(`peer-profiles:${at}`, () => profilesSql(at), '')) as unknown as PeerProfile[];

/** A population in other boundaries than those of the day is another municipality's too: it is as if unknown. */
const profilesSql = (at: string): Sql =>
  sql(
    "SELECT '' AS `__parent`, c.`municipalityId` AS `id`, c.`grouping`, c.`language`, c.`maakuntaId`, c.`seutukuntaId`, " +
      'c.`wellbeingId`, p.`value` AS `population` FROM `classification` c ' +
      'LEFT JOIN `population` p ON p.`municipalityId` = c.`municipalityId` ' +
      'AND p.`year` = (SELECT MAX(`year`) FROM `population` WHERE `year` < ?) ' +
      'AND NOT EXISTS (SELECT 1 FROM `area_change_party` side JOIN `area_change` moved ON moved.`id` = side.`changeId` ' +
      "WHERE side.`municipalityId` = p.`municipalityId` AND moved.`kind` IN ('MERGER', 'PARTIAL_MERGER', 'SPLIT') AND (" +
      '(moved.`effectiveDate` > ? AND SUBSTR(moved.`effectiveDate`, 1, 4) <= SUBSTR(p.`boundaries`, 1, 4)) OR ' +
      '(moved.`effectiveDate` <= ? AND SUBSTR(moved.`effectiveDate`, 1, 4) > SUBSTR(p.`boundaries`, -4)))) ' +
      'WHERE c.`year` = ? ORDER BY c.`municipalityId`',
    Number(at.slice(0, 4)),
    at,
    at,
    classificationYear(at),
  );

async function measuresOn(load: Loaders, by: readonly string[], at: string): Promise<Measures> {
  if (by.length === 0) return new Map();
  const profiles = await profilesOn(load, at);
  const values = await Promise.all(by.map((measure) => valuesOf(load, measure, { at, profiles })));
  return new Map(profiles.map(({ id }) => [id, values.map((of) => of(id))]));
}

async function valuesOf(
  load: Loaders,
  measure: string,
  { at, profiles }: { at: string; profiles: readonly PeerProfile[] },
): Promise<(id: string) => number | null> {
  if (measure === POPULATION) {
    const population = new Map(profiles.map(({ id, population: value }) => [id, value]));
    return (id) => population.get(id) ?? null;
  }
  const figures = await latestFiguresOf(load, await knownIndicator(load, measure), at);
  return (id) => {
    const value = figures.get(id)?.value ?? null;
    return value === null ? null : Number(value);
  };
}
