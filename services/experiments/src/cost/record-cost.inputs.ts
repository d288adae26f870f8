import { DecimalScalar } from '@courage-hub/kit/scalars';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Experiment } from '../experiment/experiment';
import { CostKind } from '../experiment/experiment.enums';
import { ClientMutationId, SentMutationId, VersionSeen } from '../mutation.inputs';

@InputType({ description: 'What an experiment cost or is planned to cost: hours, euros or both.' })
export class RecordCostInput {
  @Field(() => ID, { description: 'Which experiment.' })
  experimentId: string;

  @VersionSeen()
  version: number;

  @Field(() => CostKind, { description: 'What it was for.' })
  kind: CostKind;

  @Field(() => Boolean, { description: 'True for a plan, false for what came true.' })
  planned: boolean;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Working hours, at most two decimals, e.g. "37.5"; left out where not counted, which is not 0.',
  })
  hours?: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Euros, at most two decimals, e.g. "1200.50"; left out where not counted, which is not 0.',
  })
  euros?: string | null;

  @Field(() => ID, { nullable: true, description: 'The organisation that pays, e.g. `organization:…`.' })
  paidById?: string | null;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@ObjectType({ description: 'What `recordCost` answers.' })
export class RecordCostPayload {
  @Field(() => Experiment, { description: 'The experiment, with the cost as the last one of its `costs`.' })
  experiment: Experiment;

  @SentMutationId()
  clientMutationId?: string | null;
}
