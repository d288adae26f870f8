import { type Chance, chanceOf, idOf, weighted } from './chance';
import { type Day, later, plusDays } from './day';
import { families } from './families/all';
import type { Family } from './family';
import { byMaakunta, type Place, shareOut } from './places';
import { DIGIKUNTA, KUNTAKOKEILUT } from './programmes';
import { programmesOf } from './membership-of-programmes';
import type { Visibility } from './row';
import type { Continuation, StopReason } from './said/reasons';
import { type Stage, type Status, type Timeline, timelineOf } from './timeline';
import { joined, same, slugOf, text, type Triple, type Written } from './text';
import { continuationOf, type Outcome, outcomeOf, stopReasonsInTurn } from './verdict';
import { writtenIn } from './written';

export type ExperimentKind =
  | 'SMALL_EXPERIMENT'
  | 'PILOT'
  | 'STRATEGIC_EXPERIMENT'
  | 'NATIONAL_EXPERIMENT'
  | 'REGULATORY_SANDBOX'
  | 'LIVING_LAB'
  | 'FIELD_TRIAL';

/** One municipality trying one family's idea: the spine that everything else hangs on. */
export interface ExperimentPlan extends Timeline {
  key: string;
  id: string;
  slug: string;
  family: Family;
  place: Place;
  partners: Place[];
  written: Written;
  title: Triple;
  kind: ExperimentKind;
  status: Status;
  outcome: Outcome;
  continuation: Continuation;
  stopReason: StopReason | null;
  programmes: string[];
  continues: ExperimentPlan | null;
  /** A running experiment that the plan gives every region, bought in an innovative way. */
  flagship: boolean;
  visibility: Visibility;
  stages: Stage[];
}

const STATUSES: Readonly<Record<Status, number>> = {
  ENDED: 50,
  RUNNING: 10,
  STOPPED_EARLY: 16,
  PAUSED: 4,
  IDEA: 5,
  PROPOSED: 4,
  DESIGN: 5,
  READY: 4,
  WITHDRAWN: 5,
};

const KINDS: Readonly<Partial<Record<ExperimentKind, number>>> = {
  SMALL_EXPERIMENT: 40,
  PILOT: 25,
  LIVING_LAB: 10,
  FIELD_TRIAL: 10,
  STRATEGIC_EXPERIMENT: 10,
  REGULATORY_SANDBOX: 5,
};

interface Slot {
  place: Place;
  family: Family;
  round: number;
  continues: ExperimentPlan | null;
  flagship: boolean;
}

const EXPERIMENTS = 240;

/** All experiments: each place goes through the families in an order of its own. */
export function planExperiments(places: readonly Place[], scale: number): ExperimentPlan[] {
  const largest = new Set(
    [...byMaakunta(places).values()].flatMap((members) => members.slice(0, Math.ceil(members.length / 3))),
  );
  const near = neighboursOf(places);
  const nextStopReason = stopReasonsInTurn();
  const shares = shareOut(places, EXPERIMENTS * scale);
  return places.flatMap((place) => {
    const order = chanceOf(`families/${place.code}`).shuffle(families);
    const plans: ExperimentPlan[] = [];
    for (let fresh = 0; plans.length < shares.get(place)!;) {
      const previous = plans.at(-1);
      const again = previous?.continuation === 'CONTINUED_AS_EXPERIMENT' ? previous : null;
      const family = again?.family ?? order[fresh++ % order.length]!;
      const round = 1 + plans.filter((plan) => plan.family === family).length;
      const slot = {
        place,
        family,
        round,
        continues: again,
        flagship: largest.has(place) && !again && plans.length < scale,
      };
      plans.push(planned(slot, { near: near(place), far: places, nextStopReason }));
    }
    return plans;
  });
}

interface Surroundings {
  /** Others of the same sub-region. */
  near: readonly Place[];
  /** Everybody. */
  far: readonly Place[];
  nextStopReason: (status: Status) => StopReason | null;
}

function planned(slot: Slot, surroundings: Surroundings): ExperimentPlan {
  const { place, family, round, continues, flagship } = slot;
  const key = `${family.key}/${place.code}/${round}`;
  const chance = chanceOf(`experiment/${key}`);
  const status = flagship || continues ? 'RUNNING' : weighted(chance, STATUSES);
  const programmes = programmesOf({ family, place, status }, chance);
  const stopReason = surroundings.nextStopReason(status);
  const outcome = outcomeOf(status, stopReason, chance);
  const title = titleOf(slot);
  const written = writtenIn(place, chanceOf(`written/${key}`));
  return {
    ...timelineOf({ status, stopReason, ...era(status, programmes, continues) }, chance),
    key,
    id: idOf('experiment', key),
    slug: slugOf(text(title, written)[written[0]]!),
    family,
    place,
    partners: partnersOf(place, surroundings, chance),
    written,
    title,
    kind: programmes.some(isNational) ? 'NATIONAL_EXPERIMENT' : weighted(chance, KINDS),
    status,
    outcome,
    continuation: continuationOf(status, outcome, chance),
    stopReason,
    programmes,
    continues,
    flagship,
    visibility: flagship ? 'PUBLIC' : weighted(chance, { PUBLIC: 93, PARTNER: 4, INTERNAL: 3 }),
  };
}

/** Mostly nobody, sometimes a neighbour, seldom somebody of another region. */
function partnersOf(place: Place, { near, far }: Surroundings, chance: Chance): Place[] {
  const turn = chance.next();
  if (turn < 0.18 && near.length > 0) return [chance.pick(near)];
  return turn > 0.94 ? [chance.pick(far.filter(({ maakuntaId }) => maakuntaId !== place.maakuntaId))] : [];
}

function titleOf({ family, place, round }: Slot): Triple {
  const title = joined(': ', family.title, place.name);
  if (round === 1) return title;
  return joined(', ', title, joined(' ', ['kierros', 'omgång', 'round'], same(String(round))));
}

const isNational = (programme: string): boolean => programme === DIGIKUNTA || programme === KUNTAKOKEILUT;

function era(status: Status, programmes: string[], continues: ExperimentPlan | null): { earliest: Day; latest: Day } {
  if (continues) return { earliest: later(plusDays(continues.end!, 15), '2025-05-01'), latest: '2026-04-15' };
  if (programmes.includes(DIGIKUNTA)) return { earliest: '2016-11-01', latest: '2018-05-01' };
  if (programmes.includes(KUNTAKOKEILUT)) return { earliest: '2015-06-01', latest: '2016-02-01' };
  if (status === 'RUNNING' || status === 'PAUSED') return { earliest: '2025-03-01', latest: '2026-03-20' };
  return { earliest: '2017-02-01', latest: '2025-06-01' };
}

function neighboursOf(places: readonly Place[]): (place: Place) => Place[] {
  return (place) => places.filter((other) => other !== place && other.seutukuntaId === place.seutukuntaId);
}
