import { collection } from '@courage-hub/kit/collection';
import { type Combinable, equals } from '@courage-hub/kit/filters';
import { PartnerProgramme, type TrustLevel } from './partner-programme';

interface PartnerProgrammeFilter extends Combinable<PartnerProgrammeFilter> {
  trust?: TrustLevel | null;
}

/** What can be asked of partner programmes. */
export const partnerProgrammes = collection<PartnerProgramme, PartnerProgrammeFilter>(PartnerProgramme, {
  published: true,
  orders: { NAME: { by: 't.`sortKey`' } },
  filter: { trust: equals('trust') },
  facets: { trust: { by: 't.`trust`' } },
  relations: {
    organization: { column: 'organizationId' },
    programme: { link: 'partner_programme_link', own: 'partnerProgrammeId', other: 'programmeId' },
  },
});
