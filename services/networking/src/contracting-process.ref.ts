import type { HubContext } from '@courage-hub/kit/context';
import { Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { Thread } from './thread/thread';
import { threads } from './thread/thread.rows';

@Directive('@key(fields: "id")')
@ObjectType('ContractingProcess')
export class ContractingProcessRef {
  @Field(() => ID)
  id: string;
}

@Resolver(() => ContractingProcessRef)
export class ContractingProcessRefResolver {
  @FieldResolver(() => [Thread], {
    nullable: 'itemsAndList',
    description: 'Discussions about it, latest first, at most 1000.',
  })
  threads(@Root() { id }: ContractingProcessRef, @Ctx() { load }: HubContext): Promise<Thread[]> {
    return load.children(threads, 'topic', id);
  }
}
