import type { HubContext } from '@courage-hub/kit/context';
import { demand } from '@courage-hub/kit/rules';
import { foundExperiment } from '../experiment/experiment-writing';
import { experiments } from '../experiment/experiment.rows';
import { found } from '../found';
import { conceptsOf } from '../text.inputs';
import { Practice, PracticeTheme } from './practice';
import { mayPublishPractice } from './practice.rules';
import { practices } from './practice.rows';
import type { SaidOfPractice } from './publish-practice.inputs';

export const PRACTICE = { type: 'Practice', entity: Practice };

/** A practice that the viewer may write to. */
export async function foundPractice(context: HubContext, id: string): Promise<Practice> {
  const practice = await found(context, practices, id);
  const origins = await context.load.children(experiments, 'practice', practice.id);
  const all = await Promise.all(origins.map((origin) => foundExperiment(context, origin.id)));
  demand(mayPublishPractice, context.viewer, { origins: all.map(({ guarded }) => guarded) });
  return practice;
}

export const practiceThemeRows = (practiceId: string, { themes }: SaidOfPractice): PracticeTheme[] =>
  conceptsOf(themes).map((theme) => Object.assign(new PracticeTheme(), theme, { practiceId }));
