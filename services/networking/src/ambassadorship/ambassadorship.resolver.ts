import { connectionOf } from '@courage-hub/kit/connection';
import { finnishDay, type HubContext } from '@courage-hub/kit/context';
import type { Page } from '@courage-hub/kit/page';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { ExperimentRef } from '../experiment.ref';
import { MunicipalityRef } from '../municipality.ref';
import { OrganizationRef } from '../organization.ref';
import { Person } from '../person/person';
import { people } from '../person/person.rows';
import { linkedRefs, referenceOrNull } from '../reference';
import { RegionRef } from '../region.ref';
import { Ambassadorship } from './ambassadorship';
import { AmbassadorsArgs } from './ambassadorship.inputs';
import { AmbassadorshipExperiment } from './ambassadorship.links';
import { ambassadorships } from './ambassadorship.rows';

const AmbassadorshipConnection = connectionOf(Ambassadorship, 'Ambassadorship');

@Resolver(() => Ambassadorship)
export class AmbassadorshipResolver {
  @Query(() => Ambassadorship, {
    nullable: true,
    description: 'One ambassadorship by id; null where there is none that the viewer may see.',
  })
  ambassadorship(
    @Arg('id', () => ID, { description: 'e.g. `ambassadorship:0190…`.' }) id: string,
    @Ctx() { load }: HubContext,
  ): Promise<Ambassadorship | null> {
    return load.byId(ambassadorships, id);
  }

  @Query(() => AmbassadorshipConnection, {
    nullable: true,
    description: 'Ambassadorships in term on a day, latest start first.',
  })
  ambassadors(
    @Args(() => AmbassadorsArgs) { constituency, at, ...args }: AmbassadorsArgs,
    @Ctx() { load, now }: HubContext,
  ): Page<Ambassadorship> {
    return load.page(ambassadorships, { ...args, filter: { constituency, at: at ?? finnishDay(now) } });
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'The ambassador; null where the viewer may not see the person.',
  })
  person(@Root() { personId }: Ambassadorship, @Ctx() { load }: HubContext): Promise<Person | null> {
    return load.byId(people, personId);
  }

  @FieldResolver(() => MunicipalityRef, {
    nullable: true,
    description: 'The municipality spoken for, or where the ambassador works; null where neither.',
  })
  municipality(@Root() { municipalityId }: Ambassadorship): MunicipalityRef | null {
    return referenceOrNull(MunicipalityRef, municipalityId);
  }

  @FieldResolver(() => RegionRef, {
    nullable: true,
    description: 'The region spoken for, or where the ambassador works; null where neither.',
  })
  region(@Root() { regionId }: Ambassadorship): RegionRef | null {
    return referenceOrNull(RegionRef, regionId);
  }

  @FieldResolver(() => OrganizationRef, {
    nullable: true,
    description: 'The interest group spoken for; null where the constituency is a place.',
  })
  interestGroup(@Root() { interestGroupId }: Ambassadorship): OrganizationRef | null {
    return referenceOrNull(OrganizationRef, interestGroupId);
  }

  @FieldResolver(() => [ExperimentRef], {
    nullable: 'itemsAndList',
    description: 'The experiments that the ambassador mentors.',
  })
  mentors(@Root() { id }: Ambassadorship, @Ctx() { load }: HubContext): Promise<ExperimentRef[]> {
    return linkedRefs(
      load,
      { table: AmbassadorshipExperiment, from: 'ambassadorshipId', to: 'experimentId', ref: ExperimentRef },
      id,
    );
  }
}
