import { collection } from '@courage-hub/kit/collection';
import { atLeast, contains, equals } from '@courage-hub/kit/filters';
import { type Sql, sql } from '@courage-hub/kit/sql';
import { scopesOf, type Viewer } from '@courage-hub/kit/viewer';
import { Group } from './group';
import type { GroupFilter } from './group.inputs';

/** Members see their group whatever its visibility: those who lead it edit it, the others may always leave it. */
export function ownGroupsSql(alias: string, viewer: Viewer): Sql | null {
  const ids = ['MEMBER', 'FACILITATOR', 'LEAD'].flatMap((role) => scopesOf(viewer, role));
  return ids.length > 0 ? sql(`${alias}.\`id\` IN (?)`, ids) : null;
}

/** What can be asked of groups. */
export const groups = collection<Group, GroupFilter>(Group, {
  published: true,
  stewards: (viewer) => ownGroupsSql('t', viewer),
  orders: { NAME: { by: 't.`sortKey`' } },
  filter: {
    networkId: equals('networkId'),
    joinPolicy: equals('joinPolicy'),
    text: contains(),
    modifiedSince: atLeast('modifiedAt'),
  },
  facets: { joinPolicy: { by: 't.`joinPolicy`' } },
  relations: {
    network: { column: 'networkId' },
    experiment: { link: 'group_experiment', own: 'groupId', other: 'experimentId' },
    municipality: { link: 'group_municipality', own: 'groupId', other: 'municipalityId' },
  },
});
