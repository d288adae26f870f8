import { collection, type Collection } from '@courage-hub/kit/collection';
import { atLeast, linked, oneOf } from '@courage-hub/kit/filters';
import { words } from '@courage-hub/kit/search/words-filter';
import { allOf, type Sql, sql } from '@courage-hub/kit/sql';
import type { Reader } from '@courage-hub/kit/viewer';
import { publishedSql } from '@courage-hub/kit/visible';
import { lessonStewards } from '../stewards';
import { Lesson } from './lesson';
import type { LessonFilter } from './lesson.inputs';

const named = (alias: string): Sql => sql(`${alias}.\`anonymised\` = 0`);

/** What can be asked of lessons. */
export const lessons = collection<Lesson, LessonFilter>(Lesson, {
  published: true,
  stewards: lessonStewards('t'),
  orders: { NEWEST: { by: 't.`createdAt`', descending: true } },
  filter: {
    ids: oneOf('id'),
    kind: oneOf('kind'),
    cause: linked('lesson_cause', 'lessonId', 'cause'),
    stage: oneOf('stage'),
    text: words(),
    modifiedSince: atLeast('modifiedAt'),
  },
  facets: {
    kind: { by: 't.`kind`' },
    cause: { by: 'c.`cause`', join: 'JOIN `lesson_cause` c ON c.`lessonId` = t.`id`' },
  },
});

/** The lessons that may be listed under their experiment. */
export const tracedLessons: Collection<Lesson, LessonFilter> = {
  ...lessons,
  condition: () => named('t'),
  relations: { experiment: { column: 'experimentId' } },
};

/** The same as a condition over another alias, for what experiments are counted and filtered by. */
export const tracedLesson = (alias: string, reader: Reader): Sql =>
  allOf([publishedSql(alias, reader, lessonStewards(alias)(reader.viewer)), named(alias)]);
