import { LocalizedTextInput } from '@courage-hub/kit/localized-text';
import { DateScalar } from '@courage-hub/kit/scalars';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { ClientMutationId, SentMutationId, VersionSeen } from '../mutation.inputs';
import { Adoption, AdoptionChannel, AdoptionMode, AdoptionStatus } from './adoption';

@InputType({
  description: 'What to change of an adoption: a field left out stays as it is, null empties it.',
})
export class ReviseAdoptionInput {
  @Field(() => ID, { description: 'Which adoption.' })
  id: string;

  @VersionSeen()
  version: number;

  @Field(() => AdoptionStatus, { nullable: true, description: 'How far it is; null leaves it as it is.' })
  status?: AdoptionStatus | null;

  @Field(() => AdoptionMode, {
    nullable: true,
    description: 'How closely it follows the practice; null leaves it as it is.',
  })
  mode?: AdoptionMode | null;

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
    description: 'Why it was given up, at most 2000 characters; required with ABANDONED, emptied by any other status.',
  })
  whyAbandoned?: LocalizedTextInput | null;

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: 'What the adopter changed, at most 2000 characters; not with AS_IS.',
  })
  adaptations?: LocalizedTextInput | null;

  @Field(() => ID, { nullable: true, description: "The adopter's own experiment with it, one that the viewer sees." })
  localExperimentId?: string | null;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@ObjectType({ description: 'What `reviseAdoption` answers.' })
export class ReviseAdoptionPayload {
  @Field(() => Adoption, { description: 'The adoption as it is after the revision.' })
  adoption: Adoption;

  @SentMutationId()
  clientMutationId?: string | null;
}

@InputType({ description: 'A third party vouching for an adoption.' })
export class VerifyAdoptionInput {
  @Field(() => ID, { description: 'Which adoption.' })
  id: string;

  @VersionSeen()
  version: number;

  @Field(() => ID, { description: 'On whose behalf: the id of an organisation, `organization:…`.' })
  organizationId: string;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'How it was verified, at most 2000 characters.' })
  note?: LocalizedTextInput | null;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@ObjectType({ description: 'What `verifyAdoption` answers.' })
export class VerifyAdoptionPayload {
  @Field(() => Adoption, { description: 'The adoption as it is after the verification.' })
  adoption: Adoption;

  @SentMutationId()
  clientMutationId?: string | null;
}

@InputType({ description: 'The adopter taking back what it said.' })
export class RevokeAdoptionInput {
  @Field(() => ID, { description: 'Which adoption.' })
  id: string;

  @VersionSeen()
  version: number;

  @Field(() => LocalizedTextInput, { description: 'Why, at most 2000 characters; those who see the adoption see it.' })
  reason: LocalizedTextInput;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@ObjectType({ description: 'What `revokeAdoption` answers.' })
export class RevokeAdoptionPayload {
  @Field(() => Adoption, { description: 'The adoption as it is after the revocation.' })
  adoption: Adoption;

  @SentMutationId()
  clientMutationId?: string | null;
}
