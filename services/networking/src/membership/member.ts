import type { Loaders } from '@courage-hub/kit/loaders';
import { createUnionType } from 'type-graphql';
import { Network } from '../network/network';
import { networks } from '../network/network.rows';
import { OrganizationRef } from '../organization.ref';
import { Person } from '../person/person';
import { people } from '../person/person.rows';
import { referenceTo } from '../reference';
import type { Membership } from './membership';

export const Member = createUnionType({
  name: 'Member',
  description: 'Who may be a member of a group: a person, an organisation, or another network.',
  types: () => [Person, OrganizationRef, Network] as const,
});
export type Member = Person | OrganizationRef | Network;

/** The member; null where the viewer may not see them. */
export async function memberOf({ memberType, memberId }: Membership, load: Loaders): Promise<Member | null> {
  if (memberType === 'Organization') return referenceTo(OrganizationRef, memberId);
  return memberType === 'Person' ? load.byId(people, memberId) : load.byId(networks, memberId);
}
