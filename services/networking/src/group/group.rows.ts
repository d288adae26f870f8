import { collection } from '@courage-hub/kit/collection';
import { atLeast, contains, equals } from '@courage-hub/kit/filters';
import { Group } from './group';
import type { GroupFilter } from './group.inputs';

/** What can be asked of groups. */
export const groups = collection<Group, GroupFilter>(Group, {
  published: true,
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
