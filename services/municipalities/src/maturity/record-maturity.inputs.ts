import { DecimalScalar, UriScalar } from '@courage-hub/kit/scalars';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { MaturityAssessment } from './maturity-assessment';

@InputType({ description: 'How mature a municipality is, as it says itself.' })
export class RecordMaturityInput {
  @Field(() => String, { description: 'The municipality: its code of three digits, e.g. "005".' })
  municipality: string;

  @Field(() => String, { description: 'The model; the hub takes `digi` (levels 0 to 5).' })
  model: string;

  @Field(() => Int, { description: 'The year, 2000 up to this year.' })
  year: number;

  @Field(() => DecimalScalar, { description: 'The level reached, from 0 to the highest of the model, one decimal.' })
  level: string;

  @Field(() => UriScalar, { nullable: true, description: 'Where the assessment is published, at most 400 characters.' })
  sourceUri?: string | null;

  @Field(() => Int, {
    description:
      'The `version` that you saw; 0 where the municipality has no assessment of the year yet. CONFLICT where that has changed since.',
  })
  version: number;

  @Field(() => String, {
    nullable: true,
    description:
      'A key of your own: sent again with the same input it gives the same answer, executed once; with another input it is CONFLICT.',
  })
  clientMutationId?: string | null;
}

@ObjectType({ description: 'What `recordMaturity` answers.' })
export class RecordMaturityPayload {
  @Field(() => MaturityAssessment, { description: 'The assessment as it was recorded.' })
  maturityAssessment: MaturityAssessment;

  @Field(() => String, { nullable: true, description: 'The key that was sent.' })
  clientMutationId?: string | null;
}
