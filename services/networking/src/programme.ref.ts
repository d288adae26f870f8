import type { HubContext } from '@courage-hub/kit/context';
import { Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { PartnerProgramme } from './partner/partner-programme';
import { partnerProgrammes } from './partner/partner-programme.rows';

@Directive('@key(fields: "id")')
@ObjectType('Programme')
export class ProgrammeRef {
  @Field(() => ID)
  id: string;
}

@Resolver(() => ProgrammeRef)
export class ProgrammeRefResolver {
  @FieldResolver(() => [PartnerProgramme], {
    nullable: 'itemsAndList',
    description: 'Partner programmes that co-operate with it, by name.',
  })
  partners(@Root() { id }: ProgrammeRef, @Ctx() { load }: HubContext): Promise<PartnerProgramme[]> {
    return load.children(partnerProgrammes, 'programme', id);
  }
}
