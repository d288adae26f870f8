import { collection } from '@courage-hub/kit/collection';
import { atLeast, contains, oneOf } from '@courage-hub/kit/filters';
import { likeAnywhere, type Sql, sql } from '@courage-hub/kit/sql';
import { municipalityIdOf } from '../municipality/municipality-code';
import { identifierKey } from './identifier-keys';
import { Organization } from './organization';
import type { OrganizationFilter } from './organization.inputs';

/** What can be asked of organisations. */
export const organizations = collection<Organization, OrganizationFilter>(Organization, {
  orders: { NAME: { by: 't.`sortKey`' } },
  filter: {
    ids: oneOf('id'),
    kind: oneOf('kind'),
    scale: oneOf('scale'),
    homeMunicipality: (codes, reader) => oneOf('homeMunicipalityId')(codes.map(municipalityIdOf), reader),
    text: contains(),
    modifiedSince: atLeast('modifiedAt'),
  },
  facets: { kind: { by: 't.`kind`' }, scale: { by: 't.`scale`' } },
});

/** The organisations that have an identifier, with or without its scheme. */
export const identifiedBy = (identifier: string): Sql =>
  sql("t.`identifierKeys` LIKE ? ESCAPE '!'", likeAnywhere(`|${identifierKey(identifier)}|`));
