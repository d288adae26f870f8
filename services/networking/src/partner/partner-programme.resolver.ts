import { connectionOf } from '@courage-hub/kit/connection';
import type { HubContext } from '@courage-hub/kit/context';
import type { Page } from '@courage-hub/kit/page';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { OrganizationRef } from '../organization.ref';
import { ProgrammeRef } from '../programme.ref';
import { linkedRefs, referenceOrNull } from '../reference';
import { PartnerProgramme } from './partner-programme';
import { PartnerProgrammesArgs } from './partner-programme.inputs';
import { partnerProgrammes } from './partner-programme.rows';
import { PartnerProgrammeLink } from './partner.links';

const PartnerProgrammeConnection = connectionOf(PartnerProgramme, 'PartnerProgramme');

@Resolver(() => PartnerProgramme)
export class PartnerProgrammeResolver {
  @Query(() => PartnerProgramme, {
    nullable: true,
    description: 'One partner programme by id; null where there is none that the viewer may see.',
  })
  partnerProgramme(
    @Arg('id', () => ID, { description: 'e.g. `partner:0190…`.' }) id: string,
    @Ctx() { load }: HubContext,
  ): Promise<PartnerProgramme | null> {
    return load.byId(partnerProgrammes, id);
  }

  @Query(() => PartnerProgrammeConnection, { nullable: true, description: 'Partner programmes by name.' })
  partnerProgrammes(
    @Args(() => PartnerProgrammesArgs) { trust, ...args }: PartnerProgrammesArgs,
    @Ctx() { load }: HubContext,
  ): Page<PartnerProgramme> {
    return load.page(partnerProgrammes, { ...args, filter: { trust } });
  }

  @FieldResolver(() => OrganizationRef, { nullable: true, description: 'The organisation that runs it.' })
  organization(@Root() { organizationId }: PartnerProgramme): OrganizationRef | null {
    return referenceOrNull(OrganizationRef, organizationId);
  }

  @FieldResolver(() => [ProgrammeRef], {
    nullable: 'itemsAndList',
    description: 'The programmes of the hub that it co-operates with.',
  })
  programmes(@Root() { id }: PartnerProgramme, @Ctx() { load }: HubContext): Promise<ProgrammeRef[]> {
    return linkedRefs(
      load,
      { table: PartnerProgrammeLink, from: 'partnerProgrammeId', to: 'programmeId', ref: ProgrammeRef },
      id,
    );
  }
}
