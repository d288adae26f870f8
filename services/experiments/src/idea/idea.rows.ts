import { collection } from '@courage-hub/kit/collection';
import { atLeast, oneOf } from '@courage-hub/kit/filters';
import { type Sql, sql, TRUE } from '@courage-hub/kit/sql';
import { holds, mayWrite, scopesOf, type Viewer } from '@courage-hub/kit/viewer';
import { municipalityIdOf } from '../municipality-code';
import { Idea } from './idea';
import type { IdeaFilter } from './idea.inputs';

/** Those who may decide on an idea see it whatever its visibility. */
function deciders(viewer: Viewer): Sql | null {
  if (!mayWrite(viewer)) return null;
  if (holds(viewer, 'ADMINISTRATOR')) return TRUE;
  const municipalities = scopesOf(viewer, 'EDITOR');
  return municipalities.length > 0 ? sql('t.`municipalityId` IN (?)', municipalities) : null;
}

/** What can be asked of ideas. */
export const ideas = collection<Idea, IdeaFilter>(Idea, {
  published: true,
  stewards: deciders,
  orders: { NEWEST: { by: 't.`createdAt`', descending: true } },
  filter: {
    ids: oneOf('id'),
    state: oneOf('state'),
    municipalityCodes: (codes, reader) => oneOf('municipalityId')(codes.map(municipalityIdOf), reader),
    modifiedSince: atLeast('modifiedAt'),
  },
  facets: { state: { by: 't.`state`' }, municipality: { by: 't.`municipalityId`' } },
});
