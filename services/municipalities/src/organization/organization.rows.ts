import { collection } from '@courage-hub/kit/collection';
import { badInput } from '@courage-hub/kit/errors';
import { atLeast, contains, equals, oneOf } from '@courage-hub/kit/filters';
import { likeAnywhere, type Sql, sql } from '@courage-hub/kit/sql';
import { municipalityIdOf } from '../municipality/municipality-code';
import { businessId } from './business-id';
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
    parent: equals('parentId'),
    text: contains(),
    modifiedSince: atLeast('modifiedAt'),
  },
  facets: { kind: { by: 't.`kind`' }, scale: { by: 't.`scale`' } },
});

/** The organisations that have an identifier, with or without its scheme; a business id that cannot be one is refused. */
export function identifiedBy(identifier: string): Sql {
  const [, id] = /^fi-pro:(.*)$/i.exec(identifier.trim()) ?? [];
  if (id !== undefined && !businessId(id.replace(/\s/g, ''))) {
    throw badInput(
      {
        fi: 'Y-tunnuksessa (FI-PRO) on seitsemän numeroa, viiva ja oikea tarkistusnumero',
        sv: 'ett FO-nummer (FI-PRO) har sju siffror, ett bindestreck och rätt kontrollsiffra',
        en: 'a Y-tunnus (FI-PRO) must be seven digits, a dash and the right check digit',
      },
      identifier,
    );
  }
  return sql("t.`identifierKeys` LIKE ? ESCAPE '!'", likeAnywhere(`|${identifierKey(identifier)}|`));
}
