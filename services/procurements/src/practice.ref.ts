import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType('Practice')
export class PracticeRef {
  @Field(() => ID)
  id: string;
}
