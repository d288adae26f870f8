import type { RunningSubgraph } from '@courage-hub/kit/runtime';
import { accountsOver } from '../identity/accounts';
import { inProcess } from '../transport';
import { firstAdministratorLink } from './sign-in-links';

export interface Named {
  /** Who becomes the administrator; null where nobody is named. */
  adminEmail: string | null;
  timeoutMs: number;
}

/** Prints the link that makes the first administrator: once, for then there is one. */
export async function tellFirstAdministrator(
  networking: RunningSubgraph,
  { adminEmail, timeoutMs }: Named,
  address: string,
): Promise<void> {
  if (!adminEmail) return;
  const accounts = accountsOver(inProcess(networking), timeoutMs);
  const options = { accounts, clock: networking.clock, address: () => address };
  const link = await firstAdministratorLink(options, adminEmail);
  if (link) console.log(`${adminEmail} becomes the administrator with this link, once, within 24 hours: ${link}`);
}
