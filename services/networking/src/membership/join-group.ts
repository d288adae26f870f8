import { finnishDay, type HubContext } from '@courage-hub/kit/context';
import { HubError } from '@courage-hub/kit/errors';
import { mutate } from '@courage-hub/kit/mutation';
import { refusal } from '@courage-hub/kit/refusals';
import { demand } from '@courage-hub/kit/rules';
import type { Said } from '@courage-hub/kit/said';
import { Group } from '../group/group';
import { GroupRole } from '../group/group-role';
import { groups } from '../group/group.rows';
import { personOfAccount } from '../person/person-of-account';
import { lockedRow } from '../work';
import { isPerson, lastingMemberships } from './lasting';
import { Membership } from './membership';
import type { JoinGroupInput } from './membership.inputs';
import { mayJoinGroup, requireOpen } from './membership.rules';
import { MEMBERSHIP, newMembership } from './new-membership';

/** Makes the viewer a member of an open group, at once. */
export async function joinGroup(input: JoinGroupInput, context: HubContext): Promise<Membership> {
  const { db, viewer, load, now } = context;
  demand(mayJoinGroup, viewer, {});
  const before = async (): Promise<Group> => {
    const group = await load.byId(groups, input.groupId);
    if (!group) throw refusal(viewer.language, 'NOT_THERE', { id: input.groupId });
    requireOpen(group.joinPolicy, viewer);
    return group;
  };
  const today = finnishDay(now);
  return mutate(context, { action: 'joinGroup', input, entity: Membership, before }, async (tx, group) => {
    const work = { db, writer: tx.writer };
    const personId = await personOfAccount(tx, context);
    await lockedRow(work, Group, 'id', group.id);
    const [known] = (await lastingMemberships(work, group.id, today)).filter(isPerson(personId));
    if (known) throw new HubError('CONFLICT', memberAlready(known)[viewer.language]);
    const facts = { groupId: group.id, personId, role: GroupRole.MEMBER, since: today };
    return tx.create(MEMBERSHIP, newMembership(facts));
  });
}

const memberAlready = ({ id }: Membership): Said => ({
  fi: `olet jo jäsen: ${id}`,
  sv: `du är redan medlem: ${id}`,
  en: `you are a member already: ${id}`,
});
