import { collection } from '@courage-hub/kit/collection';
import { atLeast, contains, equals } from '@courage-hub/kit/filters';
import { Network } from './network';
import type { NetworkFilter } from './network.inputs';

/** What can be asked of networks. */
export const networks = collection<Network, NetworkFilter>(Network, {
  published: true,
  orders: { NAME: { by: 't.`sortKey`' } },
  filter: { text: contains(), joinPolicy: equals('joinPolicy'), modifiedSince: atLeast('modifiedAt') },
  facets: { joinPolicy: { by: 't.`joinPolicy`' } },
  relations: {
    membersOf: { link: 'network_member', own: 'memberNetworkId', other: 'networkId' },
    withMember: { link: 'network_member', own: 'networkId', other: 'memberNetworkId' },
    organization: { link: 'network_organization', own: 'networkId', other: 'organizationId' },
  },
});
