import { IDENTITY_HEADER, identitySecret, signIdentity } from '@courage-hub/kit/identity';
import { ANONYMOUS } from '@courage-hub/kit/viewer';

/** What our services ask of every gateway: who asks, signed for one service and one body. Any gateway in front signs alike. */
export function signerFor(urls) {
  const secret = identitySecret(process.env.HUB_SECRET);
  const serviceAt = new Map(Object.entries(urls).map(([name, url]) => [url, name]));
  return async (url, body) => [IDENTITY_HEADER, await signIdentity(ANONYMOUS, serviceAt.get(url), body, secret)];
}
