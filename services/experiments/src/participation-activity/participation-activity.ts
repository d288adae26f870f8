import { Code, Day, Json, Key, Whole } from '@courage-hub/kit/columns';
import { type Localized, LocalizedText } from '@courage-hub/kit/localized-text';
import { DateScalar } from '@courage-hub/kit/scalars';
import { type Disclosed, disclosed, MINIMUM_CELL } from '@courage-hub/kit/small-counts';
import { Concept, Period } from '@courage-hub/kit/values';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { periodOf } from '../period';
import { ExternalProcess, type ParticipationPlatform } from './external-process';

/** How many of one target group took part, as it was counted: only `disclosed` tells it to anybody. */
export interface CountedGroup {
  group: Concept;
  count: number;
}

@ObjectType({ description: 'How many of one target group took part.' })
export class GroupCount {
  @Field(() => Concept, { description: 'The target group.' })
  group: Concept;

  @Field(() => Int, { nullable: true, description: 'How many people; null where suppressed.' })
  count: number | null;

  @Field(() => Boolean, { description: `True where there were some, but fewer than ${MINIMUM_CELL}.` })
  suppressed: boolean;
}

@ObjectType({ description: 'One round of taking people along in an experiment.' })
@Entity('participation_activity')
@Index('IX_participation_activity_experiment', ['experimentId', 'position'])
@Index('IX_participation_activity_method', ['methodId', 'experimentId'])
export class ParticipationActivity {
  @Key()
  @Field(() => ID, { description: 'Globally unique and stable.' })
  id: string;

  @Code()
  experimentId: string;

  @Whole()
  position: number;

  @Code()
  methodId: string;

  @Day({ nullable: true })
  startDate: string | null;

  @Day({ nullable: true })
  endDate: string | null;

  @Whole({ nullable: true })
  counted: number | null;

  @Json()
  countedGroups: CountedGroup[];

  @Code(16, { nullable: true })
  platform: ParticipationPlatform | null;

  @Code(500, { nullable: true })
  processUri: string | null;

  @Json({ nullable: true })
  @Field(() => LocalizedText, {
    nullable: true,
    description: 'What the participants were told of what came of it; null where nobody has recorded that.',
  })
  feedback: Localized | null;

  @Day({ nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'The day on which they were told.' })
  feedbackGivenOn: string | null;

  @Field(() => Period, { nullable: true, description: 'When it was; null where neither day is known.' })
  get period(): Period | null {
    return periodOf(this.startDate, this.endDate);
  }

  @Field(() => Int, {
    nullable: true,
    description: 'How many people took part; null where not counted, or suppressed.',
  })
  get participants(): number | null {
    return this.told.total;
  }

  @Field(() => Boolean, {
    description: `True where the number of people was counted but is fewer than ${MINIMUM_CELL}, or would tell such a number by subtraction.`,
  })
  get participantsSuppressed(): boolean {
    return this.counted !== null && this.told.total === null;
  }

  @Field(() => [GroupCount], { description: 'How many of each target group, in the order given.' })
  get byGroup(): GroupCount[] {
    const { parts } = this.told;
    return this.countedGroups.map(({ group }, at) => ({ group, count: parts[at]!, suppressed: parts[at] === null }));
  }

  @Field(() => ExternalProcess, { nullable: true, description: 'Where it was run, if on another platform.' })
  get externalProcess(): ExternalProcess | null {
    const { platform, processUri } = this;
    return platform && processUri ? { platform, uri: processUri } : null;
  }

  @Field(() => Boolean, { description: 'Whether it is recorded that the participants were told what came of it.' })
  get feedbackGiven(): boolean {
    return this.feedback !== null;
  }

  private get told(): Disclosed {
    return disclosed(
      this.counted,
      this.countedGroups.map(({ count }) => count),
    );
  }
}
