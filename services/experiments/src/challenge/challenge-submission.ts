import { Code, Json, Minor } from '@courage-hub/kit/columns';
import { type Localized, LocalizedText } from '@courage-hub/kit/localized-text';
import { moneyOf } from '@courage-hub/kit/money';
import { Recorded } from '@courage-hub/kit/recorded';
import { Value } from '@courage-hub/kit/values';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { VersionNow } from '../mutation.inputs';

export enum SubmissionStatus {
  SUBMITTED = 'SUBMITTED',
  ELIGIBLE = 'ELIGIBLE',
  INELIGIBLE = 'INELIGIBLE',
  SELECTED = 'SELECTED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(SubmissionStatus, {
  name: 'SubmissionStatus',
  description:
    'Waiting to be assessed, within the conditions of the challenge or not, selected, or taken back by its sender.',
});

@ObjectType({
  description:
    'An experiment submitted to a challenge. Its sender and those who run the challenge see it; others once it is selected, where they see the experiment.',
})
@Entity('challenge_submission')
@Index('IX_challenge_submission_once', ['challengeId', 'experimentId'], { unique: true })
@Index('IX_challenge_submission_experiment', ['experimentId'])
export class ChallengeSubmission extends Recorded {
  @VersionNow()
  override version: number;

  @Code()
  challengeId: string;

  @Code()
  experimentId: string;

  @Code(96, { nullable: true })
  authorId: string | null;

  @Code(16)
  @Field(() => SubmissionStatus, { description: 'How far it is.' })
  status: SubmissionStatus;

  @Json({ nullable: true })
  @Field(() => LocalizedText, { nullable: true, description: 'Why it should be selected, as the sender says.' })
  pitch: Localized | null;

  @Minor()
  requestedMinor: number;

  @Json({ nullable: true })
  @Field(() => LocalizedText, { nullable: true, description: 'The reason of the assessment; null where not told.' })
  assessment: Localized | null;

  @Minor({ nullable: true })
  grantedMinor: number | null;

  @Field(() => Value, { description: 'What was asked for.' })
  get requested(): Value {
    return moneyOf(this.requestedMinor)!;
  }

  @Field(() => Value, { nullable: true, description: 'What was granted; null unless selected.' })
  get granted(): Value | null {
    return moneyOf(this.grantedMinor);
  }
}
