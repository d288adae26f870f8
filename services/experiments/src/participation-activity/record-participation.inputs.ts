import { UriScalar } from '@courage-hub/kit/scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Experiment } from '../experiment/experiment';
import { ClientMutationId, SentMutationId, VersionSeen } from '../mutation.inputs';
import { ConceptInput, PeriodInput } from '../text.inputs';
import { ParticipationPlatform } from './external-process';
import { ParticipationActivity } from './participation-activity';

@InputType({ description: 'How many of one target group took part.' })
export class GroupCountInput {
  @Field(() => ConceptInput, { description: 'The target group, each once.' })
  group: ConceptInput;

  @Field(() => Int, { description: 'How many people, 0..10000000.' })
  count: number;
}

@InputType({ description: 'The process on another platform where an activity was run.' })
export class ExternalProcessInput {
  @Field(() => ParticipationPlatform, { description: 'On which platform.' })
  platform: ParticipationPlatform;

  @Field(() => UriScalar, {
    description:
      'The page of the process: an https address of the shape that the platform gives, at most 500 characters.',
  })
  uri: string;
}

@InputType({ description: 'An activity to add to an experiment, or to write anew.' })
export class RecordParticipationInput {
  @Field(() => ID, { description: 'Which experiment.' })
  experimentId: string;

  @VersionSeen()
  version: number;

  @Field(() => ID, {
    nullable: true,
    description:
      'The activity of that experiment to write anew, which keeps its feedback; a new one is added at the end where left out.',
  })
  id?: string | null;

  @Field(() => ID, { description: 'The method, of the catalogue.' })
  methodId: string;

  @Field(() => PeriodInput, { nullable: true, description: 'When it was.' })
  period?: PeriodInput | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many people took part, 0..10000000; left out where nobody counted.',
  })
  participants?: number | null;

  @Field(() => [GroupCountInput], {
    nullable: true,
    description:
      'How many of each target group, at most 50; nobody is in two, so that together they are no more than all.',
  })
  groups?: GroupCountInput[] | null;

  @Field(() => ExternalProcessInput, { nullable: true, description: 'Where it was run, if on another platform.' })
  externalProcess?: ExternalProcessInput | null;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@ObjectType({ description: 'What `recordParticipation` answers.' })
export class RecordParticipationPayload {
  @Field(() => ParticipationActivity, { description: 'The activity as others see it: small counts are suppressed.' })
  activity: ParticipationActivity;

  @Field(() => Experiment, { description: 'Its experiment, with the version for the next edit.' })
  experiment: Experiment;

  @SentMutationId()
  clientMutationId?: string | null;
}
