import { type Chance, chanceOf, deck } from './chance';
import { type Day, plusDays, TODAY } from './day';
import type { ExperimentPlan } from './experiments';
import type { Family } from './family';
import type { OrganizationPlan } from './organizations';
import type { Place } from './places';
import type { Visibility } from './row';
import type { Triple, Written } from './text';
import type { Status } from './timeline';

export type InnovationType =
  | 'PRE_COMMERCIAL_PROCUREMENT'
  | 'PUBLIC_PROCUREMENT_OF_INNOVATIVE_SOLUTIONS'
  | 'INNOVATION_PARTNERSHIP'
  | 'COMPETITIVE_DIALOGUE'
  | 'DESIGN_CONTEST'
  | 'AGILE_PILOT_PURCHASE'
  | 'OUTCOME_BASED'
  | 'ALLIANCE'
  | 'NOT_INNOVATIVE';

export type TenderStatus = 'planning' | 'planned' | 'active' | 'complete' | 'cancelled' | 'unsuccessful' | 'withdrawn';

export type Disclosure = 'PUBLISHED' | 'RANGE_ONLY' | 'WITHHELD' | 'NOT_REQUIRED' | 'UNKNOWN';

export interface ProcurementPlan {
  ocid: string;
  buyer: Place;
  family: Family;
  /** What is added to the family's title: a new tender, a later phase. */
  suffix: Triple | null;
  written: Written;
  status: TenderStatus;
  innovationType: InnovationType;
  disclosure: Disclosure;
  experiment: ExperimentPlan | null;
  suppliers: OrganizationPlan[];
  related: { kind: 'unsuccessfulProcess' | 'replacementProcess' | 'prior' | 'renewalProcess'; to: ProcurementPlan }[];
  /** The day on which tendering opened. */
  opened: Day;
  visibility: Visibility;
}

type Failure = Pick<ProcurementPlan, 'status' | 'innovationType'>;

/** What deals out what every procurement needs, in turn, so that every kind occurs. */
interface Market {
  suppliers: readonly OrganizationPlan[];
  nextOcid: (opened: Day) => string;
  nextType: () => InnovationType;
  nextFailure: () => Failure;
  nextFailedRound: () => Failure;
  nextDisclosure: () => Disclosure;
}

const FAILED: Triple = ['ensimmäinen kierros', 'första omgången', 'first round'];
const RESEARCH: Triple = ['esikaupallinen vaihe', 'förkommersiell fas', 'pre-commercial phase'];
const ORDINARY: Triple = ['tavanomainen hankinta', 'vanlig upphandling', 'ordinary purchase'];
const ORDINARY_BUYERS = 6;

/** What the experiments were bought with: a purchase each, some after one that failed, some in a chain. */
export function planProcurements(
  experiments: readonly ExperimentPlan[],
  suppliers: readonly OrganizationPlan[],
  scale: number,
): ProcurementPlan[] {
  const market = openMarket(suppliers);
  const bought = experiments.filter(isBought).flatMap((experiment) => chainOf(experiment, market));
  const ordinary = experiments
    .filter(({ flagship }) => flagship)
    .sort((a, b) => b.place.population - a.place.population || a.key.localeCompare(b.key))
    .slice(0, ORDINARY_BUYERS * scale)
    .flatMap((experiment) => ordinaryPurchases(experiment, market));
  return [...bought, ...ordinary];
}

const BOUGHT_SHARE: Readonly<Partial<Record<Status, number>>> = {
  RUNNING: 0.15,
  PAUSED: 0.4,
  ENDED: 0.13,
  DESIGN: 0.3,
  READY: 0.5,
};

function isBought({ key, status, stopReason, flagship }: ExperimentPlan): boolean {
  if (flagship || stopReason === 'PROCUREMENT_FAILED') return true;
  return chanceOf(`bought/${key}`).happens(BOUGHT_SHARE[status] ?? 0);
}

const PCP: InnovationType = 'PRE_COMMERCIAL_PROCUREMENT';
const PPI: InnovationType = 'PUBLIC_PROCUREMENT_OF_INNOVATIVE_SOLUTIONS';

function chainOf(experiment: ExperimentPlan, market: Market): ProcurementPlan[] {
  const chance = chanceOf(`chain/${experiment.key}`);
  const opened = openedOf(experiment, chance);
  if (experiment.stopReason === 'PROCUREMENT_FAILED') return [failed(experiment, opened, market)];
  const before = experiment.start ? chance.next() : 1;
  if (before < 0.13) return secondRound(experiment, opened, market);
  return before < 0.22 ? fromResearch(experiment, opened, market) : [purchase(experiment, opened, market)];
}

function secondRound(experiment: ExperimentPlan, opened: Day, market: Market): ProcurementPlan[] {
  const early = failed(experiment, plusDays(opened, -200), market);
  const first = { ...early, ...market.nextFailedRound(), suffix: FAILED };
  const kind = first.status === 'unsuccessful' ? 'unsuccessfulProcess' : 'replacementProcess';
  return [first, { ...purchase(experiment, opened, market), related: [{ kind, to: first }] }];
}

/** Research was bought first, and then what came of it. */
function fromResearch(experiment: ExperimentPlan, opened: Day, market: Market): ProcurementPlan[] {
  const early = purchase(experiment, plusDays(opened, -400), market);
  const first = { ...early, suffix: RESEARCH, innovationType: PCP };
  return [
    first,
    { ...purchase(experiment, opened, market), innovationType: PPI, related: [{ kind: 'prior', to: first }] },
  ];
}

function openedOf({ start, status, created }: ExperimentPlan, chance: Chance): Day {
  if (start) return plusDays(start, -chance.between(45, 90));
  if (status === 'WITHDRAWN') return plusDays(created, 20);
  return status === 'READY' ? plusDays(TODAY, -chance.between(5, 20)) : plusDays(TODAY, chance.between(10, 60));
}

function purchase(experiment: ExperimentPlan, opened: Day, market: Market): ProcurementPlan {
  const chance = chanceOf(`purchase/${experiment.key}/${opened}`);
  const innovationType = market.nextType();
  const small = innovationType === 'AGILE_PILOT_PURCHASE' && chance.happens(0.4);
  return {
    ocid: market.nextOcid(opened),
    buyer: experiment.place,
    family: experiment.family,
    suffix: null,
    written: experiment.written,
    status: STATUS_OF[experiment.status] ?? 'complete',
    innovationType,
    disclosure: small
      ? 'NOT_REQUIRED'
      : experiment.flagship && chance.happens(0.6)
        ? 'PUBLISHED'
        : market.nextDisclosure(),
    experiment,
    suppliers: chance.shuffle(market.suppliers).slice(0, chance.between(1, 3)),
    related: [],
    opened,
    visibility: experiment.visibility,
  };
}

const STATUS_OF: Readonly<Partial<Record<Status, TenderStatus>>> = { DESIGN: 'planning', READY: 'active' };

const failed = (experiment: ExperimentPlan, opened: Day, market: Market): ProcurementPlan => ({
  ...purchase(experiment, opened, market),
  ...market.nextFailure(),
  suppliers: [],
});

/** What a large municipality buys every year as it always has; the third one renews the first. */
function ordinaryPurchases(experiment: ExperimentPlan, market: Market): ProcurementPlan[] {
  const [first, second, third] = ['2022-10-03', '2023-04-11', '2024-02-05'].map((day) => ({
    ...purchase(experiment, plusDays(day, chanceOf(`ordinary/${experiment.key}/${day}`).between(0, 90)), market),
    suffix: ORDINARY,
    innovationType: 'NOT_INNOVATIVE' as const,
    status: 'complete' as const,
    experiment: null,
  })) as [ProcurementPlan, ProcurementPlan, ProcurementPlan];
  return [first, second, { ...third, related: [{ kind: 'renewalProcess', to: first }] }];
}

function openMarket(suppliers: readonly OrganizationPlan[]): Market {
  let number = 0;
  return {
    suppliers,
    nextOcid: (opened) => `ocds-demo00-${opened.slice(0, 4)}-${String(++number).padStart(4, '0')}`,
    nextType: deck<InnovationType>([
      'AGILE_PILOT_PURCHASE',
      'INNOVATION_PARTNERSHIP',
      'AGILE_PILOT_PURCHASE',
      'OUTCOME_BASED',
      PPI,
      'AGILE_PILOT_PURCHASE',
      'COMPETITIVE_DIALOGUE',
      'DESIGN_CONTEST',
      'AGILE_PILOT_PURCHASE',
      PCP,
      'OUTCOME_BASED',
      'ALLIANCE',
    ]),
    nextFailedRound: deck<Failure>([
      { status: 'unsuccessful', innovationType: 'AGILE_PILOT_PURCHASE' },
      { status: 'cancelled', innovationType: 'INNOVATION_PARTNERSHIP' },
      { status: 'withdrawn', innovationType: 'OUTCOME_BASED' },
    ]),
    nextFailure: deck<Failure>([
      { status: 'unsuccessful', innovationType: 'AGILE_PILOT_PURCHASE' },
      { status: 'cancelled', innovationType: 'INNOVATION_PARTNERSHIP' },
      { status: 'unsuccessful', innovationType: PCP },
      { status: 'unsuccessful', innovationType: 'INNOVATION_PARTNERSHIP' },
      { status: 'cancelled', innovationType: 'AGILE_PILOT_PURCHASE' },
    ]),
    nextDisclosure: deck<Disclosure>(['PUBLISHED', 'WITHHELD', 'PUBLISHED', 'RANGE_ONLY', 'PUBLISHED', 'UNKNOWN']),
  };
}
