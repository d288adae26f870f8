import { collection } from '@courage-hub/kit/collection';
import { atLeast, contains, linked, oneOf } from '@courage-hub/kit/filters';
import { Story } from './story';
import type { StoryFilter } from './story.inputs';

/** What can be asked of stories. */
export const stories = collection<Story, StoryFilter>(Story, {
  published: true,
  orders: { MODIFIED: { by: 't.`modifiedAt`', descending: true }, TITLE: { by: 't.`sortKey`' } },
  filter: {
    status: oneOf('status'),
    experimentIds: linked('story_experiment', 'storyId', 'experimentId'),
    text: contains(),
    modifiedSince: atLeast('modifiedAt'),
  },
  facets: { status: { by: 't.`status`' } },
  relations: {
    workshop: { column: 'workshopId' },
    continued: { column: 'continuesId' },
    experiment: { link: 'story_experiment', own: 'storyId', other: 'experimentId' },
    practice: { link: 'story_practice', own: 'storyId', other: 'practiceId' },
    lesson: { link: 'story_lesson', own: 'storyId', other: 'lessonId' },
  },
});
