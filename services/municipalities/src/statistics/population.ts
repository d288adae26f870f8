import { Code, Key, Whole, WholeKey } from '@courage-hub/kit/columns';
import { badInput } from '@courage-hub/kit/errors';
import { Field, Int, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';

/** The latest year of the population figures. */
export const LATEST_FIGURES = 2024;

@ObjectType('PopulationFigure', { description: 'Inhabitants on 31 December of one year.' })
@Entity('population')
export class Population {
  @Key()
  municipalityId: string;

  @WholeKey()
  @Field(() => Int, { description: 'The year.' })
  year: number;

  @Whole()
  @Field(() => Int, { description: 'Persons.' })
  value: number;

  @Code(32)
  @Field(() => String, {
    description: 'The years whose municipal boundaries the figure follows: a merged one is counted in its successor.',
  })
  boundaries: string;

  @Code(64)
  @Field(() => String, { description: 'The dataset: THL Sotkanet 2000-2022, Statistics Finland 2024.' })
  source: string;
}

/** A year as an argument, refused where it cannot be one. */
export function checkedYear(name: string, year: number | null | undefined): number | null {
  if (year === null || year === undefined) return null;
  if (year >= 1900 && year <= 2100) return year;
  throw badInput(
    { fi: `${name} on oltava 1900–2100`, sv: `${name} ska vara 1900–2100`, en: `${name} must be 1900..2100` },
    year,
  );
}
