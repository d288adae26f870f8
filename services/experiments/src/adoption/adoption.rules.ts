import { anyOf, author, hasRoleOver, type Rule } from '@courage-hub/kit/rules';

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
