import { localizedOf } from '@courage-hub/kit/localized-text';
import { finnishDay, type HubContext } from '@courage-hub/kit/context';
import { mutate } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { Checks } from '@courage-hub/kit/validation';
import { experiments } from '../experiment/experiment.rows';
import { found } from '../found';
import { Adoption } from './adoption';
import { AdoptionDeed } from './adoption-entry';
import { ADOPTION, enter } from './adoption-ledger';
import type { VerifyAdoptionInput } from './adoption-mutations.inputs';
import { refuseRevoked } from './adoption.checks';
import { mayVerifyAdoption } from './adoption.rules';
import { adoptions } from './adoption.rows';

const ORGANIZATION = { pattern: /^organization:\S{1,80}$/, contract: '"organization:…"' };

/** A third party vouches for what the adopter says. */
export async function verifyAdoption(context: HubContext, input: VerifyAdoptionInput): Promise<Adoption> {
  const { viewer, load, now } = context;
  demand(signedIn, viewer, null);
  const before = async (): Promise<Adoption> => {
    const adoption = await found(context, adoptions, input.id);
    const origins = await load.children(experiments, 'practice', adoption.practiceId);
    const originIds = origins.map(({ leadMunicipalityId }) => leadMunicipalityId);
    demand(mayVerifyAdoption, viewer, { ...adoption, originIds });
    refuseRevoked(context, adoption);
    const checks = new Checks(viewer.language).line('organizationId', input.organizationId, {
      required: true,
      limit: 96,
    });
    checks.matches('organizationId', input.organizationId, ORGANIZATION).text('note', input.note).done();
    return adoption;
  };
  return mutate(
    context,
    { action: 'verifyAdoption', input, entity: Adoption, before },
    async (transaction, adoption) => {
      const facts = { verifiedById: input.organizationId, verifiedAt: finnishDay(now) };
      const after = await transaction.change(ADOPTION, adoption, input.version, facts);
      return enter(transaction, after, { deed: AdoptionDeed.VERIFIED, reason: localizedOf(input.note) });
    },
  );
}
