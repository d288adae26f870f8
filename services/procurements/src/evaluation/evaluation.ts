import { Code, Day, DerivedFrom, Flag, Json } from '@courage-hub/kit/columns';
import type { Localized } from '@courage-hub/kit/localized-text';
import { LocalizedText } from '@courage-hub/kit/localized-text';
import { Published } from '@courage-hub/kit/recorded';
import { UriScalar } from '@courage-hub/kit/scalars';
import { Node, Period } from '@courage-hub/kit/values';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Document } from '../document/document';
import { OrganizationRef } from '../organization.ref';
import { periodOf } from '../period';
import { type DesignType, EvaluationKind, EvaluatorKind, EvidenceLevel, type SubjectType } from './codes';
import { EvaluationDesign } from './design';

@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  description:
    'A judgement of something tried or bought: how it was found out, what changed, at what cost, how surely.',
})
@Entity('evaluation')
@Index('IX_evaluation_subject', ['subjectId'])
@Index('IX_evaluation_evaluator', ['evaluatorId'])
@Index('IX_evaluation_evidence', ['evidence'])
@Index('IX_evaluation_modified', ['modifiedAt'])
export class Evaluation extends Published implements Node {
  @Json()
  @Field(() => LocalizedText, { description: 'The title.' })
  title: Localized;

  @Code(24, { nullable: true })
  subjectType: SubjectType | null;

  @Code(96, { nullable: true })
  subjectId: string | null;

  @Code(16)
  @Field(() => EvaluationKind, { description: 'When and what for.' })
  kind: EvaluationKind;

  @Code(16)
  @Field(() => EvaluatorKind, { description: 'Who judged, by distance from the experiment.' })
  evaluatorKind: EvaluatorKind;

  @Code(96, { nullable: true })
  evaluatorId: string | null;

  @Day({ nullable: true })
  periodStart: string | null;

  @Day({ nullable: true })
  periodEnd: string | null;

  @Code(32)
  designType: DesignType;

  @Code(200, { nullable: true })
  unitOfAssignment: string | null;

  @Flag()
  preRegistered: boolean;

  @Code(32, { nullable: true })
  plannedType: DesignType | null;

  @Json()
  @Field(() => [LocalizedText], { description: 'What it asked.' })
  questions: Localized[];

  @Code(24)
  @Field(() => EvidenceLevel, {
    description: 'How sure the answer is, as its evaluators judge; `design.highestEvidence` is what the design allows.',
  })
  evidence: EvidenceLevel;

  @Json({ nullable: true })
  @Field(() => LocalizedText, { nullable: true, description: 'Why this level; null where nobody said.' })
  evidenceWhy: Localized | null;

  @Json({ nullable: true })
  @Field(() => LocalizedText, { nullable: true, description: 'What it cannot tell; null where nobody said.' })
  limitations: Localized | null;

  @Json({ nullable: true })
  @Field(() => LocalizedText, {
    nullable: true,
    description: 'What was done otherwise than planned, and why; null where nothing was or nobody said.',
  })
  deviationsFromPlan: Localized | null;

  @Json()
  @Field(() => [Document], { description: 'The reports.' })
  reports: Document[];

  @Code(200, { nullable: true })
  @Field(() => UriScalar, {
    nullable: true,
    description: 'The DOI as an address, `https://doi.org/…`; null without one.',
  })
  doi: string | null;

  @DerivedFrom('evaluatorId')
  @Field(() => OrganizationRef, { nullable: true, description: 'Who evaluated; null where it is no organization.' })
  get evaluator(): OrganizationRef | null {
    return this.evaluatorId === null ? null : { id: this.evaluatorId };
  }

  @DerivedFrom('periodStart', 'periodEnd')
  @Field(() => Period, { nullable: true, description: 'When it was done; null where not recorded.' })
  get period(): Period | null {
    return periodOf(this.periodStart, this.periodEnd);
  }

  @DerivedFrom('id', 'designType', 'unitOfAssignment', 'preRegistered', 'plannedType')
  @Field(() => EvaluationDesign, { description: 'How it found out.' })
  get design(): EvaluationDesign {
    return {
      evaluationId: this.id,
      type: this.designType,
      unitOfAssignment: this.unitOfAssignment,
      preRegistered: this.preRegistered,
      plannedType: this.plannedType,
    };
  }
}
