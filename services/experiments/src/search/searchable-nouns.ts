import { searchable, type Searchable } from '@courage-hub/kit/search/search-index';
import { challenges } from '../challenge/challenge.rows';
import { diaryEntries } from '../diary/diary.rows';
import { experiments } from '../experiment/experiment.rows';
import { ideas } from '../idea/idea.rows';
import { lessons } from '../lesson/lesson.rows';
import { needs } from '../need/need.rows';
import { offers } from '../offer/offer.rows';
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
  searchable({ type: 'Challenge', collection: challenges, texts: ({ title, summary }) => ({ title, summary }) }),
  searchable({ type: 'Idea', collection: ideas, texts: ({ title, text }) => ({ title, text }) }),
  searchable({ type: 'Need', collection: needs, texts: ({ text }) => ({ text }) }),
  searchable({ type: 'Offer', collection: offers, texts: ({ text }) => ({ text }) }),
  searchable({ type: 'DiaryEntry', collection: diaryEntries, texts: ({ text }) => ({ text }) }),
];
