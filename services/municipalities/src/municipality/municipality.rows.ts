import { collection } from '@courage-hub/kit/collection';
import { atLeast, contains, equals, oneOf } from '@courage-hub/kit/filters';
import { badInput } from '@courage-hub/kit/errors';
import { sql } from '@courage-hub/kit/sql';
import { LATEST_CLASSIFICATION, REGION_COLUMNS } from '../statistics/classification';
import { Municipality } from './municipality';
import type { MunicipalityFilter } from './municipality.inputs';

const LATEST_POPULATION =
  'COALESCE((SELECT p.`value` FROM `population` p WHERE p.`municipalityId` = t.`id` ORDER BY p.`year` DESC LIMIT 1), 0)';

const CODE = /^\d{3}$/;

/** What can be asked of municipalities. */
export const municipalities = collection<Municipality, MunicipalityFilter>(Municipality, {
  orders: {
    NAME: { by: 't.`sortKey`' },
    CODE: { by: 't.`code`' },
    POPULATION: { by: LATEST_POPULATION, descending: true },
  },
  filter: {
    codes: (codes) => oneOf('code')(codes.map(municipalityCode)),
    regionId: (id) =>
      sql(
        `t.\`id\` IN (SELECT \`municipalityId\` FROM \`classification\` WHERE \`year\` = ${LATEST_CLASSIFICATION} AND ? IN (${REGION_COLUMNS.map((column) => `\`${column}\``).join(', ')}))`,
        id,
      ),
    grouping: equals('grouping'),
    language: equals('language'),
    status: equals('status'),
    populationGte: (least) => sql(`${LATEST_POPULATION} >= ?`, least),
    populationLt: (limit) => sql(`${LATEST_POPULATION} < ?`, limit),
    text: contains(),
    modifiedSince: atLeast('modifiedAt'),
  },
  facets: {
    grouping: { by: 't.`grouping`' },
    language: { by: 't.`language`' },
    status: { by: 't.`status`' },
  },
});

export function municipalityCode(code: string): string {
  if (CODE.test(code)) return code;
  throw badInput('a municipality code must be three digits as a string, e.g. "005"', code);
}
