import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType('Programme')
export class ProgrammeRef {
  @Field(() => ID)
  id: string;
}
