import { v7 as uuid } from 'uuid';
import type { GroupRole } from '../group/group-role';
import { Membership } from './membership';

export const MEMBERSHIP = { type: 'Membership', entity: Membership };

type Joining = Pick<Membership, 'groupId' | 'since'> & { personId: string; role: GroupRole };

export const newMembership = ({ personId, ...facts }: Joining) => ({
  id: `membership:${uuid()}`,
  memberType: 'Person' as const,
  memberId: personId,
  until: null,
  invitedById: null,
  ...facts,
});
