import { chanceOf, idOf } from '../chance';
import { instant, known, plusDays } from '../day';
import type { GroupPlan } from '../networks';
import type { PersonPlan } from '../people';
import { published, recorded, type Row, type Tables, type Visibility } from '../row';
import { talks } from '../said/networking';
import { joined } from '../text';
import type { ThreadPlan } from '../threads';

export interface Forum {
  groups: readonly GroupPlan[];
  people: readonly PersonPlan[];
}

/** A thread is in one language, the one that it was opened in. */
const TONGUE = { fi: 0, sv: 1, en: 2 } as const;

export function threadTables(threads: readonly ThreadPlan[], { groups, people }: Forum): Tables {
  const open = groups.filter(({ visibility }) => visibility === 'PUBLIC');
  return {
    thread: threads.map((thread, at) => threadRow(thread, at, open)),
    thread_topic: threads.flatMap(({ key, topics }) =>
      topics.map(([topicType, topicId]) => ({ threadId: threadId(key), topicId, topicType })),
    ),
    post: threads.flatMap((thread) => postsOf(thread, people)),
  };
}

const threadId = (key: string): string => idOf('thread', key);

function threadRow(
  { key, category, about, written, opened, lesson }: ThreadPlan,
  at: number,
  groups: readonly GroupPlan[],
): Row {
  const chance = chanceOf(`thread/${key}`);
  const status = at % 19 === 7 ? 'HIDDEN' : lesson ? 'ANSWERED' : chance.pick(['OPEN', 'OPEN', 'ANSWERED', 'CLOSED']);
  const visibility: Visibility = at % 13 === 4 ? 'PARTNER' : at % 17 === 11 ? 'INTERNAL' : 'PUBLIC';
  return {
    id: threadId(key),
    title: joined(': ', about, chance.pick(talks[category]!.titles))[TONGUE[written[0]]],
    category,
    status,
    acceptedPostId: status === 'ANSWERED' ? postId(key, 2) : null,
    lessonId: lesson?.id ?? null,
    groupId: chance.happens(0.4) ? chance.pick(groups).id : null,
    ...published(visibility, opened, known(plusDays(opened, 20))),
  };
}

const postId = (key: string, no: number): string => idOf('post', `${key}/${no}`);

/** A question and answers, in the language of the question. */
function postsOf({ key, category, written, opened }: ThreadPlan, people: readonly PersonPlan[]): Row[] {
  const chance = chanceOf(`posts/${key}`);
  const posts = talks[category]!.posts;
  return posts.slice(0, chance.between(2, posts.length)).map((said, at) => {
    const day = known(plusDays(opened, at * chance.between(0, 4)));
    const removed = at === 2 && chance.happens(0.1);
    return {
      id: postId(key, at + 1),
      threadId: threadId(key),
      authorId: chance.happens(0.95) ? chance.pick(people).id : null,
      body: removed ? null : said[TONGUE[written[0]]],
      at: instant(day, 8 + at),
      ...recorded(day),
    };
  });
}
