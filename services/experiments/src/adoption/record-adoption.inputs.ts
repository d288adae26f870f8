import { DateScalar } from '@courage-hub/kit/scalars';
import { Visibility } from '@courage-hub/kit/values';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { ClientMutationId, SentMutationId } from '../mutation.inputs';
import { LocalizedTextInput } from '@courage-hub/kit/localized-text';
import { Adoption, AdoptionChannel, AdoptionMode, AdoptionStatus } from './adoption';

@InputType({ description: 'One municipality taking up one practice, as the adopter tells it.' })
export class RecordAdoptionInput {
  @Field(() => ID, { description: 'What was taken up.' })
  practiceId: string;

  @Field(() => String, { description: 'Who took it up: the municipality code of three digits, e.g. "005".' })
  adopterMunicipality: string;

  @Field(() => AdoptionStatus, { description: 'How far it is.' })
  status: AdoptionStatus;

  @Field(() => AdoptionMode, { description: 'How closely it follows the practice.' })
  mode: AdoptionMode;

  @Field(() => String, {
    nullable: true,
    description:
      'The municipality that it was learned from: its code of three digits. It may not itself have learned it from the adopter.',
  })
  adoptedFromMunicipality?: string | null;

  @Field(() => AdoptionChannel, { nullable: true, description: 'By which channel the adopter learned of it.' })
  learnedThrough?: AdoptionChannel | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day of use.' })
  since?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day of use, not before the first.' })
  until?: string | null;

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: 'Why it was given up, at most 2000 characters; required with ABANDONED, and only with it.',
  })
  whyAbandoned?: LocalizedTextInput | null;

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: 'What the adopter changed, at most 2000 characters; not with AS_IS.',
  })
  adaptations?: LocalizedTextInput | null;

  @Field(() => ID, { nullable: true, description: "The adopter's own experiment with it, one that the viewer sees." })
  localExperimentId?: string | null;

  @Field(() => Visibility, { nullable: true, description: 'Who may see it; DRAFT unless said.' })
  visibility?: Visibility | null;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@ObjectType({ description: 'What `recordAdoption` answers.' })
export class RecordAdoptionPayload {
  @Field(() => Adoption, { description: 'The adoption as it was recorded.' })
  adoption: Adoption;

  @SentMutationId()
  clientMutationId?: string | null;
}
