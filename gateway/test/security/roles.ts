import { TEST_NOW } from '@courage-hub/kit/testing';
import { hashOf, newSecret } from '@courage-hub/gateway/identity/secret';
import { Account } from '@courage-hub/networking/account/account';
import { grantId, RoleGrant } from '@courage-hub/networking/account/role-grant';
import { makeKey } from '@courage-hub/networking/api-key/make-key';
import { Session } from '@courage-hub/networking/sign-in/session';
import type { TestGraph } from '../graph';

export const MUNICIPALITY = 'municipality:091';
export const ELSEWHERE = 'municipality:005';
export const PROGRAMME = 'programme:uskalla-kokeilla';

/** Accounts as an administrator makes them: what each role was given, and over what. */
const GIVEN = {
  participant: null,
  author: null,
  editor: ['EDITOR', MUNICIPALITY],
  editorElsewhere: ['EDITOR', ELSEWHERE],
  coordinator: ['COORDINATOR', PROGRAMME],
  moderator: ['MODERATOR', null],
  administrator: ['ADMINISTRATOR', null],
} as const;

export type PersonRole = keyof typeof GIVEN;
export type Role = 'anonymous' | 'partner' | 'keyAlone' | PersonRole;

export const ROLES: readonly Role[] = ['anonymous', 'keyAlone', 'partner', ...(Object.keys(GIVEN) as PersonRole[])];

export const accountOf = (role: PersonRole): string => `account:${role}`;

/** What each role sends with a request: real keys and sessions, so that nothing of who asks is assumed. */
export async function credentialsIn({
  services: { networking },
}: TestGraph): Promise<Record<Role, Record<string, string>>> {
  const { db } = networking;
  const [partner] = await db.read({
    text: "SELECT `id` FROM `partner_programme` WHERE `trust` <> 'SUSPENDED'",
    params: [],
  });
  const keyWith = (scopes: string[]) => {
    const facts = { programmeId: String(partner!.id), name: 'test', scopes, expiresAt: '2027-01-01T00:00:00.000Z' };
    return db.write((writer) => makeKey({ db, writer }, { ...facts, environment: 'test', now: TEST_NOW }));
  };
  const credentials = { anonymous: {} } as Record<Role, Record<string, string>>;
  credentials.keyAlone = { 'x-api-key': (await keyWith([])).text };
  credentials.partner = { 'x-api-key': (await keyWith(['read:partner'])).text };
  for (const role of Object.keys(GIVEN) as PersonRole[]) credentials[role] = await signedIn(networking.db, role);
  return credentials;
}

async function signedIn(
  db: TestGraph['services']['networking']['db'],
  role: PersonRole,
): Promise<Record<string, string>> {
  const [accountId, session, given] = [accountOf(role), newSecret(), GIVEN[role]];
  const none = { email: null, personId: null, disabledAt: null };
  await db.write(async (writer) => {
    await writer.insert(Account, [{ id: accountId, name: role, ...none, createdAt: TEST_NOW }]);
    if (given) {
      const [name, scope] = given;
      const grant = {
        id: grantId(accountId, name, scope),
        accountId,
        role: name,
        scope,
        until: null,
        createdAt: TEST_NOW,
      };
      await writer.insert(RoleGrant, [grant]);
    }
    const expiresAt = '2026-05-04T17:00:00.000Z';
    await writer.insert(Session, [{ sessionHash: hashOf(session), accountId, expiresAt, createdAt: TEST_NOW }]);
  });
  return { cookie: `hub-session=${session}`, 'x-hub-csrf': '1' };
}
