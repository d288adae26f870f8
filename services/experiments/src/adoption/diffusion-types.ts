import { DateScalar } from '@courage-hub/kit/scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { MunicipalityRef } from '../municipality.ref';
import { Adoption, AdoptionChannel } from './adoption';

@ObjectType({ description: 'One municipality that a practice came from or reached.' })
export class DiffusionNode {
  @Field(() => MunicipalityRef, { nullable: true, description: 'Which municipality.' })
  municipality: MunicipalityRef;

  @Field(() => Int, {
    nullable: true,
    description: 'Steps from where the practice began: 0 there; null where no told chain of learning leads there.',
  })
  depth: number | null;

  @Field(() => [Adoption], { description: 'Its adoptions of the practice; empty where it only gave it on.' })
  adoptions: Adoption[];
}

@ObjectType({ description: 'One step: a municipality learned the practice from another.' })
export class DiffusionEdge {
  @Field(() => MunicipalityRef, { nullable: true, description: 'Who gave it.' })
  from: MunicipalityRef;

  @Field(() => MunicipalityRef, { nullable: true, description: 'Who learned it.' })
  to: MunicipalityRef;

  @Field(() => Adoption, { description: 'The adoption that tells so.' })
  adoption: Adoption;
}

@ObjectType({ description: 'How many adopters learned of a practice by one channel.' })
export class ChannelCount {
  @Field(() => AdoptionChannel, { nullable: true, description: 'The channel; null for those that have not told.' })
  channel: AdoptionChannel | null;

  @Field(() => Int, { description: 'How many adoptions.' })
  count: number;
}

@ObjectType({
  description:
    'How long municipalities took from the day on which the practice was described in the hub to their first day of use.',
})
export class TimeToAdopt {
  @Field(() => DateScalar, { description: 'The day that is counted from.' })
  from: string;

  @Field(() => Int, { description: 'How many municipalities are looked at: n, censored and unknown together.' })
  municipalities: number;

  @Field(() => Int, {
    description: 'How many have a first day of use, today or earlier. One before `from` counts as 0 days.',
  })
  n: number;

  @Field(() => Int, { description: 'How many have not begun by today: they have waited at least until now.' })
  censored: number;

  @Field(() => Int, { description: 'How many have begun without telling when; they are in no median.' })
  unknown: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Days in which a quarter of n and the censored together had begun (Kaplan-Meier); null until they have.',
  })
  q1Days: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days in which half of n and the censored together had begun (Kaplan-Meier); null until half have.',
  })
  medianDays: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days in which three quarters of them had begun, by the same method; null until they have.',
  })
  q3Days: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The lower median of days of the n alone, which flatters where many are censored; null where n is 0.',
  })
  medianDaysOfAdopters: number | null;
}
