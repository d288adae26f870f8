import { chanceOf } from '../chance';
import { plusDays, TODAY } from '../day';
import type { ExperimentPlan } from '../experiments';
import type { Row } from '../row';
import {
  committee,
  department,
  derogation,
  ethicsReview,
  impactAssessment,
  officer,
  permission,
} from '../said/legal-basis';
import { text, type Triple } from '../text';

/** What some of the experiments stand on: sandboxes on a derogation, others on reviews and permits. */
export const legalBasisRows = (experiments: readonly ExperimentPlan[]): Row[] =>
  experiments.filter(({ start }) => start).flatMap(rowsOf);

function rowsOf(plan: ExperimentPlan): Row[] {
  const chance = chanceOf(`legal-basis/${plan.key}`);
  const bases: [string, Row][] = [
    ...(plan.kind === 'REGULATORY_SANDBOX' ? [derogationOf(plan)] : []),
    ...(chance.happens(0.08) ? [decided(plan, 'ETHICS_REVIEW', [ethicsReview, committee])] : []),
    ...(chance.happens(0.12) ? [decided(plan, 'DATA_PROTECTION_IMPACT_ASSESSMENT', [impactAssessment, officer])] : []),
    ...(chance.happens(0.1) ? [decided(plan, 'PERMISSION', [permission, department])] : []),
  ];
  return bases.map(([kind, told], at) => ({ experimentId: plan.id, position: at + 1, kind, told }));
}

const NOTHING: Row = {
  ...{ uri: null, section: null, authority: null, reference: null, decidedOn: null, validity: null },
  ...{ derogatesFrom: null, document: null, statement: null, whyEnded: null },
};

const derogationOf = ({ start, end, plannedEnd, written }: ExperimentPlan): [string, Row] => [
  'DEROGATION',
  {
    ...{ status: 'IN_FORCE', title: text(derogation, written), ...NOTHING, section: '3 §' },
    validity: { startDate: start, endDate: end ?? plannedEnd ?? TODAY },
    derogatesFrom: 'https://courage-hub.example/act/permit-procedure',
  },
];

const decided = ({ start, written }: ExperimentPlan, kind: string, [title, by]: [Triple, Triple]): [string, Row] => [
  kind,
  {
    ...{ status: 'IN_FORCE', title: text(title, written), ...NOTHING, authority: text(by, written) },
    decidedOn: plusDays(start!, -30),
  },
];
