import { Ref } from '@courage-hub/kit/references';
import { Directive, ObjectType } from 'type-graphql';

@Directive('@key(fields: "ref")')
@ObjectType('Practice')
export class PracticeRef {
  @Ref()
  id: string;
}
