import { type Chance, chanceOf, deck, idOf, weighted } from './chance';
import { type Day, earlier, known, plusDays, TODAY } from './day';
import { CAUSAL, type Design, type Evidence, highestOf, SUMMATIVE, TELLING } from './designs';
import type { ExperimentPlan } from './experiments';
import type { Family } from './family';
import type { OrganizationPlan } from './organizations';
import { type Place } from './places';
import type { PracticePlan } from './practices';
import type { ProcurementPlan } from './procurements';
import { BRAVE_CITY, NORTHERN_TRIALS, USKALLA, VILLAGE_MONEY } from './programmes';
import type { Visibility } from './row';
import { joined, type Triple, type Written } from './text';
import type { Outcome } from './verdict';

export type EvaluationKind = 'EX_ANTE' | 'FORMATIVE' | 'RAPID' | 'SUMMATIVE' | 'FOLLOW_UP' | 'META';

export interface EvaluationPlan {
  id: string;
  title: Triple;
  subjectType: 'Experiment' | 'Programme' | 'Practice' | 'ContractingProcess';
  subjectId: string;
  experiment: ExperimentPlan | null;
  family: Family;
  place: Place;
  outcome: Outcome;
  kind: EvaluationKind;
  evaluatorKind: 'SELF' | 'PEER' | 'EXTERNAL' | 'RESEARCH';
  evaluator: OrganizationPlan | null;
  design: Design;
  evidence: Evidence;
  efficiency: boolean;
  start: Day;
  end: Day;
  written: Written;
  visibility: Visibility;
}

export interface Evaluated {
  experiments: readonly ExperimentPlan[];
  practices: readonly PracticePlan[];
  procurements: readonly ProcurementPlan[];
  evaluators: readonly OrganizationPlan[];
}

type Subject = Pick<
  EvaluationPlan,
  'subjectType' | 'subjectId' | 'experiment' | 'outcome' | 'written' | 'visibility' | 'family' | 'place'
> & {
  name: Triple;
  over: Day;
};

type Asked = Pick<EvaluationPlan, 'kind' | 'design'> & {
  evaluatorKind?: EvaluationPlan['evaluatorKind'];
  evidence?: Evidence;
};

/** Who judged what: most ended experiments, a few others, and some twice by different eyes. */
export function planEvaluations(
  { experiments, practices, procurements, evaluators }: Evaluated,
  scale: number,
): EvaluationPlan[] {
  const nextDesign = deck(SUMMATIVE);
  const made = (subject: Subject, asked: Asked) => evaluation(subject, asked, evaluators);
  const ofExperiments = experiments.flatMap((experiment) => {
    const kind = kindFor(experiment);
    if (!kind) return [];
    const design =
      kind === 'SUMMATIVE' || kind === 'FOLLOW_UP' ? nextDesign() : chanceOf(`telling/${experiment.key}`).pick(TELLING);
    return [made(ofExperiment(experiment), { kind, design })];
  });
  return [
    ...ofExperiments,
    ...secondOpinions(ofExperiments, scale).map(({ experiment, design }) =>
      made(ofExperiment(experiment!), {
        kind: 'FOLLOW_UP',
        design,
        evaluatorKind: 'RESEARCH',
        evidence: 'LEVEL_4_REPLICATED',
      }),
    ),
    ...practices
      .filter(isWeighed)
      .slice(0, 9 * scale)
      .flatMap((practice, at) =>
        PRACTICE_DESIGNS[at % PRACTICE_DESIGNS.length]!.map((asked) => made(ofPractice(practice), asked)),
      ),
    ...procurements
      .filter(({ status, experiment }) => status === 'complete' && experiment?.end)
      .slice(0, 8 * scale)
      .map((process, at) =>
        made(ofProcess(process), {
          kind: at % 2 === 0 ? 'RAPID' : 'SUMMATIVE',
          design: at % 2 === 0 ? 'CASE_STUDY' : 'COST_BENEFIT',
        }),
      ),
    ...PROGRAMMES.map(([id, name, kind, design]) => made(ofProgramme(id, name, experiments[0]!), { kind, design })),
  ];
}

const PROGRAMMES: readonly (readonly [string, Triple, EvaluationKind, Design])[] = [
  [
    USKALLA,
    [
      'Uskalla kokeilla (keksitty esimerkkiarvio)',
      'Våga pröva (påhittad exempelutvärdering)',
      'Courage to Experiment (invented example evaluation)',
    ],
    'META',
    'THEORY_BASED',
  ],
  [
    VILLAGE_MONEY,
    ['Kylien kokeiluraha (demo)', 'Byarnas försökspeng (demo)', 'Village experiment money (demo)'],
    'FORMATIVE',
    'DEVELOPMENTAL',
  ],
  [BRAVE_CITY, ['Rohkea kaupunki (demo)', 'Den modiga staden (demo)', 'Brave City (demo)'], 'EX_ANTE', 'THEORY_BASED'],
  [
    NORTHERN_TRIALS,
    ['Pohjoiset kokeilut (demo)', 'Nordliga försök (demo)', 'Northern Trials (demo)'],
    'SUMMATIVE',
    'CONTRIBUTION_ANALYSIS',
  ],
];

/** What is replicated or scaled was found by others before. */
const PRACTICE_DESIGNS: readonly (readonly Asked[])[] = [
  [
    { kind: 'SUMMATIVE', design: 'MATCHED_COMPARISON', evaluatorKind: 'EXTERNAL' },
    { kind: 'META', design: 'MATCHED_COMPARISON', evidence: 'LEVEL_4_REPLICATED', evaluatorKind: 'RESEARCH' },
  ],
  [{ kind: 'FOLLOW_UP', design: 'BEFORE_AFTER' }],
  [
    { kind: 'SUMMATIVE', design: 'CLUSTER_RANDOMISED', evaluatorKind: 'EXTERNAL' },
    { kind: 'META', design: 'DIFFERENCE_IN_DIFFERENCES', evidence: 'LEVEL_5_SCALED', evaluatorKind: 'RESEARCH' },
  ],
  [{ kind: 'FOLLOW_UP', design: 'CASE_STUDY' }],
];

const isWeighed = ({ maturity, visibility }: PracticePlan): boolean =>
  visibility === 'PUBLIC' && (maturity === 'GOOD' || maturity === 'ESTABLISHED' || maturity === 'PROMISING');

function kindFor({ key, status, outcome, flagship, end }: ExperimentPlan): EvaluationKind | null {
  const chance = chanceOf(`evaluated/${key}`);
  if (status === 'ENDED' && outcome !== 'NOT_YET_KNOWN' && chance.happens(0.78)) {
    return end! < '2025-01-01' && chance.happens(0.2) ? 'FOLLOW_UP' : 'SUMMATIVE';
  }
  if (status === 'STOPPED_EARLY' && chance.happens(0.3)) return 'RAPID';
  if (status === 'RUNNING' && chance.happens(flagship ? 0.25 : 0.1)) return chance.pick(['RAPID', 'FORMATIVE']);
  return (status === 'READY' || status === 'DESIGN') && chance.happens(0.2) ? 'EX_ANTE' : null;
}

/** Causal findings that held were looked at again by researchers. */
const secondOpinions = (first: readonly EvaluationPlan[], scale: number): EvaluationPlan[] =>
  first
    .filter(
      ({ evidence, outcome, visibility }) =>
        evidence === 'LEVEL_3_CAUSAL' && outcome === 'CONFIRMED' && visibility === 'PUBLIC',
    )
    .slice(0, 6 * scale);

const ofExperiment = (experiment: ExperimentPlan): Subject => ({
  subjectType: 'Experiment',
  subjectId: experiment.id,
  experiment,
  name: experiment.title,
  over: experiment.end ?? TODAY,
  outcome: experiment.outcome,
  written: experiment.written,
  visibility: experiment.visibility,
  family: experiment.family,
  place: experiment.place,
});

const ofPractice = (practice: PracticePlan): Subject => ({
  ...ofExperiment(practice.origins[0]!),
  subjectType: 'Practice',
  subjectId: practice.id,
  experiment: null,
  name: practice.title,
  outcome: 'CONFIRMED',
  written: practice.written,
});

const ofProcess = (process: ProcurementPlan): Subject => ({
  ...ofExperiment(process.experiment!),
  subjectType: 'ContractingProcess',
  subjectId: process.ocid,
  experiment: null,
  name: joined(': ', process.family.procurement.title, process.buyer.name),
});

const ofProgramme = (id: string, name: Triple, example: ExperimentPlan): Subject => ({
  ...ofExperiment(example),
  subjectType: 'Programme',
  subjectId: id,
  experiment: null,
  name,
  over: '2025-09-30',
  outcome: 'PARTLY_CONFIRMED',
  written: ['fi', 'sv', 'en'],
  visibility: 'PUBLIC',
});

const TITLE: Triple = ['Arvio', 'Utvärdering', 'Evaluation'];

function evaluation(subject: Subject, asked: Asked, evaluators: readonly OrganizationPlan[]): EvaluationPlan {
  const { name, over, ...judged } = subject;
  const key = `${subject.subjectId}/${asked.kind}/${asked.evaluatorKind ?? ''}`;
  const chance = chanceOf(`evaluation/${key}`);
  const evaluatorKind = asked.evaluatorKind ?? evaluatorFor(asked.design, chance);
  const lag = asked.kind === 'FOLLOW_UP' ? chance.between(180, 360) : chance.between(10, 60);
  const end = known(plusDays(over, lag));
  return {
    ...judged,
    id: idOf('evaluation', key),
    title: joined(': ', TITLE, name),
    kind: asked.kind,
    evaluatorKind,
    evaluator:
      evaluatorKind === 'SELF' || evaluatorKind === 'PEER'
        ? null
        : chance.pick(evaluatorKind === 'RESEARCH' ? evaluators.slice(0, 6) : evaluators.slice(6)),
    design: asked.design,
    evidence: asked.evidence ?? evidenceFor(asked, subject.outcome),
    efficiency: asked.design === 'COST_BENEFIT' || (!TELLING.includes(asked.design) && chance.happens(0.45)),
    start: plusDays(earlier(end, over), -chance.between(30, 120)),
    end,
  };
}

function evaluatorFor(design: Design, chance: Chance): EvaluationPlan['evaluatorKind'] {
  if (CAUSAL.includes(design)) return weighted(chance, { RESEARCH: 60, EXTERNAL: 40 });
  return weighted(chance, { SELF: 55, EXTERNAL: 20, PEER: 25 });
}

/** Never above what the design allows; below it while the answer is open. */
function evidenceFor({ kind, design }: Asked, outcome: Outcome): Evidence {
  if (kind === 'EX_ANTE') return 'NONE';
  const highest = highestOf(design);
  if (outcome === 'NOT_YET_KNOWN') return highest === 'LEVEL_1_PLAUSIBLE' ? 'LEVEL_1_PLAUSIBLE' : 'NONE';
  if (outcome !== 'INCONCLUSIVE') return highest;
  return highest === 'LEVEL_1_PLAUSIBLE' ? 'NONE' : 'LEVEL_1_PLAUSIBLE';
}
