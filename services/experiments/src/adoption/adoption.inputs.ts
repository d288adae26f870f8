import { connectionOf, ConnectionArgs } from '@courage-hub/kit/connection';
import { ArgsType, Field } from 'type-graphql';
import { Adoption, AdoptionStatus } from './adoption';

export const AdoptionConnection = connectionOf(Adoption, 'Adoption');

@ArgsType()
export class AdoptionsArgs extends ConnectionArgs {
  @Field(() => AdoptionStatus, { nullable: true, description: 'In this status alone.' })
  status?: AdoptionStatus | null;
}
