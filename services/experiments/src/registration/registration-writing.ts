import { finnishDay, type HubContext } from '@courage-hub/kit/context';
import type { Localized } from '@courage-hub/kit/localized-text';
import { demand } from '@courage-hub/kit/rules';
import type { Checks } from '@courage-hub/kit/validation';
import { v7 } from 'uuid';
import { Experiment } from '../experiment/experiment';
import { foundExperiment } from '../experiment/experiment-writing';
import { mayEditExperiment } from '../experiment/experiment.rules';
import { frozen, hasStarted } from './frozen';
import { PROMISED_FIELDS, type PromisedField } from './promised-field';
import { Registration } from './registration';

/** An experiment as it is registered so far. */
export interface Promising {
  experiment: Experiment;
  /** The version that holds; null where nothing was promised. */
  latest: Registration | null;
  started: boolean;
}

/** The experiment with its latest registration, for somebody who may edit it. */
export async function promising(context: HubContext, experimentId: string): Promise<Promising> {
  const { experiment, guarded } = await foundExperiment(context, experimentId);
  demand(mayEditExperiment, context.viewer, guarded);
  context.load.forget();
  const versions = await context.load.rowsBy(Registration, 'experimentId', experiment.id, { orderBy: 't.`version`' });
  return { experiment, latest: versions.at(-1) ?? null, started: hasStarted(experiment, finnishDay(context.now)) };
}

type Promises = Record<PromisedField, Localized>;

/** The next version of what an experiment promises, frozen now. */
export function nextVersion(
  { experiment, latest, started }: Promising,
  { promises, reason, at }: { promises: Promises; reason: Localized | null; at: string },
): Registration {
  const named = Object.fromEntries(PROMISED_FIELDS.map((field) => [field, promises[field]])) as Promises;
  return Object.assign(
    new Registration(),
    frozen({
      id: `registration:${v7()}`,
      experimentId: experiment.id,
      version: (latest?.version ?? 0) + 1,
      registeredAt: at,
      beforeStart: !started,
      ...named,
      reason,
    }),
  );
}

export const checkRegistered = (checks: Checks, { latest }: Promising): Checks =>
  latest
    ? checks
    : checks.refuse('experimentId', 'NOT_REGISTERED', {
        fi: 'kokeilua ei ole rekisteröity ennakkoon',
        sv: 'experimentet har inte förhandsregistrerats',
        en: 'the experiment is not pre-registered',
      });
