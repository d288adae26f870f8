import { Code, Day, Json, Key, Whole } from '@courage-hub/kit/columns';
import type { Localized } from '@courage-hub/kit/localized-text';
import type { Concept } from '@courage-hub/kit/values';
import { Entity, Index } from 'typeorm';

/** How many of one target group took part, as it was counted: only `disclosed` tells it to anybody. */
export interface CountedGroup {
  group: Concept;
  count: number;
}

/** One round of taking people along in an experiment. */
@Entity('participation_activity')
@Index('IX_participation_activity_experiment', ['experimentId', 'position'])
@Index('IX_participation_activity_method', ['methodId', 'experimentId'])
export class ParticipationActivity {
  @Key()
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
  platform: string | null;

  @Code(500, { nullable: true })
  processUri: string | null;

  @Json({ nullable: true })
  feedback: Localized | null;

  @Day({ nullable: true })
  feedbackGivenOn: string | null;
}
