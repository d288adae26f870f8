import type { HubContext } from '@courage-hub/kit/context';
import type { Loaders } from '@courage-hub/kit/loaders';
import { DateScalar } from '@courage-hub/kit/scalars';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { END_OF_TIME, withFormer } from '../area-change/area-history';
import { areaHistoryOf, membersOf } from '../loaders';
import { Municipality } from '../municipality/municipality';
import { municipalities } from '../municipality/municipality.rows';
import { classificationYear } from '../statistics/classification';
import { Region, RegionKind } from './region';
import { currentRegions, regions } from './region.rows';
import { Territory } from './territory';

@Resolver(() => Region)
export class RegionResolver {
  @Query(() => Region, {
    nullable: true,
    description: 'One area by id, e.g. `region:maakunta-06`; null where there is none.',
  })
  region(
    @Arg('id', () => ID, { description: 'The id.' }) id: string,
    @Ctx() { load }: HubContext,
  ): Promise<Region | null> {
    return load.byId(regions, id);
  }

  @Query(() => [Region], {
    nullable: true,
    description: 'The areas of a kind (of every kind by default) that exist on a day, by kind and code.',
  })
  regions(
    @Arg('kind', () => RegionKind, { nullable: true, description: 'Which classification.' }) kind: RegionKind | null,
    @Arg('at', () => DateScalar, {
      nullable: true,
      description: 'The day (today by default); the hub knows from 2013-01-01 on.',
    })
    at: string | null,
    @Ctx() { load }: HubContext,
  ): Promise<Region[]> {
    return load.select(regions, currentRegions(kind ?? null, classificationYear(at)));
  }

  @FieldResolver(() => Region, {
    nullable: true,
    description: 'The area that it is part of, where the classification has one.',
  })
  parent(@Root() { parentId }: Region, @Ctx() { load }: HubContext): Promise<Region | null> {
    return load.byId(regions, parentId);
  }

  @FieldResolver(() => [Municipality], {
    description:
      'Its municipalities on a day (today by default), by code; with `former` also those whose whole area was merged into them, so that records that stay with the municipality of their time are all there.',
  })
  async municipalities(
    @Root() { id, kind }: Region,
    @Arg('at', () => DateScalar, { nullable: true, description: 'The day; the hub knows from 2013-01-01 on.' })
    at: string | null,
    @Arg('former', () => Boolean, { defaultValue: false, description: 'With the past municipalities in it.' })
    former: boolean,
    @Ctx() { load }: HubContext,
  ): Promise<Municipality[]> {
    return load.byIds(municipalities, await memberIds(load, { id, kind }, { at, former }));
  }

  @FieldResolver(() => Territory, {
    nullable: true,
    description:
      'Its municipalities on a day (today by default) taken as one, to sum over; with `former` also those whose whole area was merged into them.',
  })
  async territory(
    @Root() { id, kind }: Region,
    @Arg('at', () => DateScalar, { nullable: true, description: 'The day; the hub knows from 2013-01-01 on.' })
    at: string | null,
    @Arg('former', () => Boolean, { defaultValue: false, description: 'With the past municipalities in it.' })
    former: boolean,
    @Ctx() { load }: HubContext,
  ): Promise<Territory> {
    const ids = await memberIds(load, { id, kind }, { at, former });
    return { id: `territory:${[...ids].sort().map(codeOf).join(',')}` };
  }
}

async function memberIds(
  load: Loaders,
  { id, kind }: Pick<Region, 'id' | 'kind'>,
  { at, former }: { at: string | null; former: boolean },
): Promise<readonly string[]> {
  const members = await membersOf(load, id, kind, classificationYear(at));
  return former ? withFormer(members, await areaHistoryOf(load), at ?? END_OF_TIME) : members;
}

const codeOf = (municipalityId: string): string => municipalityId.slice('municipality:'.length);
