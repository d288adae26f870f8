import { collection } from '@courage-hub/kit/collection';
import { sql } from '@courage-hub/kit/sql';
import { Indicator } from './indicator';

/** What can be asked of indicators; one is as visible as its evaluation. */
export const indicators = collection<Indicator>(Indicator, {
  orders: { ID: { by: 't.`id`' } },
  condition: ({ viewer }) =>
    sql('t.`evaluationId` IN (SELECT `id` FROM `evaluation` WHERE `visibility` IN (?))', viewer.audience),
  relations: { evaluation: { column: 'evaluationId' } },
});
