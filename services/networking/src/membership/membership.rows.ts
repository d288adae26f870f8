import { collection } from '@courage-hub/kit/collection';
import { type Combinable, equals } from '@courage-hub/kit/filters';
import { hangsOn, publishedSql } from '@courage-hub/kit/visible';
import type { GroupRole } from '../group/group-role';
import { ownGroupsSql } from '../group/group.rows';
import { Membership } from './membership';

interface MembershipFilter extends Combinable<MembershipFilter> {
  role?: GroupRole | null;
}

/** What can be asked of memberships: they are as visible as their group. */
export const memberships = collection<Membership, MembershipFilter>(Membership, {
  condition(reader) {
    const seen = publishedSql('g', reader, ownGroupsSql('g', reader.viewer));
    return hangsOn('network_group', 'g', 'groupId', seen);
  },
  orders: { SINCE: { by: 't.`since`', descending: true } },
  filter: { role: equals('role') },
  facets: { role: { by: 't.`role`' } },
  relations: { group: { column: 'groupId' }, member: { column: 'memberId' } },
});
