import type { HubContext } from '@courage-hub/kit/context';
import { Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { Network } from './network/network';
import { networks } from './network/network.rows';
import { PartnerProgramme } from './partner/partner-programme';
import { partnerProgrammes } from './partner/partner-programme.rows';

@Directive('@key(fields: "id")')
@ObjectType('Organization')
export class OrganizationRef {
  @Field(() => ID)
  id: string;
}

@Resolver(() => OrganizationRef)
export class OrganizationRefResolver {
  @FieldResolver(() => [Network], { nullable: 'itemsAndList', description: 'Networks it takes part in, by name.' })
  networks(@Root() { id }: OrganizationRef, @Ctx() { load }: HubContext): Promise<Network[]> {
    return load.children(networks, 'organization', id);
  }

  @FieldResolver(() => PartnerProgramme, {
    nullable: true,
    description: 'The partner programme it runs, the first by name; null where none.',
  })
  async partnerProgramme(
    @Root() { id }: OrganizationRef,
    @Ctx() { load }: HubContext,
  ): Promise<PartnerProgramme | null> {
    const [first] = await load.children(partnerProgrammes, 'organization', id);
    return first ?? null;
  }
}
