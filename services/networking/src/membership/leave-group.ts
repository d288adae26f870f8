import { finnishDay, type HubContext } from '@courage-hub/kit/context';
import { HubError } from '@courage-hub/kit/errors';
import { mutate } from '@courage-hub/kit/mutation';
import { refusal } from '@courage-hub/kit/refusals';
import { demand, signedIn } from '@courage-hub/kit/rules';
import type { Said } from '@courage-hub/kit/said';
import { sql } from '@courage-hub/kit/sql';
import type { Viewer } from '@courage-hub/kit/viewer';
import { Account } from '../account/account';
import { Group } from '../group/group';
import { GroupRole } from '../group/group-role';
import { groups } from '../group/group.rows';
import { lockedRow, rowsIn } from '../work';
import { isPerson, lastingMemberships } from './lasting';
import { Membership } from './membership';
import type { LeaveGroupInput } from './membership.inputs';
import { mayLeaveGroup } from './membership.rules';
import { MEMBERSHIP } from './new-membership';

/** Ends the viewer's memberships of a group; today is their last day. */
export async function leaveGroup(input: LeaveGroupInput, context: HubContext): Promise<Membership> {
  const { db, viewer, load, now } = context;
  demand(signedIn, viewer, {});
  const before = async (): Promise<Group> => {
    const group = await load.byId(groups, input.groupId);
    if (!group) throw refusal(viewer.language, 'NOT_THERE', { id: input.groupId });
    return group;
  };
  const today = finnishDay(now);
  return mutate(context, { action: 'leaveGroup', input, entity: Membership, before }, async (tx, group) => {
    const work = { db, writer: tx.writer };
    await lockedRow(work, Group, 'id', group.id);
    const [account] = await rowsIn(work, Account, sql('t.`id` = ?', viewer.id));
    const all = await lastingMemberships(work, group.id, today);
    const own = all.filter(isPerson(account?.personId ?? null));
    demand(mayLeaveGroup, viewer, { own });
    requireAnotherLead(all, own, viewer);
    const ended: Membership[] = [];
    for (const one of own) {
      ended.push(await tx.change(MEMBERSHIP, one, one.version, { until: laterOf(one.since, today) }));
    }
    return ended[0]!;
  });
}

const LAST_LEAD: Said = {
  fi: 'olet ryhmän viimeinen vetäjä: tee ensin toisesta jäsenestä vetäjä',
  sv: 'du är gruppens sista ledare: gör först en annan medlem till ledare',
  en: 'you are the last lead of the group: make another member lead first',
};

/** A group is never left without a lead. */
function requireAnotherLead(all: readonly Membership[], own: readonly Membership[], viewer: Viewer): void {
  const leads = (memberships: readonly Membership[]): number =>
    memberships.filter(({ role }) => role === GroupRole.LEAD).length;
  if (leads(own) === 0 || leads(all) > leads(own)) return;
  throw new HubError('CONFLICT', LAST_LEAD[viewer.language]);
}

/** A membership that has not begun ends on the day that it would have. */
const laterOf = (one: string, other: string): string => (one > other ? one : other);
