import { localizedOf } from '@courage-hub/kit/localized-text';
import { finnishDay, type HubContext } from '@courage-hub/kit/context';
import { mutate } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { Checks } from '@courage-hub/kit/validation';
import { checkMunicipality, idOfCode } from '../checks';
import { found } from '../found';
import { Adoption, AdoptionStatus } from './adoption';
import { AdoptionDeed } from './adoption-entry';
import { ADOPTION, enter } from './adoption-ledger';
import type { ReviseAdoptionInput } from './adoption-mutations.inputs';
import { checkCircle, checkLocalExperiment, checkTold, refuseRevoked } from './adoption.checks';
import { mayRecordAdoption } from './adoption.rules';
import { adoptions } from './adoption.rows';

/** The adopter tells how it went on; what it told before stays in the ledger, and a verification of that lapses. */
export async function reviseAdoption(context: HubContext, input: ReviseAdoptionInput): Promise<Adoption> {
  const { viewer } = context;
  demand(signedIn, viewer, null);
  const before = async (): Promise<Adoption> => {
    const adoption = await found(context, adoptions, input.id);
    demand(mayRecordAdoption, viewer, adoption);
    refuseRevoked(context, adoption);
    await checkRevised(context, input, Object.assign(new Adoption(), adoption, revisedFacts(adoption, input)));
    return adoption;
  };
  return mutate(
    context,
    { action: 'reviseAdoption', input, entity: Adoption, before },
    async (transaction, adoption) => {
      const facts = { ...revisedFacts(adoption, input), verifiedById: null, verifiedAt: null };
      const after = await transaction.change(ADOPTION, adoption, input.version, facts);
      return enter(transaction, after, { deed: AdoptionDeed.REVISED, reason: after.whyAbandoned });
    },
  );
}

async function checkRevised(context: HubContext, input: ReviseAdoptionInput, after: Adoption): Promise<void> {
  const checks = new Checks(context.viewer.language);
  const day = after.since ?? finnishDay(context.now);
  checkMunicipality(checks, 'adoptedFromMunicipality', input.adoptedFromMunicipality, day);
  const { whyAbandoned = after.whyAbandoned, adaptations = after.adaptations } = input;
  checkTold(checks, Object.assign(new Adoption(), after, { whyAbandoned, adaptations }));
  await checkLocalExperiment(context, checks, input.localExperimentId);
  if (input.adoptedFromMunicipality) await checkCircle(context, checks, after);
  checks.done();
}

function revisedFacts(before: Adoption, input: ReviseAdoptionInput): Partial<Adoption> {
  const { since, until, learnedThrough, localExperimentId, adaptations, whyAbandoned } = input;
  const status = input.status ?? before.status;
  const given = { since, until, learnedThrough, localExperimentId };
  return {
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    ...(input.adoptedFromMunicipality !== undefined && { adoptedFromId: idOfCode(input.adoptedFromMunicipality) }),
    ...(adaptations !== undefined && { adaptations: localizedOf(adaptations) }),
    ...(whyAbandoned !== undefined && { whyAbandoned: localizedOf(whyAbandoned) }),
    ...(whyAbandoned === undefined && status !== AdoptionStatus.ABANDONED && { whyAbandoned: null }),
    status,
    mode: input.mode ?? before.mode,
  };
}
