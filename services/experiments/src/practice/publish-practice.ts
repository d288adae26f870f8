import type { HubContext } from '@courage-hub/kit/context';
import { mutate } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { Checks } from '@courage-hub/kit/validation';
import { Visibility } from '@courage-hub/kit/values';
import { v7 } from 'uuid';
import { foundExperiment } from '../experiment/experiment-writing';
import type { Proof } from './maturity';
import { takeStep } from './maturity-step';
import { Practice, PracticeMaturity, PracticeOrigin, PracticeTheme } from './practice';
import { checkMaturity, checkPractice } from './practice.checks';
import { toldFacts } from './practice.facts';
import { mayPublishPractice } from './practice.rules';
import { PRACTICE, practiceThemeRows } from './practice-writing';
import type { PublishPracticeInput } from './publish-practice.inputs';

const MAX_ORIGINS = 20;

/** Publishes a way of working that came out of experiments: as mature as they show, and nobody has taken it up yet. */
export async function publishPractice(context: HubContext, input: PublishPracticeInput): Promise<Practice> {
  const { viewer } = context;
  demand(signedIn, viewer, null);
  const originIds = [...new Set(input.originIds)];
  const before = async (): Promise<void> => {
    new Checks(viewer.language).list('originIds', originIds, MAX_ORIGINS).done();
    const origins = await Promise.all(originIds.map((id) => foundExperiment(context, id)));
    demand(mayPublishPractice, viewer, { origins: origins.map(({ guarded }) => guarded) });
    const checks = new Checks(viewer.language);
    if (originIds.length === 0) checks.add('originIds', 'REQUIRED');
    const outcomes = origins.map(({ experiment }) => experiment.outcome);
    checkFirstMaturity(checkPractice(checks, input, true), input, outcomes).done();
  };
  return mutate(context, { action: 'publishPractice', input, entity: Practice, before }, async (transaction) => {
    const practice = await transaction.create(PRACTICE, newPractice(viewer.id, input));
    const { id: practiceId } = practice;
    await transaction.writer.insert(
      PracticeOrigin,
      originIds.map((experimentId) => ({ practiceId, experimentId })),
    );
    await transaction.writer.insert(PracticeTheme, practiceThemeRows(practiceId, input));
    return takeStep(transaction, practice, null);
  });
}

function checkFirstMaturity(
  checks: Checks,
  { maturity, transferConditions }: PublishPracticeInput,
  outcomes: Proof['outcomes'],
): Checks {
  const proof = { outcomes, transferConditions: transferConditions?.length ?? 0, adoptions: [] };
  return maturity ? checkMaturity(checks, 'maturity', { from: null, to: maturity, proof }) : checks;
}

const newPractice = (authorId: string | null, input: PublishPracticeInput): Practice =>
  Object.assign(new Practice(), {
    id: `practice:${v7()}`,
    authorId,
    visibility: input.visibility ?? Visibility.PUBLIC,
    embargoUntil: null,
    deletedAt: null,
    ...toldFacts(input),
    maturity: input.maturity ?? PracticeMaturity.INTERESTING,
    supersededById: null,
    identifiers: [],
  });
