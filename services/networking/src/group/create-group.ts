import { finnishDay, type HubContext } from '@courage-hub/kit/context';
import { foldAll, localizedOf, pickText, sortKey } from '@courage-hub/kit/localized-text';
import { mutate } from '@courage-hub/kit/mutation';
import { refusal } from '@courage-hub/kit/refusals';
import { demand } from '@courage-hub/kit/rules';
import { Checks } from '@courage-hub/kit/validation';
import { Visibility } from '@courage-hub/kit/values';
import { v7 as uuid } from 'uuid';
import { MEMBERSHIP, newMembership } from '../membership/new-membership';
import { networks } from '../network/network.rows';
import { personOfAccount } from '../person/person-of-account';
import type { CreateGroupInput } from './create-group.inputs';
import { Group } from './group';
import { GroupRole } from './group-role';
import { mayCreateGroup } from './group.rules';

const GROUP = { type: 'Group', entity: Group };
const NAME_LENGTH = 120;
const SORT_KEY_LENGTH = 160;
const SEARCH_LENGTH = 600;
const ROLES = Object.keys(GroupRole).length;

/** Makes a group with the viewer as its lead. */
export async function createGroup(input: CreateGroupInput, context: HubContext): Promise<Group> {
  demand(mayCreateGroup, context.viewer, {});
  const before = () => checkGroup(context, input);
  return mutate(context, { action: 'createGroup', input, entity: Group, before }, async (tx) => {
    const personId = await personOfAccount(tx, context);
    const group = await tx.create(GROUP, groupOf(input, context.viewer.id));
    const since = finnishDay(context.now);
    await tx.create(MEMBERSHIP, newMembership({ groupId: group.id, personId, role: GroupRole.LEAD, since }));
    return group;
  });
}

async function checkGroup({ load, viewer }: HubContext, input: CreateGroupInput): Promise<void> {
  if (!(await load.byId(networks, input.networkId))) {
    throw refusal(viewer.language, 'NOT_THERE', { id: input.networkId });
  }
  new Checks(viewer.language)
    .text('name', input.name, { required: true, limit: NAME_LENGTH })
    .text('purpose', input.purpose)
    .list('rolesOffered', input.rolesOffered, ROLES)
    .done();
}

const groupOf = (input: CreateGroupInput, authorId: string | null) => ({
  id: `group:${uuid()}`,
  networkId: input.networkId,
  name: localizedOf(input.name)!,
  purpose: localizedOf(input.purpose),
  sortKey: sortKey(pickText(input.name) ?? '').slice(0, SORT_KEY_LENGTH),
  searchText: foldAll(input.name).slice(0, SEARCH_LENGTH),
  joinPolicy: input.joinPolicy,
  rolesOffered: [...new Set(input.rolesOffered ?? [GroupRole.MEMBER])],
  visibility: input.visibility ?? Visibility.DRAFT,
  authorId,
  embargoUntil: null,
  deletedAt: null,
});
