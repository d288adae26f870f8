import { ConnectionArgs } from '@courage-hub/kit/connection';
import type { Combinable } from '@courage-hub/kit/filters';
import { DateTimeScalar } from '@courage-hub/kit/scalars';
import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { DacCriterion, DesignType, EvaluationKind, EvidenceLevel } from './codes';

@InputType({ description: 'Which evaluations; the fields given all hold.' })
export class EvaluationFilter implements Combinable<EvaluationFilter> {
  @Field(() => [ID], { nullable: true, description: 'Of one of these: experiments, programmes, practices or ocids.' })
  subjectIds?: string[] | null;

  @Field(() => [DesignType], { nullable: true, description: 'Found out in one of these ways.' })
  design?: DesignType[] | null;

  @Field(() => EvidenceLevel, { nullable: true, description: 'This level or a stronger one.' })
  evidenceAtLeast?: EvidenceLevel | null;

  @Field(() => [EvaluationKind], { nullable: true, description: 'Of one of these kinds.' })
  kind?: EvaluationKind[] | null;

  @Field(() => DacCriterion, {
    nullable: true,
    description: 'Looked at this criterion: has a rating on it or, for EFFICIENCY, an efficiency result.',
  })
  criterion?: DacCriterion | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Changed in the hub at this instant or later.' })
  modifiedSince?: string | null;

  @Field(() => [EvaluationFilter], { nullable: true, description: 'All of these hold.' })
  and?: EvaluationFilter[] | null;

  @Field(() => [EvaluationFilter], { nullable: true, description: 'At least one of these holds.' })
  or?: EvaluationFilter[] | null;

  @Field(() => EvaluationFilter, { nullable: true, description: 'This does not hold.' })
  not?: EvaluationFilter | null;
}

export enum EvaluationOrder {
  NEWEST = 'NEWEST',
  EVIDENCE = 'EVIDENCE',
}
registerEnumType(EvaluationOrder, {
  name: 'EvaluationOrder',
  description: 'By the day it ended, latest first and undated last; or by evidence, strongest first.',
});

@ArgsType()
export class EvaluationsArgs extends ConnectionArgs {
  @Field(() => EvaluationFilter, { nullable: true, description: 'Which evaluations.' })
  filter?: EvaluationFilter | null;

  @Field(() => EvaluationOrder, { nullable: true, description: 'In which order; the newest first unless said.' })
  orderBy?: EvaluationOrder | null;
}
