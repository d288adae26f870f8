import { signedIn } from '@courage-hub/kit/rules';

/** The network is open: whoever signs in may gather others. */
export const mayCreateGroup = signedIn;
