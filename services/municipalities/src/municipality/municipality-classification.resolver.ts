import type { HubContext } from '@courage-hub/kit/context';
import { DateScalar } from '@courage-hub/kit/scalars';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { classificationOf } from '../loaders';
import { Region, RegionKind } from '../region/region';
import { regions } from '../region/region.rows';
import { classificationYear, REGION_COLUMN } from '../statistics/classification';
import { Municipality } from './municipality';
import { MunicipalityClassification } from './municipality-classification';

@Resolver(() => Municipality)
export class MunicipalityInTimeResolver {
  @FieldResolver(() => MunicipalityClassification, {
    nullable: true,
    description:
      'Its name, language status, grouping and areas on a day; null where it did not exist then, and before 2013-01-01, which the hub does not know.',
  })
  async classification(
    @Root() { id }: Municipality,
    @Arg('at', () => DateScalar, { nullable: true, description: 'The day; today by default.' }) at: string | null,
    @Ctx() { load }: HubContext,
  ): Promise<MunicipalityClassification | null> {
    const row = await classificationOf(load, id, classificationYear(at));
    return row && Object.assign(new MunicipalityClassification(), { row });
  }
}

@Resolver(() => MunicipalityClassification)
export class MunicipalityClassificationResolver {
  @FieldResolver(() => Region, {
    nullable: true,
    description: 'The area of a kind that it belonged to; null where it belonged to none or the hub does not know.',
  })
  region(
    @Root() { row }: MunicipalityClassification,
    @Arg('kind', () => RegionKind, { defaultValue: RegionKind.MAAKUNTA, description: 'Which kind of area.' })
    kind: RegionKind,
    @Ctx() { load }: HubContext,
  ): Promise<Region | null> {
    return load.byId(regions, row[REGION_COLUMN[kind]]);
  }
}
