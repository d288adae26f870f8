import { anyOf, author, keepsRecords, type Rule, signedIn } from '@courage-hub/kit/rules';

export const mayOffer = signedIn;

/** Its author; and those who keep records in order, where an offer is plainly over. */
export const mayCloseOffer: Rule<{ authorId: string | null }> = anyOf<{ authorId: string | null }>(
  author,
  keepsRecords,
);
