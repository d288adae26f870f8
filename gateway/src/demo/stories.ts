import { grouped } from './grouped';
import { chanceOf, deck, idOf, weighted } from './chance';
import { known, later, plusDays, TODAY, type Day } from './day';
import type { ExperimentPlan } from './experiments';
import { isOpen, type LessonPlan } from './lessons';
import type { Place } from './places';
import type { PracticePlan } from './practices';
import type { Visibility } from './row';
import { storyTurns } from './said/networking';
import { joined, type Triple } from './text';

export type EventKind = 'STORY_WORKSHOP' | 'FORUM_MEETING' | 'NETWORK_MEETING' | 'TRAINING' | 'SITE_VISIT' | 'WEBINAR';

export interface EventPlan {
  id: string;
  kind: EventKind;
  place: Place | null;
  day: Day;
  visibility: Visibility;
}

export type StoryStatus = 'SEED' | 'UNFINISHED' | 'TOLD' | 'RETOLD' | 'CLOSED';

export interface StoryPlan {
  id: string;
  title: Triple;
  status: StoryStatus;
  experiment: ExperimentPlan;
  anonymous: boolean;
  workshop: EventPlan | null;
  continues: StoryPlan | null;
  practice: PracticePlan | null;
  lessons: LessonPlan[];
  created: Day;
  visibility: Visibility;
}

const EVENTS = 30;
const FIRST_EVENT: Day = '2024-02-06';

/** Every month one or two events, story workshops the most, in places that experiment. */
export function planEvents(places: readonly Place[], scale: number): EventPlan[] {
  const nextKind = deck<EventKind>([
    'STORY_WORKSHOP',
    'FORUM_MEETING',
    'STORY_WORKSHOP',
    'WEBINAR',
    'STORY_WORKSHOP',
    'TRAINING',
    'NETWORK_MEETING',
    'STORY_WORKSHOP',
    'SITE_VISIT',
  ]);
  return Array.from({ length: EVENTS * scale }, (_, at) => {
    const kind = nextKind();
    const chance = chanceOf(`event/${at}`);
    return {
      id: idOf('event', String(at)),
      kind,
      place: kind === 'WEBINAR' ? null : chance.pick(places),
      day: plusDays(FIRST_EVENT, Math.floor((at * 33) / scale) + chance.between(0, 9)),
      visibility: at % 14 === 6 ? 'PARTNER' : at % 29 === 16 ? 'INTERNAL' : 'PUBLIC',
    };
  });
}

const STORIES = 70;

export interface Tellable {
  experiments: readonly ExperimentPlan[];
  lessons: readonly LessonPlan[];
  practices: readonly PracticePlan[];
  events: readonly EventPlan[];
}

/** Stories of experiments, told at workshops or written alone; some go on with another's. */
export function planStories({ experiments, lessons, practices, events }: Tellable, scale: number): StoryPlan[] {
  const nextStatus = deck<StoryStatus>([
    'TOLD',
    'UNFINISHED',
    'RETOLD',
    'TOLD',
    'SEED',
    'UNFINISHED',
    'CLOSED',
    'UNFINISHED',
  ]);
  const lessonsOf = grouped(lessons.filter(isOpen), ({ experiment }) => experiment);
  const workshops = events.filter(
    ({ kind, day, visibility }) => kind === 'STORY_WORKSHOP' && day <= TODAY && visibility === 'PUBLIC',
  );
  const told = tellable(experiments, lessonsOf).slice(0, STORIES * scale);
  const stories: StoryPlan[] = [];
  for (const experiment of told) {
    const earlier =
      stories.filter((story) => story.experiment.family === experiment.family && !story.anonymous).at(-1) ?? null;
    const status = earlier ? nextStatus() : nextStatusBut(nextStatus, 'RETOLD');
    stories.push(
      story({ experiment, status, workshops, practices }, { lessons: lessonsOf.get(experiment) ?? [], earlier }),
    );
  }
  return stories;
}

/** Those with lessons first, the newest first. */
function tellable(
  experiments: readonly ExperimentPlan[],
  lessons: ReadonlyMap<ExperimentPlan, unknown>,
): ExperimentPlan[] {
  const begun = experiments.filter(({ start, visibility }) => start && visibility === 'PUBLIC');
  const newest = (a: ExperimentPlan, b: ExperimentPlan) =>
    b.start!.localeCompare(a.start!) || a.key.localeCompare(b.key);
  const taught = begun.filter((one) => lessons.has(one)).sort(newest);
  const others = begun.filter((one) => !lessons.has(one)).sort(newest);
  return taught
    .flatMap((one, at) => (at % 3 === 2 && others.length > 0 ? [one, others.shift()!] : [one]))
    .concat(others);
}

function nextStatusBut(next: () => StoryStatus, unwanted: StoryStatus): StoryStatus {
  const status = next();
  return status === unwanted ? next() : status;
}

interface Telling {
  experiment: ExperimentPlan;
  status: StoryStatus;
  workshops: readonly EventPlan[];
  practices: readonly PracticePlan[];
}

function story(
  { experiment, status, workshops, practices }: Telling,
  { lessons, earlier }: { lessons: LessonPlan[]; earlier: StoryPlan | null },
): StoryPlan {
  const chance = chanceOf(`story/${experiment.key}`);
  const anonymous = status !== 'RETOLD' && chance.happens(0.12);
  const possible = workshops.filter(({ day }) => day > experiment.start!);
  const workshop = possible.length > 0 && chance.happens(0.75) ? chance.pick(possible) : null;
  const practice =
    practices.find(({ family, maturity }) => family === experiment.family && maturity !== 'RETIRED') ?? null;
  const begun = later(experiment.changed, plusDays(experiment.start!, 40));
  return {
    id: idOf('story', experiment.key),
    title: joined(
      ': ',
      anonymous ? experiment.family.title : joined(', ', experiment.family.title, experiment.place.name),
      chance.pick(storyTurns),
    ),
    status,
    experiment,
    anonymous,
    workshop,
    continues: status === 'RETOLD' ? earlier : null,
    practice: chance.happens(0.55) ? practice : null,
    lessons: anonymous ? [] : lessons,
    created: workshop?.day ?? known(plusDays(begun, chance.between(5, 60))),
    visibility: workshop
      ? weighted(chance, { PUBLIC: 94, PARTNER: 6 })
      : weighted(chance, { PUBLIC: 82, PARTNER: 10, INTERNAL: 8 }),
  };
}
