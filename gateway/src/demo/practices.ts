import { chanceOf, deck, idOf, weighted } from './chance';
import { earlier, type Day, known, plusDays, TODAY } from './day';
import type { ExperimentPlan } from './experiments';
import { families } from './families/all';
import type { Family } from './family';
import type { Place } from './places';
import type { Visibility } from './row';
import { joined, same, type Triple, type Written } from './text';

export type Maturity = 'INTERESTING' | 'PROMISING' | 'GOOD' | 'ESTABLISHED' | 'RETIRED';

export interface PracticePlan {
  id: string;
  family: Family;
  title: Triple;
  maturity: Maturity;
  origins: ExperimentPlan[];
  supersededBy: PracticePlan | null;
  written: Written;
  created: Day;
  visibility: Visibility;
}

export type AdoptionStatus = 'CONSIDERING' | 'PLANNED' | 'PILOTING' | 'IN_USE' | 'ABANDONED';

export interface AdoptionPlan {
  id: string;
  practice: PracticePlan;
  adopter: Place;
  adoptedFrom: Place | null;
  status: AdoptionStatus;
  mode: 'AS_IS' | 'ADAPTED' | 'INSPIRED_BY';
  since: Day | null;
  until: Day | null;
  localExperiment: ExperimentPlan | null;
  created: Day;
  visibility: Visibility;
}

const OLDER: Triple = ['ensimmäinen versio', 'första versionen', 'first version'];
const SMALLER: Triple = ['pienen kunnan malli', 'modell för en liten kommun', 'for a small municipality'];

const PRACTICES = 40;

/** A practice is described early enough for others to have taken it up. */
const LATEST: Day = '2025-10-15';

/** Each family's practice; of some also the version that it replaced, or one for small places. */
export function planPractices(experiments: readonly ExperimentPlan[], scale: number): PracticePlan[] {
  const nextMaturity = deck<Maturity>(['PROMISING', 'GOOD', 'GOOD', 'PROMISING', 'ESTABLISHED', 'INTERESTING', 'GOOD']);
  const main = families.map((family) => practice(family, originsOf(family, experiments), nextMaturity()));
  const variants = Array.from({ length: PRACTICES * scale - main.length }, (_, at) => {
    const current = main[(at * 2) % main.length]!;
    return at % 2 === 0 ? olderOf(current, lapOf(at)) : smallerOf(current, lapOf(at));
  });
  return [...main, ...variants];
}

/** A family has one variant in the first lap; the later ones are numbered. */
const lapOf = (at: number): number => 1 + Math.floor(at / families.length);

const olderOf = (current: PracticePlan, lap: number): PracticePlan => ({
  ...variantOf(current, numbered(OLDER, lap), 'RETIRED'),
  supersededBy: current,
});

const smallerOf = (current: PracticePlan, lap: number): PracticePlan =>
  variantOf(current, numbered(SMALLER, lap), lap % 2 === 1 ? 'PROMISING' : 'INTERESTING');

const numbered = (name: Triple, lap: number): Triple => (lap === 1 ? name : joined(' ', name, same(String(lap))));

function practice(family: Family, origins: ExperimentPlan[], maturity: Maturity): PracticePlan {
  const { title } = family.practice;
  const chance = chanceOf(`practice/${title[0]}`);
  const firstEnd = origins.map((origin) => origin.end!).sort()[0] ?? '2020-01-01';
  return {
    id: idOf('practice', title[0]),
    family,
    title,
    maturity,
    origins,
    supersededBy: null,
    written: ['fi', 'sv', 'en'],
    created: earlier(plusDays(firstEnd, chance.between(20, 120)), LATEST),
    visibility: 'PUBLIC',
  };
}

function variantOf(current: PracticePlan, name: Triple, maturity: Maturity): PracticePlan {
  const title = joined(', ', current.title, name);
  const chance = chanceOf(`practice/${title[0]}`);
  return {
    ...current,
    id: idOf('practice', title[0]),
    title,
    maturity,
    origins: current.origins.slice(-1),
    written: chance.pick<Written>([['fi'], ['fi', 'sv', 'en'], ['fi', 'en']]),
    visibility: weighted(chance, { PUBLIC: 76, PARTNER: 14, INTERNAL: 10 }),
  };
}

/** The experiments that confirmed the idea, at least in part: the earliest and another one. */
function originsOf(family: Family, experiments: readonly ExperimentPlan[]): ExperimentPlan[] {
  const held = experiments
    .filter((one) => one.family === family && one.end && one.visibility === 'PUBLIC')
    .sort((a, b) => rank(a) - rank(b) || a.end!.localeCompare(b.end!));
  return held.slice(0, 2);
}

const rank = ({ outcome }: ExperimentPlan): number =>
  outcome === 'CONFIRMED' ? 0 : outcome === 'PARTLY_CONFIRMED' ? 1 : 2;

const ADOPTIONS = 130;

interface Adopters {
  experiments: readonly ExperimentPlan[];
  places: readonly Place[];
  scale: number;
}

/** Who took the practices up: first those that try the same thing, then others near and far. */
export function planAdoptions(practices: readonly PracticePlan[], adopters: Adopters): AdoptionPlan[] {
  const adopted = practices.filter((one) => one.maturity !== 'INTERESTING' && one.origins.length > 0);
  const each = (ADOPTIONS * adopters.scale) / adopted.length;
  return adopted.flatMap((one, at) => {
    const count = Math.floor(each * (at + 1)) - Math.floor(each * at);
    return ledgerOf(one, adopters, count);
  });
}

function ledgerOf(practice: PracticePlan, { experiments, places }: Adopters, count: number): AdoptionPlan[] {
  const origins = practice.origins.map(({ place }) => place);
  const local = new Map(
    experiments
      .filter(({ family, place, start }) => family === practice.family && start && !origins.includes(place))
      .map((experiment) => [experiment.place, experiment]),
  );
  const others = chanceOf(`adopters/${practice.id}`).shuffle(places.filter((place) => !origins.includes(place)));
  const inOrder = [...new Set([...local.keys(), ...others])].slice(0, count);
  return inOrder.map((adopter, at) =>
    adoption({ practice, adopter, localExperiment: local.get(adopter) ?? null }, [...origins, ...inOrder.slice(0, at)]),
  );
}

type Adopted = Pick<AdoptionPlan, 'practice' | 'adopter' | 'localExperiment'>;

function adoption(what: Adopted, from: readonly Place[]): AdoptionPlan {
  const key = `${what.practice.id}/${what.adopter.code}`;
  const chance = chanceOf(`adoption/${key}`);
  const status = weighted<AdoptionStatus>(chance, {
    IN_USE: 42,
    PILOTING: 16,
    PLANNED: 10,
    CONSIDERING: 12,
    ABANDONED: 20,
  });
  const asserted = earlier(
    plusDays(what.practice.created, chance.between(30, 900)),
    plusDays(TODAY, -chance.between(10, 120)),
  );
  const used = status === 'IN_USE' || status === 'PILOTING' || status === 'ABANDONED';
  const since = used ? plusDays(asserted, -chance.between(0, 30)) : null;
  const until = status === 'ABANDONED' ? known(plusDays(since!, chance.between(90, 500))) : null;
  return {
    ...what,
    id: idOf('adoption', key),
    adoptedFrom: chance.happens(0.8) ? chance.pick(from) : null,
    status,
    mode: weighted(chance, { ADAPTED: 50, AS_IS: 25, INSPIRED_BY: 25 }),
    since,
    until,
    created: asserted,
    visibility: weighted(chance, { PUBLIC: 95, PARTNER: 3, INTERNAL: 2 }),
  };
}
