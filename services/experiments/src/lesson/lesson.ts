import { Code, DerivedFrom, Flag, Json, Key, LongText, Minor } from '@courage-hub/kit/columns';
import { type Localized, LocalizedText } from '@courage-hub/kit/localized-text';
import { moneyOf } from '@courage-hub/kit/money';
import { Published } from '@courage-hub/kit/recorded';
import { Node, Value } from '@courage-hub/kit/values';
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { VersionNow } from '../mutation.inputs';
import { ExperimentStatus } from '../experiment/experiment.enums';

export enum LessonKind {
  INSIGHT = 'INSIGHT',
  SLIP_UP = 'SLIP_UP',
  BARRIER = 'BARRIER',
  ENABLER = 'ENABLER',
  UNINTENDED_EFFECT = 'UNINTENDED_EFFECT',
  NULL_RESULT = 'NULL_RESULT',
}
registerEnumType(LessonKind, {
  name: 'LessonKind',
  description: 'What was learned; SLIP_UP (moka) is a mistake told so that others need not make it.',
});

export enum BarrierCode {
  MANDATE = 'MANDATE',
  LEADERSHIP = 'LEADERSHIP',
  TIME = 'TIME',
  MONEY = 'MONEY',
  SKILLS = 'SKILLS',
  LAW = 'LAW',
  PROCUREMENT = 'PROCUREMENT',
  ICT = 'ICT',
  DATA = 'DATA',
  PRIVACY = 'PRIVACY',
  ORGANISATION_SILO = 'ORGANISATION_SILO',
  RESIDENT_INTEREST = 'RESIDENT_INTEREST',
  SUPPLIER = 'SUPPLIER',
  MEASUREMENT = 'MEASUREMENT',
  UPTAKE = 'UPTAKE',
}
registerEnumType(BarrierCode, {
  name: 'BarrierCode',
  description: 'What stood in the way, or what a slip-up came from.',
});

@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  description:
    'Something learned, separate from the outcome. An anonymised lesson cannot be traced to its experiment; an embargoed one exists for nobody before its day.',
})
@Entity('lesson')
@Index('IX_lesson_created', ['createdAt', 'id'])
@Index('IX_lesson_experiment', ['experimentId'])
export class Lesson extends Published implements Node {
  @VersionNow()
  override version: number;

  @Code(24)
  @Field(() => LessonKind, { description: 'Which kind of lesson.' })
  kind: LessonKind;

  @Json()
  @Field(() => LocalizedText, { description: 'What happened.' })
  what: Localized;

  @Json({ nullable: true })
  @Field(() => LocalizedText, { nullable: true, description: 'Why it happened.' })
  why: Localized | null;

  @Json({ nullable: true })
  @Field(() => LocalizedText, { nullable: true, description: 'What to do instead.' })
  advice: Localized | null;

  @LongText()
  searchText: string;

  @Code(16, { nullable: true })
  @Field(() => ExperimentStatus, { nullable: true, description: 'How far the experiment was; null where not told.' })
  stage: ExperimentStatus | null;

  @Minor({ nullable: true })
  costOfSlipMinor: number | null;

  @Json({ nullable: true })
  @Field(() => LocalizedText, { nullable: true, description: 'How it was noticed.' })
  detectedBy: Localized | null;

  @Code(96, { nullable: true })
  experimentId: string | null;

  @Flag()
  @Field(() => Boolean, { description: 'True where the lesson may not be traced to its experiment.' })
  anonymised: boolean;

  @DerivedFrom('costOfSlipMinor')
  @Field(() => Value, { nullable: true, description: 'What the slip-up cost, in euros; null where nobody counted.' })
  get costOfSlip(): Value | null {
    return moneyOf(this.costOfSlipMinor);
  }
}

/** One cause of one lesson. */
@Entity('lesson_cause')
@Index('IX_lesson_cause_cause', ['cause', 'lessonId'])
export class LessonCause {
  @Key()
  lessonId: string;

  @Key(24)
  cause: BarrierCode;
}
