import { bestEvidenceOf } from './evaluations';
import { adoptionsOf, experimentById, type Lesson, lessonById, type Practice, practiceById } from './experiments';
import { events, stories, type Story } from './networking';
import { municipalities } from './places';
import { demoRows, inLanguage, orNull, sortedBy } from './rows';

const PAGE = 25;

/** When 1 January 2025 begins in Finland. */
const FROM = '2024-12-31T22:00:00.000Z';

const beats = demoRows<{ storyId: string; order: number; kind: string }>('networking', 'story_beat');
const drawn = demoRows<{ storyId: string; lessonId: string }>('networking', 'story_lesson');
const told = demoRows<{ storyId: string; practiceId: string }>('networking', 'story_practice');

/** The story workshops since then, coming ones too, with the stories told there and what came of each. */
export const workshopYield = (): object => ({
  events: {
    nodes: events
      .filter(({ kind, startsAt }) => kind === 'STORY_WORKSHOP' && startsAt >= FROM)
      .slice(0, PAGE)
      .map((workshop) => ({
        title: inLanguage(workshop.title, 'fi'),
        municipality: orNull(municipalities.get(workshop.municipalityId ?? ''), ({ name }) => ({
          name: inLanguage(name, 'fi'),
        })),
        attended: workshop.attended,
        stories: stories.filter(({ workshopId }) => workshopId === workshop.id).map(storyWithYield),
      })),
  },
});

/** Lessons and practices by id; null for one that is not for everybody to see. */
const storyWithYield = ({ id, title, status }: Story): object => ({
  title: inLanguage(title, 'fi'),
  status,
  beats: sortedBy(
    beats.filter(({ storyId }) => storyId === id),
    ({ order }) => order,
  ).map(({ kind }) => ({ kind })),
  lessons: drawn
    .filter(({ storyId }) => storyId === id)
    .map(({ lessonId }) => lessonId)
    .sort()
    .map((lessonId) => orNull(lessonById.get(lessonId), lessonLearned)),
  practices: told
    .filter(({ storyId }) => storyId === id)
    .map(({ practiceId }) => practiceId)
    .sort()
    .map((practiceId) => orNull(practiceById.get(practiceId), practiceTakenUp)),
});

/** An anonymised lesson does not tell where it was learned. */
const lessonLearned = ({ kind, what, anonymised, experimentId }: Lesson): object => ({
  kind,
  what: inLanguage(what, 'fi'),
  experiment: anonymised
    ? null
    : orNull(experimentById.get(experimentId ?? ''), ({ id, title, continuation }) => ({
        title: inLanguage(title, 'fi'),
        continuation,
        bestEvidence: bestEvidenceOf(id),
      })),
});

const practiceTakenUp = ({ id, title, maturity }: Practice): object => ({
  title: inLanguage(title, 'fi'),
  maturity,
  adoptions: adoptionsOf(id).map(({ status, adopterId }) => ({
    status,
    adopter: orNull(municipalities.get(adopterId), ({ code }) => ({ code })),
  })),
});
