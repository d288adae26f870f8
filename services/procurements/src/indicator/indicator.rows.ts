import { collection } from '@courage-hub/kit/collection';
import { hangsOn, publishedSql } from '@courage-hub/kit/visible';
import { evaluationStewards } from '../stewards';
import { Indicator } from './indicator';

/** What can be asked of indicators; one is as visible as its evaluation. */
export const indicators = collection<Indicator>(Indicator, {
  orders: { ID: { by: 't.`id`' } },
  condition(reader) {
    const seen = publishedSql('e', reader, evaluationStewards('e', reader.viewer));
    return hangsOn('evaluation', 'e', 'evaluationId', seen);
  },
  relations: { evaluation: { column: 'evaluationId' } },
});
