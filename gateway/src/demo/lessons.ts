import { chanceOf, deck, idOf, weighted } from './chance';
import type { ExperimentPlan } from './experiments';
import type { Barrier, Said } from './family';
import type { Visibility } from './row';
import { barriers, enablers, nullResults, unintended } from './said/lessons';
import type { Triple, Written } from './text';

export type LessonKind = 'INSIGHT' | 'SLIP_UP' | 'BARRIER' | 'ENABLER' | 'UNINTENDED_EFFECT' | 'NULL_RESULT';

export interface LessonPlan {
  id: string;
  kind: LessonKind;
  experiment: ExperimentPlan;
  what: Triple;
  why: Triple | null;
  advice: Triple | null;
  causes: readonly Barrier[];
  written: Written;
  anonymised: boolean;
  embargoUntil: string | null;
  visibility: Visibility;
}

type Told = Pick<LessonPlan, 'kind' | 'what' | 'why' | 'advice' | 'causes'>;

const CODES = Object.keys(barriers) as Barrier[];
const SILENT_SHARE = 0.12;

/** What the ended and stopped experiments tell; most tell something, some nothing. */
export function planLessons(experiments: readonly ExperimentPlan[]): LessonPlan[] {
  const nextBarrier = deck(CODES);
  const nextKind = deck<LessonKind>([
    'INSIGHT',
    'BARRIER',
    'ENABLER',
    'BARRIER',
    'INSIGHT',
    'UNINTENDED_EFFECT',
    'BARRIER',
  ]);
  const nextSecrecy = secrecy();
  return experiments
    .filter(({ status }) => status === 'ENDED' || status === 'STOPPED_EARLY' || status === 'WITHDRAWN')
    .flatMap((experiment) => {
      const chance = chanceOf(`lessons/${experiment.key}`);
      if (chance.happens(SILENT_SHARE)) return [];
      const told: Told[] = [];
      if (chance.happens(0.62)) told.push(slipUp(experiment.family.slip));
      if (experiment.stopReason === 'PROCUREMENT_FAILED') told.push(barrier('PROCUREMENT'));
      if (isNull(experiment)) told.push(plain('NULL_RESULT', chance.pick(nullResults)));
      if (told.length === 0 || chance.happens(0.55)) {
        const more = another(nextKind(), experiment, nextBarrier);
        if (!told.some(({ what }) => what === more.what)) told.push(more);
      }
      return told.map((lesson) => ({
        ...lesson,
        ...nextSecrecy(experiment),
        id: idOf('lesson', `${experiment.key}/${lesson.kind}/${lesson.causes.join('+')}`),
        experiment,
        written: experiment.written,
      }));
    });
}

const isNull = ({ status, outcome }: ExperimentPlan): boolean => status === 'ENDED' && outcome === 'NOT_CONFIRMED';

const slipUp = (said: Said): Told => ({ kind: 'SLIP_UP', ...said });

const barrier = (code: Barrier): Told => ({ kind: 'BARRIER', why: null, causes: [code], ...barriers[code] });

const plain = (kind: LessonKind, what: Triple): Told => ({ kind, what, why: null, advice: null, causes: [] });

function another(kind: LessonKind, { key, family }: ExperimentPlan, nextBarrier: () => Barrier): Told {
  const chance = chanceOf(`another/${key}`);
  if (kind === 'BARRIER') return barrier(nextBarrier());
  if (kind === 'ENABLER') return plain(kind, chance.pick(enablers));
  if (kind === 'UNINTENDED_EFFECT') return plain(kind, chance.pick(unintended));
  return plain('INSIGHT', family.insight);
}

type Secrecy = Pick<LessonPlan, 'anonymised' | 'embargoUntil' | 'visibility'>;

/** Some lessons may not be traced, some wait until 2027, some are not for everybody. */
function secrecy(): (experiment: ExperimentPlan) => Secrecy {
  let told = 0;
  return (experiment) => {
    const turn = told++;
    const ownAudience = weighted(chanceOf(`audience/${experiment.key}`), { PUBLIC: 92, PARTNER: 5, INTERNAL: 3 });
    return {
      anonymised: turn % 13 === 5,
      embargoUntil: turn % 37 === 11 ? `2027-0${1 + (turn % 6)}-01` : null,
      visibility: experiment.visibility === 'PUBLIC' ? ownAudience : experiment.visibility,
    };
  };
}

/** Whether everybody may see the lesson with its experiment: only then may a story or a thread lean on it. */
export const isOpen = ({ anonymised, embargoUntil, visibility }: LessonPlan): boolean =>
  !anonymised && embargoUntil === null && visibility === 'PUBLIC';
