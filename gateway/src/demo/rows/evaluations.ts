import { type Chance, chanceOf } from '../chance';
import { COMPARING } from '../designs';
import { instant, known, plusDays } from '../day';
import type { EvaluationPlan } from '../evaluations';
import { published, type Row, type Tables } from '../row';
import {
  armNames,
  type Criterion,
  deviations,
  evidenceWhy,
  findings,
  limitations,
  questions,
} from '../said/evaluations';
import { text } from '../text';
import { efficiencyRow } from './efficiency';
import { measurementTables } from './measurements';

export function evaluationTables(evaluations: readonly EvaluationPlan[]): Tables {
  return {
    evaluation: evaluations.map(evaluationRow),
    arm: evaluations.flatMap(armRows),
    ...measurementTables(evaluations),
    criterion_rating: evaluations.flatMap(ratingRows),
    efficiency_result: evaluations.filter(({ efficiency }) => efficiency).map(efficiencyRow),
  };
}

const UNITS: readonly string[] = ['resident', 'household', 'school', 'village', 'workplace', 'route'];

function evaluationRow(plan: EvaluationPlan): Row {
  const { id, title, design, evidence, written, start, end } = plan;
  const chance = chanceOf(`evaluation-row/${id}`);
  const compared = COMPARING.includes(design);
  const preRegistered = compared && chance.happens(0.6);
  return {
    id,
    title: text(title, written),
    subjectType: plan.subjectType,
    subjectId: plan.subjectId,
    kind: plan.kind,
    evaluatorKind: plan.evaluatorKind,
    evaluatorId: plan.evaluator?.id ?? null,
    periodStart: start,
    periodEnd: end,
    designType: design,
    unitOfAssignment: compared || design === 'STEPPED_WEDGE' ? chance.pick(UNITS) : null,
    preRegistered,
    plannedType: preRegistered ? design : chance.happens(0.15) ? 'MATCHED_COMPARISON' : null,
    questions: chance
      .shuffle(questions)
      .slice(0, chance.between(1, 3))
      .map((question) => text(question, written)),
    evidence,
    evidenceWhy: text(evidenceWhy[evidence]!, written),
    limitations: chance.happens(0.7) ? text(chance.pick(limitations), written) : null,
    deviationsFromPlan: preRegistered && chance.happens(0.4) ? text(chance.pick(deviations), written) : null,
    reports: chance.happens(0.7) ? [reportOf(plan)] : [],
    doi: null,
    ...published(plan.visibility, end, known(plusDays(end, chance.between(0, 40)))),
  };
}

const reportOf = ({ id, title, written, end }: EvaluationPlan) => ({
  id: 'report',
  documentType: 'evaluationReports',
  title: text(title, written),
  url: `https://courage-hub.example/documents/${id.replace(':', '/')}/report`,
  datePublished: instant(end, 7),
});

function armRows({ id, design, place, experiment, written }: EvaluationPlan): Row[] {
  if (!COMPARING.includes(design) && design !== 'STEPPED_WEDGE') return [];
  const chance = chanceOf(`arms/${id}`);
  const arm = (control: boolean, municipalityIds: string[]) => ({
    evaluationId: id,
    no: control ? 2 : 1,
    name: text(control ? armNames.compared : armNames.tried, written),
    control,
    units: chance.happens(0.85) ? chance.between(12, 160) : null,
    municipalityIds,
  });
  const neighbours = (experiment?.partners ?? []).map((partner) => partner.id);
  const tried = arm(false, [place.id]);
  return COMPARING.includes(design) ? [tried, arm(true, neighbours.length > 0 ? neighbours : [place.id])] : [tried];
}

const CRITERIA = Object.keys(findings) as Criterion[];
const SCALE_MAX = 5;
const GOOD = 3;

/** Ratings follow the outcome; whoever counted efficiency also rates it. */
function ratingRows(plan: EvaluationPlan): Row[] {
  const { id, written, outcome, efficiency, kind } = plan;
  if (kind === 'EX_ANTE') return [];
  const chance = chanceOf(`ratings/${id}`);
  const high = outcome === 'CONFIRMED' ? 3 : outcome === 'PARTLY_CONFIRMED' ? 2 : 1;
  return CRITERIA.filter((criterion) =>
    criterion === 'EFFICIENCY' ? efficiency || chance.happens(0.15) : chance.happens(0.4),
  ).map((criterion) => {
    const rating = chance.happens(0.08) ? null : ratingOf(high, chance);
    const finding = rating === null ? null : text(findings[criterion][rating >= GOOD ? 'good' : 'weak'], written);
    return { evaluationId: id, criterion, rating, scaleMax: SCALE_MAX, finding };
  });
}

const ratingOf = (low: number, chance: Chance): number => Math.min(SCALE_MAX, low + chance.between(0, 2));
