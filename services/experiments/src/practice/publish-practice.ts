import type { HubContext } from '@courage-hub/kit/context';
import { foldAll, localizedOf } from '@courage-hub/kit/localized-text';
import { mutate } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { Checks } from '@courage-hub/kit/validation';
import { Visibility } from '@courage-hub/kit/values';
import { v7 } from 'uuid';
import { checkConcepts } from '../checks';
import { foundExperiment } from '../experiment/experiment-writing';
import { sortKeyOf } from '../sort-key';
import { conceptsOf } from '../text.inputs';
import { Practice, PracticeMaturity, PracticeOrigin, PracticeTheme } from './practice';
import { mayPublishPractice } from './practice.rules';
import type { PublishPracticeInput } from './publish-practice.inputs';

const PRACTICE = { type: 'Practice', entity: Practice };
const MAX_ORIGINS = 20;
const MAX_ITEMS = 20;

/** Publishes a way of working that came out of experiments. */
export async function publishPractice(context: HubContext, input: PublishPracticeInput): Promise<Practice> {
  const { viewer } = context;
  demand(signedIn, viewer, null);
  const originIds = [...new Set(input.originIds)];
  const before = async (): Promise<void> => {
    new Checks(viewer.language).list('originIds', originIds, MAX_ORIGINS).done();
    const origins = await Promise.all(originIds.map((id) => foundExperiment(context, id)));
    demand(mayPublishPractice, viewer, { origins: origins.map(({ guarded }) => guarded) });
    checkPractice(new Checks(viewer.language), input).done();
  };
  return mutate(context, { action: 'publishPractice', input, entity: Practice, before }, async (transaction) => {
    const practice = await transaction.create(PRACTICE, newPractice(viewer.id, input));
    const { id: practiceId } = practice;
    await transaction.writer.insert(
      PracticeOrigin,
      originIds.map((experimentId) => ({ practiceId, experimentId })),
    );
    const themes = conceptsOf(input.themes).map((theme) => Object.assign(new PracticeTheme(), theme, { practiceId }));
    await transaction.writer.insert(PracticeTheme, themes);
    return practice;
  });
}

function checkPractice(checks: Checks, input: PublishPracticeInput): Checks {
  const { title, coreIdea, transferConditions, complexity, sameAs } = input;
  if (input.originIds.length === 0) checks.add('originIds', 'REQUIRED');
  checks.text('title', title, { required: true, limit: 200 }).text('coreIdea', coreIdea);
  checks.list('transferConditions', transferConditions, MAX_ITEMS).list('sameAs', sameAs, MAX_ITEMS);
  transferConditions?.forEach(({ text }, index) =>
    checks.text(`transferConditions.${index}.text`, text, { required: true, limit: 500 }),
  );
  if (typeof complexity === 'number' && (complexity < 1 || complexity > 5)) {
    checks.add('complexity', 'OUT_OF_RANGE', { from: 1, to: 5, value: complexity });
  }
  checkConcepts(checks, 'themes', input.themes);
  return checks;
}

function newPractice(authorId: string | null, input: PublishPracticeInput): Practice {
  const [title, coreIdea] = [localizedOf(input.title)!, localizedOf(input.coreIdea)];
  return Object.assign(new Practice(), {
    id: `practice:${v7()}`,
    authorId,
    visibility: input.visibility ?? Visibility.PUBLIC,
    embargoUntil: null,
    deletedAt: null,
    title,
    sortKey: sortKeyOf(title),
    searchText: foldAll(title, coreIdea),
    maturity: input.maturity ?? PracticeMaturity.INTERESTING,
    coreIdea,
    transferConditions: (input.transferConditions ?? []).map(({ text, essential }) => ({
      text: localizedOf(text)!,
      essential,
    })),
    implementationCostMinor: null,
    complexity: input.complexity ?? null,
    supersededById: null,
    identifiers: [],
    sameAs: input.sameAs ?? [],
  });
}
