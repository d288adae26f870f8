import { connectionOf, ConnectionArgs } from '@courage-hub/kit/connection';
import type { Combinable } from '@courage-hub/kit/filters';
import { DateTimeScalar, UriScalar } from '@courage-hub/kit/scalars';
import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { Challenge } from './challenge';
import { ChallengeState } from './challenge-state';
import { ChallengeSubmission, SubmissionStatus } from './challenge-submission';

export const ChallengeConnection = connectionOf(Challenge, 'Challenge');
export const ChallengeSubmissionConnection = connectionOf(ChallengeSubmission, 'ChallengeSubmission');

@InputType({ description: 'Which challenges; the fields given all hold.' })
export class ChallengeFilter implements Combinable<ChallengeFilter> {
  @Field(() => [ID], { nullable: true, description: 'Those with these ids.' })
  ids?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Of this programme.' })
  programmeId?: string | null;

  @Field(() => [ChallengeState], { nullable: true, description: 'In one of these states, now.' })
  state?: ChallengeState[] | null;

  @Field(() => [UriScalar], { nullable: true, description: 'With at least one of these themes.' })
  theme?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Words of title or summary, whatever the inflection, case and accents; also as a part of a longer word.',
  })
  text?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Changed in the hub at this instant or later.' })
  modifiedSince?: string | null;

  @Field(() => [ChallengeFilter], { nullable: true, description: 'All of these hold.' })
  and?: ChallengeFilter[] | null;

  @Field(() => [ChallengeFilter], { nullable: true, description: 'At least one of these holds.' })
  or?: ChallengeFilter[] | null;

  @Field(() => ChallengeFilter, { nullable: true, description: 'This does not hold.' })
  not?: ChallengeFilter | null;
}

export enum ChallengeOrder {
  OPENS = 'OPENS',
  CLOSES = 'CLOSES',
}
registerEnumType(ChallengeOrder, {
  name: 'ChallengeOrder',
  description: 'By opening, latest first, or by closing, earliest first.',
});

@ArgsType()
export class ChallengesArgs extends ConnectionArgs {
  @Field(() => ChallengeFilter, { nullable: true, description: 'Which challenges.' })
  filter?: ChallengeFilter | null;

  @Field(() => ChallengeOrder, { nullable: true, description: 'In which order; latest opening first unless said.' })
  orderBy?: ChallengeOrder | null;
}

@ArgsType()
export class SubmissionsArgs extends ConnectionArgs {
  @Field(() => [SubmissionStatus], { nullable: true, description: 'Of one of these statuses.' })
  status?: SubmissionStatus[] | null;
}
