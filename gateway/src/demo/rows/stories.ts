import { chanceOf } from '../chance';
import { instant, known, plusDays, TODAY } from '../day';
import { MEUSKALTAJAT, NORDIC_LABS } from '../networks';
import type { PersonPlan } from '../people';
import { published, type Row, type Tables } from '../row';
import { agenda, eventTitles, openQuestions, turns } from '../said/networking';
import type { EventPlan, StoryPlan, StoryStatus } from '../stories';
import { joined, text, type Triple } from '../text';

export function storyTables(
  events: readonly EventPlan[],
  stories: readonly StoryPlan[],
  people: readonly PersonPlan[],
): Tables {
  const open = stories.filter(({ anonymous }) => !anonymous);
  return {
    event: events.map(eventRow),
    story: stories.map(storyRow),
    story_beat: stories.flatMap(beatRows),
    story_experiment: open.map(({ id, experiment }) => ({ storyId: id, experimentId: experiment.id })),
    story_practice: stories.flatMap(({ id, practice }) => (practice ? [{ storyId: id, practiceId: practice.id }] : [])),
    story_lesson: stories.flatMap(({ id, lessons }) => lessons.map((lesson) => ({ storyId: id, lessonId: lesson.id }))),
    story_teller: stories.flatMap(({ id }) => {
      const chance = chanceOf(`tellers/${id}`);
      return chance
        .shuffle(people)
        .slice(0, chance.between(1, 2))
        .map((person) => ({ storyId: id, personId: person.id }));
    }),
  };
}

function eventRow({ id, kind, place, day, visibility }: EventPlan): Row {
  const chance = chanceOf(`event-row/${id}`);
  const title = place ? joined(', ', eventTitles[kind]!, place.name) : eventTitles[kind]!;
  const hour = chance.between(6, 11);
  const registered = chance.happens(0.85) ? chance.between(8, 60) : null;
  const attended =
    registered === null ? chance.between(8, 40) : Math.ceil((registered * chance.between(60, 100)) / 100);
  const announced = plusDays(day, -chance.between(30, 60));
  return {
    id,
    kind,
    title: text(title),
    startsAt: instant(day, hour),
    endsAt: chance.happens(0.9) ? instant(day, hour + chance.between(2, 5)) : null,
    municipalityId: place?.id ?? null,
    networkId: chance.happens(0.8) ? MEUSKALTAJAT : NORDIC_LABS,
    registered: announced <= TODAY ? registered : null,
    attended: day < TODAY && chance.happens(0.9) ? attended : null,
    agenda: agenda.filter(() => chance.happens(0.6)).map((point) => text(point)),
    sameAs: [],
    ...published(visibility, known(announced), known(plusDays(day, 3))),
  };
}

function storyRow({
  id,
  title,
  status,
  experiment,
  anonymous,
  workshop,
  continues,
  created,
  visibility,
}: StoryPlan): Row {
  const changed = known(plusDays(created, chanceOf(`story-row/${id}`).between(0, 60)));
  return {
    id,
    title: text(title, experiment.written),
    status,
    anonymous,
    workshopId: workshop?.id ?? null,
    continuesId: continues?.id ?? null,
    ...published(visibility, created, changed),
  };
}

type Beat = 'SITUATION' | 'SPARK' | 'ACTION' | 'SURPRISE' | 'SLIP_UP' | 'TURN' | 'LEARNING' | 'OPEN_QUESTION';

const SHAPES: Readonly<Record<StoryStatus, readonly Beat[]>> = {
  SEED: ['SITUATION', 'SPARK'],
  UNFINISHED: ['SITUATION', 'SPARK', 'ACTION', 'SLIP_UP', 'OPEN_QUESTION'],
  TOLD: ['SITUATION', 'SPARK', 'ACTION', 'SLIP_UP', 'TURN', 'LEARNING'],
  RETOLD: ['SPARK', 'ACTION', 'SURPRISE', 'LEARNING'],
  CLOSED: ['SITUATION', 'ACTION', 'SURPRISE', 'TURN', 'LEARNING'],
};

function beatRows({ id, status, experiment }: StoryPlan): Row[] {
  const { family, written } = experiment;
  const chance = chanceOf(`beats/${id}`);
  const said: Readonly<Record<Beat, Triple>> = {
    SITUATION: family.problem,
    SPARK: family.because,
    ACTION: family.practice.idea,
    SURPRISE: family.insight,
    SLIP_UP: family.slip.what,
    TURN: chance.pick(turns),
    LEARNING: family.slip.advice,
    OPEN_QUESTION: chance.pick(openQuestions),
  };
  return SHAPES[status].map((kind, at) => ({ storyId: id, order: at + 1, kind, text: text(said[kind], written) }));
}
