import { foldAll, localizedOf } from '@courage-hub/kit/localized-text';
import { centsOf } from '../challenge/euros';
import { sortKeyOf } from '../sort-key';
import type { Practice } from './practice';
import type { SaidOfPractice } from './publish-practice.inputs';

const NOTHING_SAID = {
  coreIdea: null,
  transferConditions: [],
  implementationCostMinor: null,
  complexity: null,
  sameAs: [],
};

type Told = Pick<
  Practice,
  | 'title'
  | 'sortKey'
  | 'searchText'
  | 'coreIdea'
  | 'transferConditions'
  | 'implementationCostMinor'
  | 'complexity'
  | 'sameAs'
>;

/** A practice as told: what is left out stays as it was, or empty in a new one. */
export function toldFacts(said: SaidOfPractice, before: Practice | null = null): Told {
  const was = before ?? NOTHING_SAID;
  const title = localizedOf(said.title) ?? before!.title;
  const coreIdea = said.coreIdea === undefined ? was.coreIdea : localizedOf(said.coreIdea);
  const { transferConditions: conditions, implementationCost: cost } = said;
  return {
    title,
    sortKey: sortKeyOf(title),
    searchText: foldAll(title, coreIdea),
    coreIdea,
    transferConditions:
      conditions === undefined
        ? was.transferConditions
        : (conditions ?? []).map(({ text, essential }) => ({ text: localizedOf(text)!, essential })),
    implementationCostMinor: cost === undefined ? was.implementationCostMinor : cost === null ? null : centsOf(cost),
    complexity: said.complexity === undefined ? was.complexity : said.complexity,
    sameAs: said.sameAs === undefined ? was.sameAs : (said.sameAs ?? []),
  };
}
