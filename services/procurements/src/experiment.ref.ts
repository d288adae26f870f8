import { Ref } from '@courage-hub/kit/references';
import { Directive, ObjectType } from 'type-graphql';

@Directive('@key(fields: "ref")')
@ObjectType('Experiment')
export class ExperimentRef {
  @Ref()
  id: string;
}
