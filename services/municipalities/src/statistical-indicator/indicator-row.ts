import { foldAll, pickText, sortKey } from '@courage-hub/kit/localized-text';
import type { Source } from '@courage-hub/kit/values';
import { IndicatorDirection, IndicatorTheme, StatisticalIndicator } from './statistical-indicator';

/** What a source must say of an indicator; it may say more. */
export type IndicatorFacts = Pick<StatisticalIndicator, 'id' | 'name' | 'unit'> & Partial<StatisticalIndicator>;

const SORT_KEY_LENGTH = 200;

/** A whole row from what is known. Values add up and may be divided only where somebody said so. */
export function indicatorRow(
  facts: IndicatorFacts,
  { source, at }: { source: Source; at: string },
): StatisticalIndicator {
  const row: Partial<StatisticalIndicator> = {
    version: 1,
    createdAt: at,
    modifiedAt: at,
    source,
    description: null,
    decimals: 0,
    direction: IndicatorDirection.NEUTRAL,
    theme: IndicatorTheme.OTHER,
    additive: false,
    denominators: [],
    breaks: [],
    sourceTable: null,
    ...facts,
    sortKey: sortKey(pickText(facts.name) ?? facts.id).slice(0, SORT_KEY_LENGTH),
    searchText: foldAll(facts.name),
  };
  return Object.assign(new StatisticalIndicator(), row);
}
