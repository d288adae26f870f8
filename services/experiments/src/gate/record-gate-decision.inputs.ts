import { LocalizedTextInput } from '@courage-hub/kit/localized-text';
import { DateTimeScalar, UriScalar } from '@courage-hub/kit/scalars';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Experiment } from '../experiment/experiment';
import { GateDecisionKind } from '../experiment/experiment.enums';
import { ClientMutationId, SentMutationId, VersionSeen } from '../mutation.inputs';

@InputType({ description: 'A decision at a gate of an experiment.' })
export class RecordGateDecisionInput {
  @Field(() => ID, { description: 'Which experiment.' })
  experimentId: string;

  @VersionSeen()
  version: number;

  @Field(() => GateDecisionKind, { description: 'What was decided.' })
  decision: GateDecisionKind;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided, not to come; now unless said.' })
  at?: string | null;

  @Field(() => LocalizedTextInput, { description: 'Who decided, e.g. a committee; at most 200 characters.' })
  body: LocalizedTextInput;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'The reasons given, at most 1000 characters.' })
  rationale?: LocalizedTextInput | null;

  @Field(() => UriScalar, { nullable: true, description: 'The published decision, at most 1000 characters.' })
  decisionUri?: string | null;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@ObjectType({ description: 'What `recordGateDecision` answers.' })
export class RecordGateDecisionPayload {
  @Field(() => Experiment, { description: 'The experiment, with the decision among its `decisions`.' })
  experiment: Experiment;

  @SentMutationId()
  clientMutationId?: string | null;
}
