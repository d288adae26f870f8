import { anyOf, author, hasRoleOver, type Rule } from '@courage-hub/kit/rules';

/** What decides who may write an adoption: the adopter, and not whom it learned from. */
export interface GuardedAdoption {
  adopterId: string | null;
}

export const mayRecordAdoption: Rule<GuardedAdoption> = hasRoleOver('EDITOR', 'adopting municipality', (of) => [
  of.adopterId,
]);

/** Its author, or the adopter. */
export const mayKeepAdoption: Rule<GuardedAdoption & { authorId: string | null }> = anyOf<
  GuardedAdoption & { authorId: string | null }
>(author, mayRecordAdoption);
