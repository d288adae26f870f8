import { anyOf, author, hasRoleOver, type Rule, rule } from '@courage-hub/kit/rules';
import { holds, mayWrite } from '@courage-hub/kit/viewer';

/** What decides who may write an adoption: the adopter, and not whom it learned from. */
export interface GuardedAdoption {
  adopterId: string | null;
}

const EDITOR = {
  fi: 'käyttöön ottavan kunnan muokkaaja',
  sv: 'redaktör för den kommun som tar den i bruk',
  en: 'editor of its adopting municipality',
};

export const mayRecordAdoption: Rule<GuardedAdoption> = hasRoleOver('EDITOR', EDITOR, (of) => [of.adopterId]);

/** Its author, or the adopter. */
export const mayKeepAdoption: Rule<GuardedAdoption & { authorId: string | null }> = anyOf<
  GuardedAdoption & { authorId: string | null }
>(author, mayRecordAdoption);

/** An adoption, and the municipalities that led the experiments which its practice came out of. */
export interface GuardedVerification extends GuardedAdoption {
  authorId: string | null;
  originIds: readonly (string | null)[];
}

const VOUCHING = ['COORDINATOR', 'MODERATOR', 'ADMINISTRATOR'];

/** Neither who takes a practice up nor who gave it may vouch that it was taken up. */
export const mayVerifyAdoption: Rule<GuardedVerification> = rule(
  {
    fi: 'koordinaattori, moderaattori tai ylläpitäjä, joka ei ole sen kirjoittaja eikä käyttöön ottavan tai alkuperäisen kunnan muokkaaja',
    sv: 'en samordnare, moderator eller administratör som varken har skrivit det eller är redaktör för den kommun som tar i bruk eller den ursprungliga',
    en: 'coordinator, moderator or administrator who neither wrote it nor is an editor of the adopting or an originating municipality',
  },
  (viewer, { authorId, adopterId, originIds }) =>
    mayWrite(viewer) &&
    viewer.grants.some(({ role }) => VOUCHING.includes(role)) &&
    authorId !== viewer.id &&
    ![adopterId, ...originIds].some((place) => place !== null && holds(viewer, 'EDITOR', place)),
);
