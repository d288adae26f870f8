import { Code, DerivedFrom, Key, Whole, WholeKey } from '@courage-hub/kit/columns';
import { DecimalScalar } from '@courage-hub/kit/scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { ObservationStatus } from './observation-status';

@ObjectType({
  description:
    'The value of an indicator for an area in a year, as its source gives it, or summed over mergers where `at` asks for that. It stays with the municipality of its time.',
})
@Entity('observation')
@Index('IX_observation_area', ['areaId', 'indicatorId', 'year'])
export class Observation {
  @Key()
  indicatorId: string;

  @WholeKey()
  @Field(() => Int, { description: 'The year.' })
  year: number;

  @Key()
  @Field(() => ID, {
    description:
      'The area: the id of a municipality or of a region, or `country:` and an ISO 3166-1 code of two letters, e.g. `country:FI`.',
  })
  areaId: string;

  /** As the source writes it: text, so that every engine keeps it exactly. */
  @Code(32, { nullable: true })
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'In the unit of the indicator; null where it is missing or suppressed, never 0 and never estimated here.',
  })
  value: string | null;

  @Code(16)
  @Field(() => ObservationStatus, { description: 'Its SDMX observation status.' })
  status: ObservationStatus;

  /** The years whose municipal boundaries the value follows. */
  @Whole()
  firstBoundaries: number;

  @Whole()
  lastBoundaries: number;

  @Code(64)
  @Field(() => String, { description: 'The dataset that says so.' })
  source: string;

  /** The municipalities whose values are in it, where it was rolled up. */
  madeOfIds?: readonly string[];

  /** The changes of area that leave it without a value. */
  changeIds?: readonly string[];

  @DerivedFrom('firstBoundaries', 'lastBoundaries')
  @Field(() => String, {
    description: 'The year or years whose municipal boundaries the value follows, e.g. `2024` or `2021-2024`.',
  })
  get boundaries(): string {
    const { firstBoundaries: first, lastBoundaries: last } = this;
    return first === last ? String(first) : `${first}-${last}`;
  }
}
