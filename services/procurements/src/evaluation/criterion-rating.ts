import { Json, Key, Whole } from '@courage-hub/kit/columns';
import type { Localized } from '@courage-hub/kit/localized-text';
import { LocalizedText } from '@courage-hub/kit/localized-text';
import { Field, Int, ObjectType } from 'type-graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import { Evaluation } from './evaluation';
import { DacCriterion } from './codes';

@ObjectType({ description: 'A rating on one OECD-DAC criterion.' })
@Entity('criterion_rating')
@Index('IX_criterion_rating_criterion', ['criterion'])
export class CriterionRating {
  @ForeignKey(() => Evaluation, { name: 'FK_criterion_rating_evaluation' })
  @Key()
  evaluationId: string;

  @Key(16)
  @Field(() => DacCriterion, { description: 'The criterion.' })
  criterion: DacCriterion;

  @Whole({ nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: '1 (worst) to `scaleMax` (best); null where looked at but not rated.',
  })
  rating: number | null;

  @Whole()
  @Field(() => Int, { description: 'The best rating of the scale used.' })
  scaleMax: number;

  @Json({ nullable: true })
  @Field(() => LocalizedText, { nullable: true, description: 'What was found; null where nobody said.' })
  finding: Localized | null;
}
