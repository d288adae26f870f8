import { LocalizedTextInput } from '@courage-hub/kit/localized-text';
import { DateScalar } from '@courage-hub/kit/scalars';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Experiment } from '../experiment/experiment';
import { ClientMutationId, SentMutationId, VersionSeen } from '../mutation.inputs';
import { ParticipationActivity } from './participation-activity';

@InputType({ description: 'What the participants of an activity were told of what came of it.' })
export class RecordFeedbackInput {
  @Field(() => ID, { description: 'Which experiment.' })
  experimentId: string;

  @VersionSeen()
  version: number;

  @Field(() => ID, { description: 'Which activity of it; what was recorded of its feedback before is written over.' })
  activityId: string;

  @Field(() => LocalizedTextInput, { description: 'What they were told, at most 2000 characters.' })
  feedback: LocalizedTextInput;

  @Field(() => DateScalar, {
    description: 'The day on which they were told: not before the activity, not after today.',
  })
  givenOn: string;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@ObjectType({ description: 'What `recordFeedback` answers.' })
export class RecordFeedbackPayload {
  @Field(() => ParticipationActivity, { description: 'The activity with its feedback.' })
  activity: ParticipationActivity;

  @Field(() => Experiment, { description: 'Its experiment, with the version for the next edit.' })
  experiment: Experiment;

  @SentMutationId()
  clientMutationId?: string | null;
}
