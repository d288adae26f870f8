import { collection } from '@courage-hub/kit/collection';
import { atLeast, linked, oneOf } from '@courage-hub/kit/filters';
import { words } from '@courage-hub/kit/search/words-filter';
import { practiceStewards } from '../stewards';
import { Practice } from './practice';
import type { PracticeFilter } from './practice.inputs';

/** What can be asked of practices. */
export const practices = collection<Practice, PracticeFilter>(Practice, {
  published: true,
  stewards: practiceStewards,
  orders: {
    NEWEST: { by: 't.`createdAt`', descending: true },
    TITLE: { by: 't.`sortKey`' },
  },
  filter: {
    ids: oneOf('id'),
    maturity: oneOf('maturity'),
    theme: linked('practice_theme', 'practiceId', 'uri'),
    text: words(),
    modifiedSince: atLeast('modifiedAt'),
  },
  facets: { maturity: { by: 't.`maturity`' } },
  relations: { experiment: { link: 'practice_origin', own: 'practiceId', other: 'experimentId' } },
});
