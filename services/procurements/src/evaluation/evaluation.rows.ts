import { collection } from '@courage-hub/kit/collection';
import { atLeast, oneOf } from '@courage-hub/kit/filters';
import { anyOf, type Sql, sql } from '@courage-hub/kit/sql';
import { evaluationStewards } from '../stewards';
import { DacCriterion } from './codes';
import { Evaluation } from './evaluation';
import type { EvaluationFilter } from './evaluation.inputs';
import { EVIDENCE_LEVELS, levelsFrom } from './evidence';

/** The day by which evaluations are newer than others; '' where none is known. */
export const latestDay = (alias: string): string => `COALESCE(${alias}.\`periodEnd\`, ${alias}.\`periodStart\`, '')`;

const RANK = `CASE t.\`evidence\` ${EVIDENCE_LEVELS.map((level, rank) => `WHEN '${level}' THEN ${rank}`).join(' ')} END`;

/** What can be asked of evaluations. */
export const evaluations = collection<Evaluation, EvaluationFilter>(Evaluation, {
  published: true,
  stewards: (viewer) => evaluationStewards('t', viewer),
  orders: {
    NEWEST: { by: latestDay('t'), descending: true },
    EVIDENCE: { by: RANK, descending: true },
  },
  filter: {
    subjectIds: oneOf('subjectId'),
    design: oneOf('designType'),
    evidenceAtLeast: (least, reader) => oneOf('evidence')(levelsFrom(least), reader),
    kind: oneOf('kind'),
    criterion: looksAt,
    modifiedSince: atLeast('modifiedAt'),
  },
  facets: {
    design: { by: 't.`designType`' },
    evidence: { by: 't.`evidence`' },
    kind: { by: 't.`kind`' },
    criterion: { by: 'r.`criterion`', join: 'JOIN `criterion_rating` r ON r.`evaluationId` = t.`id`' },
  },
  relations: {
    subject: { column: 'subjectId' },
    evaluator: { column: 'evaluatorId' },
  },
});

function looksAt(criterion: DacCriterion): Sql {
  return anyOf([
    sql('t.`id` IN (SELECT `evaluationId` FROM `criterion_rating` WHERE `criterion` = ?)', criterion),
    criterion === DacCriterion.EFFICIENCY ? sql('t.`id` IN (SELECT `evaluationId` FROM `efficiency_result`)') : null,
  ]);
}
