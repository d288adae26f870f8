import { collection } from '@courage-hub/kit/collection';
import { badInput } from '@courage-hub/kit/errors';
import { atLeast, atMost, contains, linked, oneOf } from '@courage-hub/kit/filters';
import { sql } from '@courage-hub/kit/sql';
import { processStewards } from '../stewards';
import type { PartyRole } from './codes';
import { ContractingProcess } from './contracting-process';
import type { ProcurementFilter } from './contracting-process.inputs';

/** What clients may filter by, and the role in which the organization asked about takes part. */
export interface ProcurementCriteria extends ProcurementFilter {
  /** Only for processes asked for by the relation `party`, whose link rows carry the roles. */
  partyRole?: PartyRole | null;
}

const MUNICIPALITY_CODE = /^\d{3}$/;
const CPV_PREFIX = /^\d{2,8}$/;

/** What can be asked of contracting processes. */
export const processes = collection<ContractingProcess, ProcurementCriteria>(ContractingProcess, {
  published: true,
  stewards: processStewards,
  orders: {
    NEWEST: { by: 't.`startedOn`', descending: true },
    TITLE: { by: 't.`sortKey`' },
    VALUE: { by: 'COALESCE(t.`valueMinor`, -1)', descending: true },
  },
  filter: {
    ids: oneOf('id'),
    buyerIds: oneOf('buyerId'),
    municipalityCodes: (codes, reader) => oneOf('municipalityId')(codes.map(municipalityId), reader),
    innovationType: oneOf('innovationType'),
    cpvPrefix: (prefix) =>
      sql('t.`id` IN (SELECT `processId` FROM `process_cpv` WHERE `code` LIKE ?)', `${cpvPrefix(prefix)}%`),
    status: oneOf('tenderStatus'),
    valueDisclosure: oneOf('valueDisclosure'),
    from: atLeast('startedOn'),
    to: atMost('startedOn'),
    experimentIds: linked('process_experiment', 'processId', 'experimentId'),
    text: contains(),
    modifiedSince: atLeast('modifiedAt'),
    partyRole: (role) => sql('l.`roles` LIKE ?', `%"${role}"%`),
  },
  facets: {
    innovationType: { by: 't.`innovationType`' },
    status: { by: 't.`tenderStatus`' },
    valueDisclosure: { by: 't.`valueDisclosure`' },
    procurementMethod: { by: 't.`procurementMethod`' },
    buyer: { by: 't.`buyerId`' },
    cpvDivision: { by: 'SUBSTR(c.`code`, 1, 2)', join: 'JOIN `process_cpv` c ON c.`processId` = t.`id`' },
  },
  relations: {
    experiment: { link: 'process_experiment', own: 'processId', other: 'experimentId' },
    municipality: { column: 'municipalityId', long: true },
    party: { link: 'party', own: 'processId', other: 'organizationId' },
  },
});

function municipalityId(code: string): string {
  if (MUNICIPALITY_CODE.test(code)) return `municipality:${code}`;
  throw badInput(
    {
      fi: 'kunnan koodin on oltava kolme numeroa merkkijonona, esim. "005"',
      sv: 'kommunens kod ska vara tre siffror som en sträng, t.ex. "005"',
      en: 'a municipality code must be three digits as a string, e.g. "005"',
    },
    code,
  );
}

function cpvPrefix(prefix: string): string {
  if (CPV_PREFIX.test(prefix)) return prefix;
  throw badInput(
    {
      fi: 'cpvPrefix on CPV-koodin alusta kahdesta kahdeksaan numeroa, esim. "48"',
      sv: 'cpvPrefix är de första två till åtta siffrorna i en CPV-kod, t.ex. "48"',
      en: 'cpvPrefix must be the first two to eight digits of a CPV code, e.g. "48"',
    },
    prefix,
  );
}
