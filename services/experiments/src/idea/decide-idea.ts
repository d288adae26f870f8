import { localizedOf } from '@courage-hub/kit/localized-text';
import type { HubContext } from '@courage-hub/kit/context';
import { mutate } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { Checks } from '@courage-hub/kit/validation';
import { experiments } from '../experiment/experiment.rows';
import { found } from '../found';
import { Idea, IdeaState } from './idea';
import type { DecideIdeaInput } from './idea.inputs';
import { ideas } from './idea.rows';
import { mayDecideIdea } from './idea.rules';
import { IDEA } from './propose-idea';

/** The municipality accepts or declines, always with its reasons. */
export async function decideIdea(context: HubContext, input: DecideIdeaInput): Promise<Idea> {
  demand(signedIn, context.viewer, null);
  const before = () => judged(context, input);
  return mutate(context, { action: 'decideIdea', input, entity: Idea, before }, (transaction, idea) =>
    transaction.change(IDEA, idea, input.version, {
      state: input.state,
      reasons: localizedOf(input.reasons),
      decidedAt: input.state === IdeaState.OPEN ? null : context.now,
      experimentId: input.experimentId ?? null,
    }),
  );
}

async function judged(context: HubContext, { id, state, reasons, experimentId }: DecideIdeaInput): Promise<Idea> {
  const { viewer, load } = context;
  const idea = await found(context, ideas, id);
  demand(mayDecideIdea, viewer, idea);
  const checks = new Checks(viewer.language).text('reasons', reasons, { required: true });
  if (experimentId && !(await load.byId(experiments, experimentId))) {
    checks.add('experimentId', 'NOT_FOUND', { value: experimentId.slice(0, 96) });
  }
  if (experimentId && state !== IdeaState.ACCEPTED) {
    checks.add('state', 'NOT_ALLOWED', { allowed: IdeaState.ACCEPTED, value: state });
  }
  checks.done();
  return idea;
}
