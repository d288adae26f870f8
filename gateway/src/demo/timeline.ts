import type { Chance } from './chance';
import { type Day, earlier, known, later, plusDays, TODAY } from './day';
import { pauseReasons, type StopReason, stopReasons } from './said/reasons';
import type { Triple } from './text';

export type Status =
  'IDEA' | 'PROPOSED' | 'DESIGN' | 'READY' | 'RUNNING' | 'PAUSED' | 'ENDED' | 'STOPPED_EARLY' | 'WITHDRAWN';

export interface Stage {
  from: Status | null;
  to: Status;
  day: Day;
  reason: Triple | null;
}

export interface Timeline {
  plannedStart: Day | null;
  plannedEnd: Day | null;
  start: Day | null;
  end: Day | null;
  stages: Stage[];
  created: Day;
  changed: Day;
}

/** What a timeline is made from: the status that it leads to and when the work may begin. */
export interface Course {
  status: Status;
  stopReason: StopReason | null;
  earliest: Day;
  latest: Day;
}

const BEFORE: readonly Status[] = ['IDEA', 'PROPOSED', 'DESIGN', 'READY'];

/** When an experiment was thought of, planned, run and ended; every step is a legal one. */
export function timelineOf(course: Course, chance: Chance): Timeline {
  const { status } = course;
  if (status === 'WITHDRAWN') return withdrawn(course, chance);
  const reached = BEFORE.indexOf(status);
  return reached >= 0 ? notBegun(reached, chance) : begun(course, chance);
}

function notBegun(reached: number, chance: Chance): Timeline {
  const created = plusDays(TODAY, -chance.between(60, 210));
  const stages = steps(BEFORE.slice(0, reached + 1), created, chance.between(8, 14));
  const planned = reached > 0;
  const plannedStart = planned ? plusDays(TODAY, chance.between(20, 200)) : null;
  const plannedEnd = plannedStart ? plusDays(plannedStart, chance.between(60, 270)) : null;
  return { plannedStart, plannedEnd, start: null, end: null, stages, created, changed: stages.at(-1)!.day };
}

function withdrawn({ stopReason, earliest, latest }: Course, chance: Chance): Timeline {
  const created = between(earliest, earlier(latest, '2025-09-01'), chance);
  const path = BEFORE.slice(0, chance.between(1, 3));
  const stages = steps(path, created, chance.between(10, 30));
  const day = plusDays(stages.at(-1)!.day, chance.between(10, 60));
  stages.push({ from: path.at(-1)!, to: 'WITHDRAWN', day, reason: stopReason && stopReasons[stopReason] });
  const plannedStart = plusDays(created, 120);
  return {
    plannedStart,
    plannedEnd: plusDays(plannedStart, 120),
    start: null,
    end: null,
    stages,
    created,
    changed: day,
  };
}

function begun({ status, stopReason, earliest, latest }: Course, chance: Chance): Timeline {
  const start = between(earliest, latest, chance);
  const length = chance.between(60, 300);
  const gap = chance.between(8, 35);
  const created = plusDays(start, -gap * BEFORE.length);
  const plannedStart = plusDays(start, -chance.between(0, 25));
  const stages = steps([...BEFORE, 'RUNNING'], created, gap);
  if (status === 'RUNNING' || status === 'PAUSED') {
    const plannedEnd = later(plusDays(plannedStart, length), plusDays(TODAY, chance.between(30, 240)));
    if (status === 'PAUSED') stages.push(pause(start, chance));
    return { plannedStart, plannedEnd, start, end: null, stages, created, changed: stages.at(-1)!.day };
  }
  const ran = status === 'STOPPED_EARLY' ? Math.floor(length / 2) : length;
  const end = earlier(plusDays(start, ran), plusDays(TODAY, -chance.between(20, 60)));
  if (ran > 150 && chance.happens(0.25)) stages.push(...interruption(start, chance));
  stages.push({ from: 'RUNNING', to: status, day: end, reason: stopReason && stopReasons[stopReason] });
  const plannedEnd = plusDays(plannedStart, length);
  return {
    plannedStart,
    plannedEnd,
    start,
    end,
    stages,
    created,
    changed: known(plusDays(end, chance.between(5, 90))),
  };
}

const pause = (start: Day, chance: Chance): Stage => ({
  from: 'RUNNING',
  to: 'PAUSED',
  day: earlier(plusDays(start, chance.between(20, 60)), plusDays(TODAY, -2)),
  reason: chance.pick(pauseReasons),
});

function interruption(start: Day, chance: Chance): Stage[] {
  const paused = pause(start, chance);
  return [paused, { from: 'PAUSED', to: 'RUNNING', day: plusDays(paused.day, chance.between(14, 45)), reason: null }];
}

function steps(path: readonly Status[], first: Day, gap: number): Stage[] {
  return path.map((to, at) => ({ from: path[at - 1] ?? null, to, day: plusDays(first, at * gap), reason: null }));
}

function between(earliest: Day, latest: Day, chance: Chance): Day {
  const span = Math.max(0, Math.round((Date.parse(latest) - Date.parse(earliest)) / 86_400_000));
  return plusDays(earliest, chance.between(0, span));
}
