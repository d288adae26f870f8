import { Code, Day, Decimal, DerivedFrom, Flag, Json, Key, Whole, WholeKey } from '@courage-hub/kit/columns';
import type { Localized } from '@courage-hub/kit/localized-text';
import { LocalizedText } from '@courage-hub/kit/localized-text';
import { Recorded } from '@courage-hub/kit/recorded';
import { DateScalar, DecimalScalar } from '@courage-hub/kit/scalars';
import { Node, Period } from '@courage-hub/kit/values';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import { Evaluation } from '../evaluation/evaluation';
import { ResultLevel } from '../evaluation/codes';
import { periodOf } from '../period';

@ObjectType({ description: 'One measurement.' })
export class Measurement {
  @Field(() => DateScalar, { nullable: true, description: 'The day it holds for; null where not recorded.' })
  date: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The value in the unit of the indicator; null where suppressed or not known.',
  })
  value: string | null;

  @Field(() => Int, { nullable: true, description: 'How many observations; null where suppressed or not known.' })
  n: number | null;

  @Field(() => Boolean, { description: 'The value is withheld because too few people are behind it.' })
  suppressed: boolean;
}

@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  description: 'Something measured to tell whether it changed (IATI results): baseline, targets and actuals.',
})
@Entity('indicator')
@Index('IX_indicator_evaluation', ['evaluationId'])
export class Indicator extends Recorded implements Node {
  @ForeignKey(() => Evaluation, { name: 'FK_indicator_evaluation' })
  @Code(96)
  evaluationId: string;

  @Code(96, { nullable: true })
  statisticalIndicatorId: string | null;

  @Json()
  @Field(() => LocalizedText, { description: 'What is measured.' })
  title: Localized;

  @Code(64)
  @Field(() => String, { description: 'The unit of every value of the indicator, e.g. `%`, `min`, `EUR`.' })
  unit: string;

  @Code(16)
  @Field(() => ResultLevel, { description: 'Its place in the results chain.' })
  level: ResultLevel;

  @Day({ nullable: true })
  baselineDate: string | null;

  @Decimal(20, 6, { nullable: true })
  baselineValue: string | null;

  @Whole({ nullable: true })
  baselineN: number | null;

  @Flag()
  baselineSuppressed: boolean;

  @DerivedFrom('baselineSuppressed', 'baselineDate', 'baselineValue', 'baselineN')
  @Field(() => Measurement, { nullable: true, description: 'The value before; null where nobody measured it.' })
  get baseline(): Measurement | null {
    const { baselineSuppressed: suppressed, baselineDate: date, baselineValue: value, baselineN: n } = this;
    if (suppressed) return { date, value: null, n: null, suppressed };
    return value === null ? null : { date, value, n, suppressed };
  }
}

@ObjectType({ description: 'Target and actual of an indicator over a period (IATI).' })
@Entity('indicator_period')
export class IndicatorPeriod {
  @ForeignKey(() => Indicator, { name: 'FK_indicator_period_indicator' })
  @Key()
  indicatorId: string;

  /** Its place in time, from 1. */
  @WholeKey()
  no: number;

  @Day({ nullable: true })
  startDate: string | null;

  @Day({ nullable: true })
  endDate: string | null;

  @Decimal(20, 6, { nullable: true })
  @Field(() => DecimalScalar, { nullable: true, description: 'What was aimed at; null where nothing was.' })
  target: string | null;

  @Decimal(20, 6, { nullable: true })
  actualValue: string | null;

  @Whole({ nullable: true })
  observations: number | null;

  @Flag()
  @Field(() => Boolean, { description: 'The actual value is withheld because too few people are behind it.' })
  suppressed: boolean;

  @DerivedFrom('startDate', 'endDate')
  @Field(() => Period, { nullable: true, description: 'The period; null where not recorded.' })
  get period(): Period | null {
    return periodOf(this.startDate, this.endDate);
  }

  @DerivedFrom('suppressed', 'actualValue')
  @Field(() => DecimalScalar, { nullable: true, description: 'What came; null where suppressed or not measured.' })
  get actual(): string | null {
    return this.suppressed ? null : this.actualValue;
  }

  @DerivedFrom('suppressed', 'observations')
  @Field(() => Int, { nullable: true, description: 'How many observations; null where suppressed or not known.' })
  get n(): number | null {
    return this.suppressed ? null : this.observations;
  }
}
