import { localizedOf } from '@courage-hub/kit/localized-text';
import { finnishDay, type HubContext } from '@courage-hub/kit/context';
import { mutate } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { Checks } from '@courage-hub/kit/validation';
import { Visibility } from '@courage-hub/kit/values';
import { v7 } from 'uuid';
import { checkConcepts, checkMunicipality, idOfCode } from '../checks';
import { found } from '../found';
import { conceptsOf } from '../text.inputs';
import { Offer, OfferTheme } from './offer';
import type { CloseOfferInput, MakeOfferInput } from './offer.inputs';
import { offers } from './offer.rows';
import { mayCloseOffer, mayOffer } from './offer.rules';

const OFFER = { type: 'Offer', entity: Offer };

export async function makeOffer(context: HubContext, input: MakeOfferInput): Promise<Offer> {
  const { viewer } = context;
  demand(mayOffer, viewer, null);
  const before = async (): Promise<void> => {
    const checks = new Checks(viewer.language).text('text', input.text, { required: true });
    checkMunicipality(checks, 'municipality', input.municipality, finnishDay(context.now));
    checkConcepts(checks, 'themes', input.themes);
    if (input.themes.length === 0) checks.add('themes', 'REQUIRED');
    checks.done();
  };
  return mutate(context, { action: 'makeOffer', input, entity: Offer, before }, async (transaction) => {
    const offer = await transaction.create(OFFER, newOffer(viewer.id, input));
    const themes = conceptsOf(input.themes).map((concept) =>
      Object.assign(new OfferTheme(), concept, { offerId: offer.id }),
    );
    await transaction.writer.insert(OfferTheme, themes);
    return offer;
  });
}

const newOffer = (authorId: string | null, input: MakeOfferInput): Offer =>
  Object.assign(new Offer(), {
    id: `offer:${v7()}`,
    authorId,
    visibility: input.visibility ?? Visibility.DRAFT,
    embargoUntil: null,
    deletedAt: null,
    kind: input.kind,
    text: localizedOf(input.text)!,
    municipalityId: idOfCode(input.municipality),
    closedAt: null,
  });

/** Closes an offer; one that is closed already stays as it was closed first. */
export async function closeOffer(context: HubContext, input: CloseOfferInput): Promise<Offer> {
  const { viewer, now } = context;
  demand(signedIn, viewer, null);
  const before = async (): Promise<Offer> => {
    const offer = await found(context, offers, input.id);
    demand(mayCloseOffer, viewer, offer);
    return offer;
  };
  return mutate(context, { action: 'closeOffer', input, entity: Offer, before }, (transaction, offer) =>
    transaction.change(OFFER, offer, input.version, { closedAt: offer.closedAt ?? now }),
  );
}
