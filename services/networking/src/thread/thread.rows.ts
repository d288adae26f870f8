import { collection } from '@courage-hub/kit/collection';
import { atLeast, contains, oneOf } from '@courage-hub/kit/filters';
import { allOf, type Sql, sql } from '@courage-hub/kit/sql';
import { Visibility } from '@courage-hub/kit/values';
import type { Viewer } from '@courage-hub/kit/viewer';
import { hangsOn, publishedSql } from '@courage-hub/kit/visible';
import { Post } from './post';
import { Thread, ThreadStatus } from './thread';
import type { ThreadFilter } from './thread.inputs';

/** What a moderator hid is there for the association alone. */
const notHidden = (alias: string, { audience }: Viewer): Sql | null =>
  audience.includes(Visibility.INTERNAL) ? null : sql(`${alias}.\`status\` <> ?`, ThreadStatus.HIDDEN);

/** What can be asked of threads. */
export const threads = collection<Thread, ThreadFilter>(Thread, {
  published: true,
  condition: ({ viewer }) => allOf([notHidden('t', viewer)]),
  orders: { NEWEST: { by: 't.`createdAt`', descending: true } },
  filter: {
    status: oneOf('status'),
    category: oneOf('category'),
    text: contains(),
    modifiedSince: atLeast('modifiedAt'),
  },
  facets: { status: { by: 't.`status`' }, category: { by: 't.`category`' } },
  relations: {
    group: { column: 'groupId' },
    lesson: { column: 'lessonId' },
    topic: { link: 'thread_topic', own: 'threadId', other: 'topicId' },
  },
});

/** What can be asked of posts: they are as visible as their thread. */
export const posts = collection<Post>(Post, {
  condition(reader) {
    const seen = allOf([publishedSql('h', reader), notHidden('h', reader.viewer)]);
    return hangsOn('thread', 'h', 'threadId', seen);
  },
  orders: { OLDEST: { by: 't.`at`' } },
  relations: { thread: { column: 'threadId' } },
});
