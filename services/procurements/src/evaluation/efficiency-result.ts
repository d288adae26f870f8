import { Code, Decimal, DerivedFrom, Json, Key, Minor, Whole } from '@courage-hub/kit/columns';
import type { Localized } from '@courage-hub/kit/localized-text';
import { LocalizedText } from '@courage-hub/kit/localized-text';
import { moneyOf } from '@courage-hub/kit/money';
import { DecimalScalar } from '@courage-hub/kit/scalars';
import { Value } from '@courage-hub/kit/values';
import { Field, Int, ObjectType } from 'type-graphql';
import { Entity, ForeignKey } from 'typeorm';
import { Evaluation } from './evaluation';
import { Payer } from './codes';
import { type Efficiency, efficiencyOf } from './efficiency';

@ObjectType({
  description:
    'What was got for the money. Ratios are computed from inputs, benefits and measured outcomes, and are null where inputs or the measurement are missing: never from cost alone.',
})
@Entity('efficiency_result')
export class EfficiencyResult {
  @ForeignKey(() => Evaluation, { name: 'FK_efficiency_result_evaluation' })
  @Key()
  evaluationId: string;

  @Minor({ nullable: true })
  inputsMinor: number | null;

  @Minor({ nullable: true })
  benefitsMinor: number | null;

  @Code(3)
  currency: string;

  @Decimal(12, 2, { nullable: true })
  @Field(() => DecimalScalar, { nullable: true, description: 'Working hours put in; null where not recorded.' })
  personHours: string | null;

  @Decimal(14, 2, { nullable: true })
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'How much of the outcome was measured, in `outcomeUnit`; null where it was not measured.',
  })
  outcomes: string | null;

  @Code(120, { nullable: true })
  @Field(() => String, { nullable: true, description: 'What one outcome is, e.g. `avoided care day`.' })
  outcomeUnit: string | null;

  @Whole({ nullable: true })
  @Field(() => Int, { nullable: true, description: 'Over how many years benefits are counted; null where not stated.' })
  horizonYears: number | null;

  @Decimal(6, 4, { nullable: true })
  @Field(() => DecimalScalar, { nullable: true, description: 'Yearly discount rate as a share, e.g. "0.03".' })
  discountRate: string | null;

  @Json()
  @Field(() => [Payer], { description: 'Who pays.' })
  paysFor: Payer[];

  @Json()
  @Field(() => [Payer], { description: 'To whom the benefits go.' })
  benefitsTo: Payer[];

  @Json({ nullable: true })
  @Field(() => LocalizedText, { nullable: true, description: 'Effects outside the sums; null where nobody said.' })
  spillovers: Localized | null;

  @Json()
  @Field(() => [LocalizedText], { description: 'What the sums rest on.' })
  assumptions: Localized[];

  @DerivedFrom('inputsMinor', 'currency')
  @Field(() => Value, { nullable: true, description: 'What was put in; null where not recorded.' })
  get inputs(): Value | null {
    return moneyOf(this.inputsMinor, this.currency);
  }

  @DerivedFrom('benefitsMinor', 'currency')
  @Field(() => Value, { nullable: true, description: 'What the benefits are worth; null where nobody valued them.' })
  get benefits(): Value | null {
    return moneyOf(this.benefitsMinor, this.currency);
  }

  @Field(() => Value, { nullable: true, description: 'Benefits less inputs; null where the sum is refused.' })
  get netBenefit(): Value | null {
    return moneyOf(this.computed.netBenefitMinor, this.currency);
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Benefits divided by inputs, to two decimals (half up); null where the ratio is refused.',
  })
  get benefitCostRatio(): string | null {
    return this.computed.benefitCostRatio;
  }

  @Field(() => Value, {
    nullable: true,
    description: 'Inputs divided by measured outcomes, to the cent (half up); null where the ratio is refused.',
  })
  get costPerOutcome(): Value | null {
    return moneyOf(this.computed.costPerOutcomeMinor, this.currency);
  }

  private get computed(): Efficiency {
    return efficiencyOf(this);
  }
}
