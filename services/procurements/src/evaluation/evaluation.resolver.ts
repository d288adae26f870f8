import { connectionOf } from '@courage-hub/kit/connection';
import type { HubContext } from '@courage-hub/kit/context';
import type { Page } from '@courage-hub/kit/page';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { ContractingProcess } from '../contracting-process/contracting-process';
import { processes } from '../contracting-process/contracting-process.rows';
import { Indicator } from '../indicator/indicator';
import { indicators } from '../indicator/indicator.rows';
import { Arm } from './arm';
import { EvidenceLevel, SubjectType } from './codes';
import { CriterionRating } from './criterion-rating';
import { EvaluationDesign } from './design';
import { EffectEstimate } from './effect-estimate';
import { EfficiencyResult } from './efficiency-result';
import { Evaluation } from './evaluation';
import { EvaluationsArgs } from './evaluation.inputs';
import { evaluations } from './evaluation.rows';
import { highestEvidence } from './evidence';
import { recordEvaluation } from './record-evaluation';
import { RecordEvaluationInput, RecordEvaluationPayload } from './record-evaluation.inputs';
import { EvaluationSubject, type SubjectRef } from './subject';

const EvaluationConnection = connectionOf(Evaluation, 'Evaluation');

@Resolver(() => Evaluation)
export class EvaluationResolver {
  @Query(() => Evaluation, {
    nullable: true,
    description: 'One evaluation; null where there is none that the viewer may see.',
  })
  evaluation(
    @Arg('id', () => ID, { description: 'The id, `evaluation:…`.' }) id: string,
    @Ctx() { load }: HubContext,
  ): Promise<Evaluation | null> {
    return load.byId(evaluations, id);
  }

  @Query(() => EvaluationConnection, {
    nullable: true,
    description: 'Evaluations, newest first. Facets: design, evidence, kind, criterion (of the ratings).',
  })
  evaluations(@Args(() => EvaluationsArgs) args: EvaluationsArgs, @Ctx() { load }: HubContext): Page<Evaluation> {
    return load.page(evaluations, args);
  }

  @Mutation(() => RecordEvaluationPayload, {
    nullable: true,
    description:
      'Records an evaluation with its design, effects, ratings and efficiency. Any signed-in person may record a draft; one that others see at once is for moderators, coordinators and administrators.',
  })
  async recordEvaluation(
    @Arg('input', () => RecordEvaluationInput, { description: 'The evaluation.' }) input: RecordEvaluationInput,
    @Ctx() context: HubContext,
  ): Promise<RecordEvaluationPayload> {
    return { evaluation: await recordEvaluation(input, context), clientMutationId: input.clientMutationId };
  }

  @FieldResolver(() => EvaluationSubject, {
    nullable: true,
    description:
      'What it is about; null where that is none of the records of the hub, or one that the viewer may not see.',
  })
  async subject(
    @Root() { subjectType, subjectId }: Evaluation,
    @Ctx() { load }: HubContext,
  ): Promise<SubjectRef | ContractingProcess | null> {
    if (!subjectType || !subjectId) return null;
    if (subjectType === SubjectType.ContractingProcess) return load.byId(processes, subjectId);
    return { __typename: subjectType, id: subjectId };
  }

  @FieldResolver(() => [Indicator], { description: 'What it measured, by id.' })
  indicators(@Root() { id }: Evaluation, @Ctx() { load }: HubContext): Promise<Indicator[]> {
    return load.children(indicators, 'evaluation', id);
  }

  @FieldResolver(() => [EffectEstimate], { description: 'What changed and by how much.' })
  effects(@Root() { id }: Evaluation, @Ctx() { load }: HubContext): Promise<EffectEstimate[]> {
    return load.rowsBy(EffectEstimate, 'evaluationId', id, { orderBy: 't.`no`' });
  }

  @FieldResolver(() => [CriterionRating], { description: 'Its ratings, by criterion.' })
  criteria(@Root() { id }: Evaluation, @Ctx() { load }: HubContext): Promise<CriterionRating[]> {
    return load.rowsBy(CriterionRating, 'evaluationId', id, { orderBy: 't.`criterion`' });
  }

  @FieldResolver(() => EfficiencyResult, {
    nullable: true,
    description: 'What was got for the money; null where it did not ask.',
  })
  async efficiency(@Root() { id }: Evaluation, @Ctx() { load }: HubContext): Promise<EfficiencyResult | null> {
    const [result] = await load.rowsBy(EfficiencyResult, 'evaluationId', id);
    return result ?? null;
  }
}

@Resolver(() => EvaluationDesign)
export class EvaluationDesignResolver {
  @FieldResolver(() => [Arm], { description: 'Its groups; empty where nothing was compared.' })
  arms(@Root() { evaluationId }: EvaluationDesign, @Ctx() { load }: HubContext): Promise<Arm[]> {
    return load.rowsBy(Arm, 'evaluationId', evaluationId, { orderBy: 't.`no`' });
  }

  @FieldResolver(() => EvidenceLevel, {
    description:
      'The highest level that the design allows by itself: a cause needs a control arm or another identification, and a second independent evaluation lifts it above LEVEL_3_CAUSAL.',
  })
  async highestEvidence(@Root() design: EvaluationDesign, @Ctx() { load }: HubContext): Promise<EvidenceLevel> {
    const arms = await load.rowsBy(Arm, 'evaluationId', design.evaluationId, { orderBy: 't.`no`' });
    return highestEvidence({ type: design.type, control: arms.some(({ control }) => control), replicated: false });
  }
}

@Resolver(() => EffectEstimate)
export class EffectEstimateResolver {
  @FieldResolver(() => Indicator, { description: 'What changed.' })
  outcome(@Root() { indicatorId }: EffectEstimate, @Ctx() { load }: HubContext): Promise<Indicator | null> {
    return load.byId(indicators, indicatorId);
  }
}
