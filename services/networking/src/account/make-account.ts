import { sql } from '@courage-hub/kit/sql';
import { v7 as uuid } from 'uuid';
import { rowsIn, type Work } from '../work';
import { Account } from './account';
import { nameFromEmail } from './email';

const NAME_LENGTH = 160;

interface NewAccount {
  email: string | null;
  name?: string | null;
  now: string;
}

/** The account with this folded e-mail; made where there is none, for the network is open. */
export async function accountByEmail(work: Work, facts: NewAccount & { email: string }): Promise<Account> {
  const [known] = await rowsIn(work, Account, sql('t.`email` = ?', facts.email));
  return known ?? makeAccount(work, facts);
}

export async function makeAccount({ writer }: Work, { email, name, now }: NewAccount): Promise<Account> {
  const called = name?.trim() || (email ? nameFromEmail(email) : 'Participant');
  const account = Object.assign(new Account(), {
    id: `account:${uuid()}`,
    email,
    name: called.slice(0, NAME_LENGTH),
    personId: null,
    disabledAt: null,
    createdAt: now,
  });
  await writer.insert(Account, [account]);
  return account;
}
