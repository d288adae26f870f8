import { sql } from '@courage-hub/kit/sql';
import { rowsIn, type Work } from '../work';
import { Membership } from './membership';

/** The memberships of a group that last beyond today; whoever leaves has left at once, though it is their last day. */
export const lastingMemberships = (work: Work, groupId: string, today: string): Promise<Membership[]> =>
  rowsIn(work, Membership, sql('t.`groupId` = ? AND (t.`until` IS NULL OR t.`until` > ?)', groupId, today));

export const isPerson =
  (personId: string | null) =>
  ({ memberType, memberId }: Membership): boolean =>
    memberType === 'Person' && memberId === personId;
