import type { HubContext } from '@courage-hub/kit/context';
import { Ref } from '@courage-hub/kit/references';
import { Ctx, Directive, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { Thread } from './thread/thread';
import { threads } from './thread/thread.rows';

@Directive('@key(fields: "ref")')
@ObjectType('Evaluation')
export class EvaluationRef {
  @Ref()
  id: string;
}

@Resolver(() => EvaluationRef)
export class EvaluationRefResolver {
  @FieldResolver(() => [Thread], {
    nullable: 'itemsAndList',
    description: 'Discussions about it, latest first, at most 1000.',
  })
  threads(@Root() { id }: EvaluationRef, @Ctx() { load }: HubContext): Promise<Thread[]> {
    return load.children(threads, 'topic', id);
  }
}
