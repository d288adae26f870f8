import { type Sql, sql } from '@courage-hub/kit/sql';
import { ProgrammeKind as K } from './programme';

/** No tree of programmes is deeper; what a race could tie into a ring ends here too. */
const MAX_DEPTH = 20;

/** Where a kind stands: the government's programme, its key projects, then the programmes themselves. */
const rankOf = (kind: K): number => (kind === K.GOVERNMENT_PROGRAMME ? 0 : kind === K.GOVERNMENT_KEY_PROJECT ? 1 : 2);

/** A programme may be part of any other programme; what is above them is only part of what is above it. */
export const mayHold = (parent: K, child: K): boolean =>
  rankOf(parent) < rankOf(child) || (rankOf(parent) === 2 && rankOf(child) === 2);

/** The programmes above each, the topmost first. */
export const ancestorsSql = (ids: readonly string[]): Sql =>
  sql(
    'WITH RECURSIVE `up` AS (SELECT t.`id` AS `of`, t.`parentId` AS `id`, 1 AS `depth` FROM `programme` t WHERE t.`id` IN (?) ' +
      'UNION ALL SELECT `up`.`of`, t.`parentId`, `up`.`depth` + 1 FROM `up` JOIN `programme` t ON t.`id` = `up`.`id` ' +
      'WHERE `up`.`depth` < ?) SELECT `of` AS `__parent`, `id` FROM `up` WHERE `id` IS NOT NULL ORDER BY `depth` DESC',
    ids,
    MAX_DEPTH,
  );
