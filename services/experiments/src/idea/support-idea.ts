import type { HubContext } from '@courage-hub/kit/context';
import type { Writer } from '@courage-hub/kit/database';
import { HubError } from '@courage-hub/kit/errors';
import { mutate } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { sql } from '@courage-hub/kit/sql';
import { found } from '../found';
import { Idea, IdeaState, IdeaSupport } from './idea';
import type { SupportIdeaInput, WithdrawSupportInput } from './idea.inputs';
import { ideas } from './idea.rows';

/** One person supports an idea once: a second time changes nothing and is no error. */
export const supportIdea = (context: HubContext, input: SupportIdeaInput): Promise<Idea> =>
  changeSupport('supportIdea', { context, input }, (writer, support) => writer.insert(IdeaSupport, [support]));

export const withdrawSupport = (context: HubContext, input: WithdrawSupportInput): Promise<Idea> =>
  changeSupport('withdrawSupport', { context, input }, (writer, { ideaId, personId }) =>
    writer.run(sql('DELETE FROM `idea_support` WHERE `ideaId` = ? AND `personId` = ?', ideaId, personId)),
  );

interface Sent {
  context: HubContext;
  input: SupportIdeaInput;
}

/** Support is no edit of the idea: its version stays, so that a decision is not overtaken by every vote. */
function changeSupport(
  action: 'supportIdea' | 'withdrawSupport',
  { context, input }: Sent,
  change: (writer: Writer, support: IdeaSupport) => Promise<unknown>,
): Promise<Idea> {
  demand(signedIn, context.viewer, null);
  const before = () => openIdea(context, input.ideaId);
  return mutate(context, { action, input, entity: Idea, before }, async ({ writer }, idea) => {
    const support = { ideaId: idea.id, personId: context.viewer.id! };
    if ((await supports(writer, support)) === (action === 'withdrawSupport')) {
      await change(writer, support);
      tell(writer, { context, action, idea });
    }
    return idea;
  });
}

async function openIdea(context: HubContext, id: string): Promise<Idea> {
  const idea = await found(context, ideas, id);
  if (idea.state === IdeaState.OPEN) return idea;
  const said = {
    fi: `ideasta on jo päätetty: ${idea.state}`,
    sv: `idén är redan avgjord: ${idea.state}`,
    en: `the idea has been decided on already: ${idea.state}`,
  };
  throw new HubError('CONFLICT', said[context.viewer.language], { id: idea.id, state: idea.state });
}

async function supports(writer: Writer, { ideaId, personId }: IdeaSupport): Promise<boolean> {
  const statement = sql('SELECT 1 FROM `idea_support` WHERE `ideaId` = ? AND `personId` = ?', ideaId, personId);
  return ((await writer.run(statement)) as unknown[]).length > 0;
}

function tell(
  writer: Writer,
  { context: { viewer, now }, action, idea }: { context: HubContext; action: string; idea: Idea },
): void {
  writer.changed({ type: 'Idea', id: idea.id, kind: 'Update', at: now });
  const deed = { actor: viewer.id!, action, type: 'Idea', objectId: idea.id, requestId: viewer.requestId, at: now };
  writer.audited({ ...deed, before: null, after: null });
}
