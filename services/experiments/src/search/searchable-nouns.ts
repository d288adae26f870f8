import { searchable, type Searchable } from '@courage-hub/kit/search/search-index';
import { experiments } from '../experiment/experiment.rows';
import { lessons } from '../lesson/lesson.rows';
import { practices } from '../practice/practice.rows';
import { programmes } from '../programme/programme.rows';
import { projects } from '../project/project.rows';

/** What can be searched for, by the texts that whoever sees the record can read; the first weighs most. */
export const searchableNouns: readonly Searchable[] = [
  searchable({
    type: 'Experiment',
    collection: experiments,
    texts: ({ title, summary, problem }) => ({ title, summary, problem }),
  }),
  searchable({ type: 'Lesson', collection: lessons, texts: ({ what, why, advice }) => ({ what, why, advice }) }),
  searchable({ type: 'Practice', collection: practices, texts: ({ title, coreIdea }) => ({ title, coreIdea }) }),
  searchable({ type: 'Project', collection: projects, texts: ({ title }) => ({ title }) }),
  searchable({ type: 'Programme', collection: programmes, texts: ({ name }) => ({ name }) }),
];
