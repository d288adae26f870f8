import { badInput } from '@courage-hub/kit/errors';
import { finnishDay, type HubContext } from '@courage-hub/kit/context';
import { DateScalar } from '@courage-hub/kit/scalars';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import { AreaChange } from '../area-change/area-change';
import { changesById } from '../loaders';
import { Municipality } from '../municipality/municipality';
import { municipalities } from '../municipality/municipality.rows';
import { Region } from '../region/region';
import { regions } from '../region/region.rows';
import { StatisticalIndicator } from '../statistical-indicator/statistical-indicator';
import { knownIndicator, statisticalIndicators } from '../statistical-indicator/statistical-indicator.rows';
import { areaIdOf, isMunicipality, noArea } from './area-code';
import { Observation } from './observation';
import { municipalSeries, recorded, regionalSeries, spanOf, type Wanted } from './observation.rows';

@ArgsType()
class SeriesArgs {
  @Field(() => ID, { description: 'The indicator; an unknown one is BAD_USER_INPUT.' })
  indicator: string;

  @Field(() => Int, { nullable: true, description: 'The first year, 1700..2100.' })
  from?: number | null;

  @Field(() => Int, { nullable: true, description: 'The last year, 1700..2100.' })
  to?: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'In the areas of this day: values of what was merged are summed where they add up.',
  })
  at?: string | null;
}

const wanted = async ({ load }: HubContext, { indicator, from, to, at }: SeriesArgs): Promise<Wanted> => {
  const span = spanOf(from, to);
  return { indicator: await knownIndicator(load, indicator), span, at: at ?? null };
};

@Resolver(() => Municipality)
export class MunicipalityObservationsResolver {
  @FieldResolver(() => [Observation], {
    description:
      'The values of an indicator, oldest year first; a missing year is left out, never interpolated. Without `at` they stay with the municipality of their time. With `at` they are in its area of that day; null where a part has none, or where the values do not add up over a merger.',
  })
  async observations(
    @Root() { id }: Municipality,
    @Args(() => SeriesArgs) args: SeriesArgs,
    @Ctx() context: HubContext,
  ): Promise<Observation[]> {
    return municipalSeries(context.load, id, await wanted(context, args));
  }
}

@Resolver(() => Region)
export class RegionObservationsResolver {
  @FieldResolver(() => [Observation], {
    description:
      'The values of an indicator, oldest year first: those that the source gives for the area, else the sums over the municipalities that it has on the day `at` (today by default), where they add up and none is missing.',
  })
  async observations(
    @Root() { id, kind }: Region,
    @Args(() => SeriesArgs) args: SeriesArgs,
    @Ctx() context: HubContext,
  ): Promise<Observation[]> {
    const at = args.at ?? finnishDay(context.now);
    return regionalSeries(context.load, { id, kind }, { ...(await wanted(context, args)), at });
  }
}

const MAX_AREAS = 100;

@Resolver(() => StatisticalIndicator)
export class IndicatorObservationsResolver {
  @FieldResolver(() => [Observation], {
    description: 'What was observed of some areas, as the source gives it: by area in their order, oldest year first.',
  })
  async observations(
    @Root() { id }: StatisticalIndicator,
    @Arg('areas', () => [ID], {
      description:
        'At most 100 areas: ids of municipalities and regions, or `country:` and an ISO 3166-1 code, e.g. `country:FI`.',
    })
    areas: string[],
    @Arg('from', () => Int, { nullable: true, description: 'The first year, 1700..2100.' }) from: number | null,
    @Arg('to', () => Int, { nullable: true, description: 'The last year, 1700..2100.' }) to: number | null,
    @Ctx() { load }: HubContext,
  ): Promise<Observation[]> {
    const span = spanOf(from, to);
    if (areas.length > MAX_AREAS)
      throw badInput(
        {
          fi: `alueita enintään ${MAX_AREAS}`,
          sv: `högst ${MAX_AREAS} områden`,
          en: `areas must be at most ${MAX_AREAS}`,
        },
        areas.length,
      );
    return (await Promise.all(areas.map((area) => recorded(load, knownForm(area), id, span)))).flat();
  }
}

function knownForm(area: string): string {
  const id = areaIdOf(area);
  if (id) return id;
  throw noArea(area);
}

@Resolver(() => Observation)
export class ObservationResolver {
  @FieldResolver(() => StatisticalIndicator, { nullable: true, description: 'What was observed.' })
  indicator(@Root() { indicatorId }: Observation, @Ctx() { load }: HubContext): Promise<StatisticalIndicator | null> {
    return load.byId(statisticalIndicators, indicatorId);
  }

  @FieldResolver(() => Municipality, { nullable: true, description: 'The area, where it is a municipality.' })
  municipality(@Root() { areaId }: Observation, @Ctx() { load }: HubContext): Promise<Municipality | null> {
    return load.byId(municipalities, isMunicipality(areaId) ? areaId : null);
  }

  @FieldResolver(() => Region, { nullable: true, description: 'The area, where it is a region.' })
  region(@Root() { areaId }: Observation, @Ctx() { load }: HubContext): Promise<Region | null> {
    return load.byId(regions, areaId.startsWith('region:') ? areaId : null);
  }

  @FieldResolver(() => [Municipality], {
    description: 'The municipalities of the time whose values are in it, where it was rolled up; else none.',
  })
  madeOf(@Root() { madeOfIds }: Observation, @Ctx() { load }: HubContext): Promise<Municipality[]> {
    return load.byIds(municipalities, madeOfIds ?? []);
  }

  @FieldResolver(() => [AreaChange], {
    description:
      'The changes of area that leave it without a value in the areas of `at`: its parts do not add up, or an area was divided. Else none.',
  })
  changes(@Root() { changeIds }: Observation, @Ctx() { load }: HubContext): Promise<AreaChange[]> {
    return changesById(load, changeIds ?? []);
  }
}
