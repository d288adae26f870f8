import { connectionOf } from '@courage-hub/kit/connection';
import type { HubContext } from '@courage-hub/kit/context';
import type { Page } from '@courage-hub/kit/page';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Ambassadorship } from '../ambassadorship/ambassadorship';
import { ambassadorships } from '../ambassadorship/ambassadorship.rows';
import { Membership } from '../membership/membership';
import { memberships } from '../membership/membership.rows';
import { MunicipalityRef } from '../municipality.ref';
import { OrganizationRef } from '../organization.ref';
import { referenceOrNull } from '../reference';
import { Person } from './person';
import { PeopleArgs } from './person.inputs';
import { people } from './person.rows';

const PersonConnection = connectionOf(Person, 'Person');

@Resolver(() => Person)
export class PersonResolver {
  @Query(() => Person, {
    nullable: true,
    description: 'One person by id; null where there is none that the viewer may see.',
  })
  person(
    @Arg('id', () => ID, { description: 'e.g. `person:0190…`.' }) id: string,
    @Ctx() { load }: HubContext,
  ): Promise<Person | null> {
    return load.byId(people, id);
  }

  @Query(() => PersonConnection, {
    nullable: true,
    description: 'People of the network by name, those whom the viewer may see.',
  })
  people(@Args(() => PeopleArgs) args: PeopleArgs, @Ctx() { load }: HubContext): Page<Person> {
    return load.page(people, args);
  }

  @FieldResolver(() => OrganizationRef, { nullable: true, description: 'Where the person works; null where not told.' })
  affiliation(@Root() { affiliationId }: Person): OrganizationRef | null {
    return referenceOrNull(OrganizationRef, affiliationId);
  }

  @FieldResolver(() => MunicipalityRef, {
    nullable: true,
    description: 'The municipality the person counts as their own; null where not told.',
  })
  homeMunicipality(@Root() { homeMunicipalityId }: Person): MunicipalityRef | null {
    return referenceOrNull(MunicipalityRef, homeMunicipalityId);
  }

  @FieldResolver(() => [Membership], {
    description: 'Memberships of groups, past ones too, latest first; only of groups that the viewer may see.',
  })
  memberships(@Root() { id }: Person, @Ctx() { load }: HubContext): Promise<Membership[]> {
    return load.children(memberships, 'member', id);
  }

  @FieldResolver(() => [Ambassadorship], {
    description: 'Terms as ambassador, past and coming ones too, latest first.',
  })
  ambassadorships(@Root() { id }: Person, @Ctx() { load }: HubContext): Promise<Ambassadorship[]> {
    return load.children(ambassadorships, 'person', id);
  }
}
