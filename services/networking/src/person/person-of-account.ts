import { HubError } from '@courage-hub/kit/errors';
import type { HubContext } from '@courage-hub/kit/context';
import { foldAll, sortKey } from '@courage-hub/kit/localized-text';
import type { Transaction } from '@courage-hub/kit/mutation';
import type { Said } from '@courage-hub/kit/said';
import { sql } from '@courage-hub/kit/sql';
import { Visibility } from '@courage-hub/kit/values';
import { v7 as uuid } from 'uuid';
import { Account } from '../account/account';
import { lockedRow } from '../work';
import { Person } from './person';

const PERSON = { type: 'Person', entity: Person };
const SORT_KEY_LENGTH = 160;
const SEARCH_LENGTH = 400;

const GONE: Said = {
  fi: 'tiliä ei enää ole: kirjaudu uudelleen',
  sv: 'kontot finns inte längre: logga in igen',
  en: 'the account is there no more: sign in again',
};

/** The person that the viewer is in the network; made when their account first joins, for the association alone to see. */
export async function personOfAccount(tx: Transaction, { db, viewer }: HubContext): Promise<string> {
  const account = await lockedRow({ db, writer: tx.writer }, Account, 'id', viewer.id!);
  if (!account) throw new HubError('UNAUTHENTICATED', GONE[viewer.language]);
  if (account.personId) return account.personId;
  const person = await tx.create(PERSON, personNamed(account.name, account.id));
  await tx.writer.run(sql('UPDATE `account` SET `personId` = ? WHERE `id` = ?', person.id, account.id));
  return person.id;
}

const personNamed = (displayName: string, authorId: string) => ({
  id: `person:${uuid()}`,
  displayName,
  sortKey: sortKey(displayName).slice(0, SORT_KEY_LENGTH),
  searchText: foldAll(displayName).slice(0, SEARCH_LENGTH),
  affiliationId: null,
  homeMunicipalityId: null,
  offers: [],
  visibility: Visibility.INTERNAL,
  authorId,
  embargoUntil: null,
  deletedAt: null,
});
