import { idOf } from '../chance';
import { instant, plusDays } from '../day';
import type { ExperimentPlan } from '../experiments';
import type { Row, Tables } from '../row';
import { joined, text, type Triple } from '../text';

const MEASURES: Triple = [
  'Kysely alussa ja lopussa sekä osallistujien määrä viikoittain.',
  'En enkät i början och slutet samt antalet deltagare varje vecka.',
  'A survey at the beginning and the end, and the number of participants every week.',
];
const METHOD: Triple = [
  'Ennen ja jälkeen -vertailu; mukaan 30 ensimmäistä ilmoittautunutta.',
  'Jämförelse före och efter; de 30 första anmälda är med.',
  'Before and after; the first 30 who sign up take part.',
];
const SMALLER: Triple = [
  'Ennen ja jälkeen -vertailu; mukaan 18 ilmoittautunutta.',
  'Jämförelse före och efter; 18 anmälda är med.',
  'Before and after; the 18 who signed up take part.',
];
const STOP: Triple = [
  'Kokeilu keskeytetään, jos kahdella viikolla peräkkäin on alle viisi osallistujaa.',
  'Försöket avbryts om det är under fem deltagare två veckor i rad.',
  'It stops if fewer than five take part two weeks in a row.',
];
const WHY: Triple = [
  'Ilmoittautuneita oli vähemmän kuin odotettiin.',
  'Färre än väntat anmälde sig.',
  'Fewer signed up than was expected.',
];
const LATE: Triple = [
  'Loppukysely tehtiin kaksi viikkoa suunniteltua myöhemmin.',
  'Slutenkäten gjordes två veckor senare än planerat.',
  'The last survey was made two weeks later than planned.',
];

/** Every third experiment that got ready was registered then; of those some were amended, or departed from it. */
export function registrationTables(experiments: readonly ExperimentPlan[]): Tables {
  const registered = experiments.filter((plan) => readyOn(plan)).filter((_, at) => at % 3 === 0);
  const amended = registered.filter(({ start }, at) => start && at % 4 === 1);
  const departed = registered.filter(({ end }, at) => end && at % 3 === 0);
  return {
    registration: [
      ...registered.map((plan) => registrationRow(plan, 1)),
      ...amended.map((plan) => registrationRow(plan, 2)),
    ],
    deviation: departed.map((plan) => deviationRow(plan, amended.includes(plan) ? 2 : 1)),
  };
}

const readyOn = ({ stages }: ExperimentPlan): string | null => stages.find(({ to }) => to === 'READY')?.day ?? null;

function registrationRow(plan: ExperimentPlan, version: 1 | 2): Row {
  const { family, written } = plan;
  const first = version === 1;
  return {
    id: idOf('registration', `${plan.key}/${version}`),
    experimentId: plan.id,
    version,
    registeredAt: instant(first ? readyOn(plan)! : plusDays(plan.start!, 7)),
    beforeStart: first,
    hypothesis: text(joined(' ', family.hypothesis, family.because), written),
    wouldChangeMind: text(family.doubt, written),
    outcomeMeasures: text(MEASURES, written),
    methodAndSample: text(first ? METHOD : SMALLER, written),
    stoppingRule: text(STOP, written),
    reason: first ? null : text(WHY, written),
  };
}

const deviationRow = (plan: ExperimentPlan, registrationVersion: number): Row => ({
  id: idOf('deviation', plan.key),
  experimentId: plan.id,
  position: 1,
  field: 'outcomeMeasures',
  registrationVersion,
  what: text(LATE, plan.written),
  why: null,
  recordedAt: instant(plan.end!, 12),
});
