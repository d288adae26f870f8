import type { HubContext } from '@courage-hub/kit/context';
import { badInput } from '@courage-hub/kit/errors';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { populationOf, populationsOf, regionPopulationOf, structureOf } from '../loaders';
import { Municipality } from '../municipality/municipality';
import { Region } from '../region/region';
import { checkedYear, LATEST_FIGURES, Population } from './population';
import { PopulationGroup } from './population-group';

const YEAR = '1900..2100; the hub has 2000-2022 and 2024.';

@Resolver(() => Municipality)
export class MunicipalityPopulationResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Inhabitants on 31 December of a year (the latest known by default); null where that year is missing, never interpolated.',
  })
  population(
    @Root() { id }: Municipality,
    @Arg('year', () => Int, { nullable: true, description: YEAR }) year: number | null,
    @Ctx() { load }: HubContext,
  ): Promise<number | null> {
    return populationOf(load, id, checkedYear('year', year));
  }

  @FieldResolver(() => [Population], {
    description: 'Inhabitants year by year, oldest first; a missing year is left out.',
  })
  populations(
    @Root() { id }: Municipality,
    @Arg('from', () => Int, { nullable: true, description: `The first year, ${YEAR}` }) from: number | null,
    @Arg('to', () => Int, { nullable: true, description: `The last year, ${YEAR}` }) to: number | null,
    @Ctx() { load }: HubContext,
  ): Promise<Population[]> {
    const years = { from: checkedYear('from', from) ?? 1900, to: checkedYear('to', to) ?? 2100 };
    if (years.from > years.to)
      throw badInput(
        {
          fi: 'from ei saa olla to-vuoden jälkeen',
          sv: 'from får inte vara efter to',
          en: 'from must not be after to',
        },
        { from, to },
      );
    return populationsOf(load, id, years);
  }

  @FieldResolver(() => PopulationGroup, {
    nullable: true,
    description: 'Inhabitants by sex and age on 31 December of a year; null where that year is missing.',
  })
  populationStructure(
    @Root() { id }: Municipality,
    @Arg('year', () => Int, { nullable: true, description: '1900..2100; the hub has 2024, which is the default.' })
    year: number | null,
    @Ctx() { load }: HubContext,
  ): Promise<PopulationGroup | null> {
    return structureOf(load, id, checkedYear('year', year) ?? LATEST_FIGURES);
  }
}

@Resolver(() => Region)
export class RegionPopulationResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Inhabitants on 31 December of a year (2024 by default): the sum over its municipalities in the boundaries that the figures follow, those of 2021 up to 2021, of the year itself in 2022, of 2025 in 2024. Null where a municipality has no figure, or where the area does not exist in those boundaries.',
  })
  population(
    @Root() { id, kind }: Region,
    @Arg('year', () => Int, { nullable: true, description: YEAR }) year: number | null,
    @Ctx() { load }: HubContext,
  ): Promise<number | null> {
    return regionPopulationOf(load, { id, kind }, checkedYear('year', year) ?? LATEST_FIGURES);
  }
}
