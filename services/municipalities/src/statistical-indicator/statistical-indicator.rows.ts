import { collection } from '@courage-hub/kit/collection';
import { badInput } from '@courage-hub/kit/errors';
import { atLeast, contains, oneOf } from '@courage-hub/kit/filters';
import type { Loaders } from '@courage-hub/kit/loaders';
import { StatisticalIndicator } from './statistical-indicator';
import type { StatisticalIndicatorFilter } from './statistical-indicator.inputs';

/** What can be asked of indicators. */
export const statisticalIndicators = collection<StatisticalIndicator, StatisticalIndicatorFilter>(
  StatisticalIndicator,
  {
    orders: { NAME: { by: 't.`sortKey`' } },
    filter: {
      ids: oneOf('id'),
      theme: oneOf('theme'),
      text: contains(),
      modifiedSince: atLeast('modifiedAt'),
    },
    facets: { theme: { by: 't.`theme`' } },
  },
);

/** The indicator of an argument; an unknown one is refused. */
export async function knownIndicator(load: Loaders, id: string): Promise<StatisticalIndicator> {
  const indicator = await load.byId(statisticalIndicators, id);
  if (indicator) return indicator;
  throw badInput(
    {
      fi: 'osoittimen on oltava jokin `statisticalIndicators`-luettelosta',
      sv: 'indikatorn ska vara en som `statisticalIndicators` räknar upp',
      en: 'indicator must be one that `statisticalIndicators` lists',
    },
    id,
  );
}
