import { finnishDay, type HubContext } from '@courage-hub/kit/context';
import { DateScalar } from '@courage-hub/kit/scalars';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { areaHistoryOf, changesById, changesOf, partiesOf } from '../loaders';
import { AreaStatus, Municipality } from '../municipality/municipality';
import { municipalities } from '../municipality/municipality.rows';
import { AreaChange } from './area-change';
import { AreaCorrespondence, asCorrespondence } from './area-correspondence';

const ALL_STEPS = 'Over all steps instead of one.';

@Resolver(() => Municipality)
export class MunicipalityChangesResolver {
  @FieldResolver(() => [AreaChange], {
    description: 'What happened to it from 2015 on, oldest first: mergers, also those into it, and changes of region.',
  })
  changes(@Root() { id }: Municipality, @Ctx() { load }: HubContext): Promise<AreaChange[]> {
    return changesOf(load, id);
  }

  @FieldResolver(() => [Municipality], {
    description:
      'The municipalities that it ended in, by merger or split; empty while it exists, and where the hub does not know.',
  })
  async successors(
    @Root() { id }: Municipality,
    @Arg('all', () => Boolean, { defaultValue: false, description: ALL_STEPS }) all: boolean,
    @Ctx() { load }: HubContext,
  ): Promise<Municipality[]> {
    const history = await areaHistoryOf(load);
    return load.byIds(municipalities, history.successorsOf(id, all));
  }

  @FieldResolver(() => [Municipality], {
    description: 'The municipalities that ended in it from 2015 on, oldest change first.',
  })
  async predecessors(
    @Root() { id }: Municipality,
    @Arg('all', () => Boolean, { defaultValue: false, description: ALL_STEPS }) all: boolean,
    @Ctx() { load }: HubContext,
  ): Promise<Municipality[]> {
    const history = await areaHistoryOf(load);
    return load.byIds(municipalities, history.predecessorsOf(id, all));
  }

  @FieldResolver(() => [AreaCorrespondence], {
    description:
      'The municipalities of a day that its area lies in (after it ended) or that its area is made of (before others joined it), by code; itself while nothing has changed. Empty where the hub does not know its successor.',
  })
  async correspondence(
    @Root() { id, status }: Municipality,
    @Arg('at', () => DateScalar, { nullable: true, description: 'The day; today by default.' }) at: string | null,
    @Ctx() { load, now }: HubContext,
  ): Promise<AreaCorrespondence[]> {
    if (status === AreaStatus.ABOLISHED) return [];
    return (await areaHistoryOf(load)).on(id, at ?? finnishDay(now)).map(asCorrespondence);
  }
}

@Resolver(() => AreaCorrespondence)
export class AreaCorrespondenceResolver {
  @FieldResolver(() => Municipality, { nullable: true, description: 'The municipality of that day.' })
  municipality(
    @Root() { municipalityId }: AreaCorrespondence,
    @Ctx() { load }: HubContext,
  ): Promise<Municipality | null> {
    return load.byId(municipalities, municipalityId);
  }

  @FieldResolver(() => [AreaChange], {
    description: 'The changes that lead there, oldest first; none where it is itself.',
  })
  changes(@Root() { changeIds }: AreaCorrespondence, @Ctx() { load }: HubContext): Promise<AreaChange[]> {
    return changesById(load, changeIds);
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
