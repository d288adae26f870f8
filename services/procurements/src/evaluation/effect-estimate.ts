import { Code, Decimal, Json, Key, Whole, WholeKey } from '@courage-hub/kit/columns';
import type { Localized } from '@courage-hub/kit/localized-text';
import { LocalizedText } from '@courage-hub/kit/localized-text';
import { DecimalScalar } from '@courage-hub/kit/scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import { Indicator } from '../indicator/indicator';
import { Evaluation } from './evaluation';

@ObjectType({ description: 'How much something changed an outcome, with its interval and the number behind it.' })
@Entity('effect_estimate')
@Index('IX_effect_estimate_indicator', ['indicatorId'])
export class EffectEstimate {
  @ForeignKey(() => Evaluation, { name: 'FK_effect_estimate_evaluation' })
  @Key()
  evaluationId: string;

  /** Its place in the list, from 1. */
  @WholeKey()
  no: number;

  @ForeignKey(() => Indicator, { name: 'FK_effect_estimate_indicator' })
  @Code(96)
  indicatorId: string;

  @Decimal(20, 6, { nullable: true })
  @Field(() => DecimalScalar, { nullable: true, description: 'The effect in `unit`; null where it could not be told.' })
  estimate: string | null;

  @Decimal(20, 6, { nullable: true })
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The low end of the interval; null where none was computed.',
  })
  ciLow: string | null;

  @Decimal(20, 6, { nullable: true })
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The high end of the interval; null where none was computed.',
  })
  ciHigh: string | null;

  @Decimal(5, 4, { nullable: true })
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The confidence of the interval as a share, e.g. "0.95".',
  })
  confidence: string | null;

  @Whole({ nullable: true })
  @Field(() => Int, { nullable: true, description: 'How many observations; null where not known.' })
  n: number | null;

  @Code(64)
  @Field(() => String, { description: 'The unit of the estimate and its interval.' })
  unit: string;

  @Code(96, { nullable: true })
  @Field(() => ID, { nullable: true, description: 'The hypothesis of the experiment that it answers, if any.' })
  hypothesisId: string | null;

  @Json({ nullable: true })
  @Field(() => LocalizedText, { nullable: true, description: 'The same in a sentence for everybody.' })
  plainLanguage: Localized | null;
}
