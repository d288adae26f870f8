import { localizedOf } from '@courage-hub/kit/localized-text';
import { finnishDay, type HubContext } from '@courage-hub/kit/context';
import { mutate } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { Checks } from '@courage-hub/kit/validation';
import { Visibility } from '@courage-hub/kit/values';
import { v7 } from 'uuid';
import { checkMunicipality, idOfCode } from '../checks';
import { Idea, IdeaState } from './idea';
import type { ProposeIdeaInput } from './idea.inputs';

export const IDEA = { type: 'Idea', entity: Idea };

/** Anybody who is signed in may propose anything to any municipality. */
export async function proposeIdea(context: HubContext, input: ProposeIdeaInput): Promise<Idea> {
  const { viewer } = context;
  demand(signedIn, viewer, null);
  const before = async (): Promise<void> => {
    const checks = new Checks(viewer.language).text('title', input.title, { required: true, limit: 200 });
    checks.text('text', input.text).line('municipality', input.municipality, { required: true });
    checkMunicipality(checks, 'municipality', input.municipality, finnishDay(context.now)).done();
  };
  return mutate(context, { action: 'proposeIdea', input, entity: Idea, before }, (transaction) =>
    transaction.create(IDEA, newIdea(viewer.id, input)),
  );
}

const newIdea = (authorId: string | null, input: ProposeIdeaInput): Idea =>
  Object.assign(new Idea(), {
    id: `idea:${v7()}`,
    authorId,
    visibility: input.visibility ?? Visibility.DRAFT,
    embargoUntil: null,
    deletedAt: null,
    municipalityId: idOfCode(input.municipality)!,
    title: localizedOf(input.title)!,
    text: localizedOf(input.text),
    state: IdeaState.OPEN,
    reasons: null,
    decidedAt: null,
    experimentId: null,
  });
