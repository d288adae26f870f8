import { localizedOf } from '@courage-hub/kit/localized-text';
import type { HubContext } from '@courage-hub/kit/context';
import { mutate } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { Checks } from '@courage-hub/kit/validation';
import { found } from '../found';
import { Adoption } from './adoption';
import { AdoptionDeed } from './adoption-entry';
import { ADOPTION, enter } from './adoption-ledger';
import type { RevokeAdoptionInput } from './adoption-mutations.inputs';
import { refuseRevoked } from './adoption.checks';
import { mayRecordAdoption } from './adoption.rules';
import { adoptions } from './adoption.rows';

/** The adopter takes back what it said: the record stays as history and leaves the counts. */
export async function revokeAdoption(context: HubContext, input: RevokeAdoptionInput): Promise<Adoption> {
  const { viewer, now } = context;
  demand(signedIn, viewer, null);
  const before = async (): Promise<Adoption> => {
    const adoption = await found(context, adoptions, input.id);
    demand(mayRecordAdoption, viewer, adoption);
    refuseRevoked(context, adoption);
    new Checks(viewer.language).text('reason', input.reason, { required: true }).done();
    return adoption;
  };
  return mutate(
    context,
    { action: 'revokeAdoption', input, entity: Adoption, before },
    async (transaction, adoption) => {
      const after = await transaction.change(ADOPTION, adoption, input.version, { revokedAt: now });
      return enter(transaction, after, { deed: AdoptionDeed.REVOKED, reason: localizedOf(input.reason) });
    },
  );
}
