import { collection } from '@courage-hub/kit/collection';
import { type Combinable, linked, oneOf } from '@courage-hub/kit/filters';
import type { NeedKind } from '../need/need';
import { isOpen } from '../need/need.rows';
import { Offer } from './offer';

export interface OfferFilter extends Combinable<OfferFilter> {
  open?: boolean | null;
  kind?: NeedKind[] | null;
  themes?: string[] | null;
}

export const offers = collection<Offer, OfferFilter>(Offer, {
  published: true,
  orders: { NEWEST: { by: 't.`createdAt`', descending: true } },
  filter: {
    open: isOpen,
    kind: oneOf('kind'),
    themes: linked('offer_theme', 'offerId', 'uri'),
  },
  facets: { kind: { by: 't.`kind`' } },
});
