import type { HubContext } from '@courage-hub/kit/context';
import { Ref } from '@courage-hub/kit/references';
import { Ctx, Directive, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { Thread } from './thread/thread';
import { threads } from './thread/thread.rows';

@Directive('@key(fields: "ref")')
@ObjectType('ContractingProcess')
export class ContractingProcessRef {
  @Ref()
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
