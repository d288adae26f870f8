import { collection } from '@courage-hub/kit/collection';
import { allOf, type Sql, sql } from '@courage-hub/kit/sql';
import type { Reader } from '@courage-hub/kit/viewer';
import { hangsOn } from '@courage-hub/kit/visible';
import { ofSeenExperiment } from '../experiment/seen-experiment';
import { DiaryComment } from './diary-comment';
import { DiaryEntry } from './diary-entry';

/** There, and of an experiment that the reader sees. */
const seen = (reader: Reader): Sql => allOf([sql('t.`deletedAt` IS NULL'), ofSeenExperiment(reader)]);

export const diaryEntries = collection<DiaryEntry>(DiaryEntry, {
  condition: seen,
  orders: { LATEST: { by: 't.`day`', descending: true } },
  relations: { experiment: { column: 'experimentId' } },
});

/** The comments on an entry that is there: what is said of a removed entry goes with it. */
export const diaryComments = collection<DiaryComment>(DiaryComment, {
  condition: (reader) => allOf([seen(reader), hangsOn('diary_entry', 'd', 'entryId', sql('d.`deletedAt` IS NULL'))]),
  orders: { OLDEST: { by: 't.`createdAt`' } },
  relations: { entry: { column: 'entryId' } },
});
