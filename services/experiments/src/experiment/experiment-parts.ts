import { LocalizedText, type Localized } from '@courage-hub/kit/localized-text';
import {
  Code,
  Day,
  Decimal,
  DerivedFrom,
  Flag,
  Instant,
  Json,
  Key,
  Minor,
  Whole,
  WholeKey,
} from '@courage-hub/kit/columns';
import { moneyOf } from '@courage-hub/kit/money';
import { DateScalar, DateTimeScalar, DecimalScalar, UriScalar } from '@courage-hub/kit/scalars';
import { isSmall, MINIMUM_CELL } from '@courage-hub/kit/small-counts';
import { Period, Value } from '@courage-hub/kit/values';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { ParticipantConsent } from '../participant/participant-consent';
import { periodOf } from '../period';
import {
  Continuation,
  CostKind,
  ExperimentOutcome,
  ExperimentStatus,
  GateDecisionKind,
  ParticipantRole,
} from './experiment.enums';

@ObjectType({ description: 'What an experiment expects, said before it begins.' })
@Entity('hypothesis')
@Index('IX_hypothesis_experiment', ['experimentId', 'position'])
export class Hypothesis {
  @Key()
  @Field(() => ID, { description: 'Globally unique and stable.' })
  id: string;

  @Code()
  experimentId: string;

  @Whole()
  position: number;

  @Json()
  @Field(() => LocalizedText, { description: 'What is expected to happen.' })
  statement: Localized;

  @Json({ nullable: true })
  @Field(() => LocalizedText, { nullable: true, description: 'Why it is expected.' })
  because: Localized | null;

  @Json({ nullable: true })
  @Field(() => LocalizedText, { nullable: true, description: 'What would show that it is wrong.' })
  wouldChangeMind: Localized | null;

  @Code(24)
  @Field(() => ExperimentOutcome, { description: 'Whether it held.' })
  outcome: ExperimentOutcome;
}

@ObjectType({
  description: 'Who takes part and as what: an organisation, a municipality, or a group that stays unnamed.',
})
@Entity('experiment_participant')
@Index('IX_experiment_participant_organization', ['organizationId', 'experimentId'])
@Index('IX_experiment_participant_municipality', ['municipalityId', 'experimentId'])
export class ExperimentParticipant {
  @Key()
  experimentId: string;

  @WholeKey()
  @Field(() => Int, { name: 'no', description: 'Which participant of the experiment it is; the number stays its own.' })
  position: number;

  @Code(24)
  @Field(() => ParticipantRole, { description: 'As what.' })
  role: ParticipantRole;

  @Code(96, { nullable: true })
  organizationId: string | null;

  @Code(96, { nullable: true })
  municipalityId: string | null;

  @Json({ nullable: true })
  @Field(() => LocalizedText, { nullable: true, description: 'A group that stays unnamed, e.g. "parents of pupils".' })
  anonymousGroup: Localized | null;

  @Whole({ nullable: true })
  counted: number | null;

  @Day({ nullable: true })
  startDate: string | null;

  @Day({ nullable: true })
  endDate: string | null;

  @Code(8, { nullable: true })
  @Field(() => ParticipantConsent, {
    nullable: true,
    description:
      'Whether a municipality has agreed; null where it was not asked, as the first lead and what is no municipality.',
  })
  consent: ParticipantConsent | null;

  @Instant({ nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it agreed or declined; null before.' })
  answeredAt: string | null;

  @DerivedFrom('startDate', 'endDate')
  @Field(() => Period, { nullable: true, description: 'When it takes part; null where neither day is known.' })
  get period(): Period | null {
    return periodOf(this.startDate, this.endDate);
  }

  @DerivedFrom('counted')
  @Field(() => Int, {
    nullable: true,
    description: 'How many people of a group; null where not counted, or suppressed.',
  })
  get people(): number | null {
    return this.counted !== null && isSmall(this.counted) ? null : this.counted;
  }

  @DerivedFrom('counted')
  @Field(() => Boolean, { description: `True where there were some, but fewer than ${MINIMUM_CELL}.` })
  get peopleSuppressed(): boolean {
    return this.counted !== null && isSmall(this.counted);
  }
}

@ObjectType({ description: 'One change of the status of an experiment.' })
@Entity('stage_transition')
export class StageTransition {
  @Key()
  experimentId: string;

  @WholeKey()
  position: number;

  @Code(16, { nullable: true })
  @Field(() => ExperimentStatus, { nullable: true, description: 'The status before; null for the first one.' })
  from: ExperimentStatus | null;

  @Code(16)
  @Field(() => ExperimentStatus, { description: 'The status after.' })
  to: ExperimentStatus;

  @Instant()
  @Field(() => DateTimeScalar, { description: 'When it changed.' })
  at: string;

  @Json({ nullable: true })
  @Field(() => LocalizedText, { nullable: true, description: 'Why, where somebody said so.' })
  reason: Localized | null;
}

@ObjectType({ description: 'What an experiment cost or was planned to cost, in hours, in money or in both.' })
@Entity('cost_entry')
export class CostEntry {
  @Key()
  experimentId: string;

  @WholeKey()
  position: number;

  @Code(16)
  @Field(() => CostKind, { description: 'What it was for.' })
  kind: CostKind;

  @Decimal(12, 2, { nullable: true })
  @Field(() => DecimalScalar, { nullable: true, description: 'Working hours; null where not counted.' })
  hours: string | null;

  @Minor({ nullable: true })
  amountMinor: number | null;

  @Code(96, { nullable: true })
  paidByOrganizationId: string | null;

  @Flag()
  @Field(() => Boolean, { description: 'True for a plan, false for what came true.' })
  planned: boolean;

  @DerivedFrom('amountMinor')
  @Field(() => Value, { nullable: true, description: 'The money, in euros; null where not counted.' })
  get value(): Value | null {
    return moneyOf(this.amountMinor);
  }
}

@ObjectType({ description: 'A decision at a gate of an experiment: whether and how to go on.' })
export class GateDecision {
  @Field(() => DateTimeScalar, { description: 'When it was decided.' })
  at: string;

  @Field(() => GateDecisionKind, { description: 'What was decided.' })
  decision: GateDecisionKind;

  @Field(() => LocalizedText, { nullable: true, description: 'The reasons given.' })
  rationale?: Localized | null;

  @Field(() => LocalizedText, { nullable: true, description: 'Who decided, e.g. a committee.' })
  body?: Localized | null;

  @Field(() => UriScalar, { nullable: true, description: 'The published decision.' })
  decisionUri?: string | null;
}

@ObjectType({ description: 'What was left of an experiment some months after its end.' })
export class FollowUp {
  @Field(() => Int, { description: 'Whole months after the end, e.g. 12.' })
  monthsAfterEnd: number;

  @Field(() => DateScalar, { description: 'The day it was asked.' })
  at: string;

  @Field(() => Continuation, { description: 'What had become of it.' })
  continuation: Continuation;

  @Field(() => LocalizedText, { nullable: true, description: 'In words.' })
  note?: Localized | null;
}
