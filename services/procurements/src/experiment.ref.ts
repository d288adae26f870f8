import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType('Experiment')
export class ExperimentRef {
  @Field(() => ID)
  id: string;
}
