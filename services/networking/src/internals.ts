import type { Internal } from '@courage-hub/kit/subgraph';
import { createSignInLink, type NewLink } from './sign-in/create-sign-in-link';
import { firstAdministrator } from './sign-in/first-administrator';
import { endSession, redeemSignInLink } from './sign-in/redeem-sign-in-link';
import { type Credential, identify } from './viewer/identify';

type Redeeming = Parameters<typeof redeemSignInLink>[1];

/** What the gateway asks for itself; it alone can, and it has checked the shapes. */
export const internals: Readonly<Record<string, Internal>> = {
  identify: (input, { db, now }) => identify(db, input as unknown as Credential, now),
  createSignInLink: (input, { db, now }) => createSignInLink(db, input as unknown as NewLink, now),
  redeemSignInLink: (input, { db, now }) => redeemSignInLink(db, input as unknown as Redeeming, now),
  endSession: (input, { db }) => endSession(db, input.sessionHash as string),
  firstAdministrator: (input, { db, now }) => firstAdministrator(db, input as unknown as NewLink, now),
};
