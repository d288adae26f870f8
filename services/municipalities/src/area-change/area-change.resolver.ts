import type { HubContext } from '@courage-hub/kit/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { changesOf, mergedWith, partiesOf } from '../loaders';
import { Municipality } from '../municipality/municipality';
import { municipalities } from '../municipality/municipality.rows';
import { AreaChange } from './area-change';

@Resolver(() => Municipality)
export class MunicipalityChangesResolver {
  @FieldResolver(() => [AreaChange], {
    description: 'What happened to it from 2015 on, oldest first: mergers, also those into it, and changes of region.',
  })
  changes(@Root() { id }: Municipality, @Ctx() { load }: HubContext): Promise<AreaChange[]> {
    return changesOf(load, id);
  }

  @FieldResolver(() => [Municipality], {
    description: 'The municipalities that it was merged into; empty while it exists, and where the hub does not know.',
  })
  async successors(@Root() { id }: Municipality, @Ctx() { load }: HubContext): Promise<Municipality[]> {
    return load.byIds(municipalities, await mergedWith(load, id, 'TO'));
  }

  @FieldResolver(() => [Municipality], {
    description: 'The municipalities that were merged into it from 2015 on, directly, oldest merger first.',
  })
  async predecessors(@Root() { id }: Municipality, @Ctx() { load }: HubContext): Promise<Municipality[]> {
    return load.byIds(municipalities, await mergedWith(load, id, 'FROM'));
  }
}

@Resolver(() => AreaChange)
export class AreaChangeResolver {
  @FieldResolver(() => [Municipality], { description: 'The municipalities before it, by code.' })
  async from(@Root() { id }: AreaChange, @Ctx() { load }: HubContext): Promise<Municipality[]> {
    return load.byIds(municipalities, await partiesOf(load, id, 'FROM'));
  }

  @FieldResolver(() => [Municipality], {
    description: 'The municipalities after it, by code; the same as `from` where only the region or the name changed.',
  })
  async to(@Root() { id }: AreaChange, @Ctx() { load }: HubContext): Promise<Municipality[]> {
    return load.byIds(municipalities, await partiesOf(load, id, 'TO'));
  }
}
