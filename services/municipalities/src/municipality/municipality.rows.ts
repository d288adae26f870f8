import { collection } from '@courage-hub/kit/collection';
import { atLeast, contains, equals, oneOf } from '@courage-hub/kit/filters';
import { allOf, type Sql, sql } from '@courage-hub/kit/sql';
import { classificationYear, LATEST_CLASSIFICATION, REGION_COLUMNS } from '../statistics/classification';
import { Municipality } from './municipality';
import { municipalityCode } from './municipality-code';
import type { ClassifiedInput, MunicipalityFilter } from './municipality.inputs';

const LATEST_POPULATION =
  '(SELECT p.`value` FROM `population` p WHERE p.`municipalityId` = t.`id` ORDER BY p.`year` DESC LIMIT 1)';

const REGIONS = REGION_COLUMNS.map((column) => `\`${column}\``).join(', ');

function wasClassified({ on, regionId, grouping, language }: ClassifiedInput): Sql {
  const held = allOf([
    sql('`year` = ?', classificationYear(on)),
    regionId ? sql(`? IN (${REGIONS})`, regionId) : null,
    grouping ? sql('`grouping` = ?', grouping) : null,
    language ? sql('`language` = ?', language) : null,
  ]);
  return sql(`t.\`id\` IN (SELECT \`municipalityId\` FROM \`classification\` WHERE ${held.text})`, ...held.params);
}

/** What can be asked of municipalities. */
export const municipalities = collection<Municipality, MunicipalityFilter>(Municipality, {
  orders: {
    NAME: { by: 't.`sortKey`' },
    CODE: { by: 't.`code`' },
    POPULATION: { by: `COALESCE(${LATEST_POPULATION}, 0)`, descending: true },
  },
  filter: {
    codes: (codes, reader) => oneOf('code')(codes.map(municipalityCode), reader),
    regionId: (id) =>
      sql(
        `t.\`id\` IN (SELECT \`municipalityId\` FROM \`classification\` WHERE \`year\` = ${LATEST_CLASSIFICATION} AND ? IN (${REGIONS}))`,
        id,
      ),
    grouping: equals('grouping'),
    language: equals('language'),
    status: equals('status'),
    classified: wasClassified,
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
