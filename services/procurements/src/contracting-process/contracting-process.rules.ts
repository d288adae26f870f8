import { anyOf, author, hasRole, hasRoleOver, type Rule } from '@courage-hub/kit/rules';

/** What decides who may write to a contracting process. */
export interface GuardedProcess {
  authorId: string | null;
  municipalityId: string | null;
}

const editorOfBuyer = hasRoleOver<Pick<GuardedProcess, 'municipalityId'>>('EDITOR', "buyer's municipality", (of) => [
  of.municipalityId,
]);

export const mayCreateProcess: Rule<Pick<GuardedProcess, 'municipalityId'>> = anyOf(
  editorOfBuyer,
  hasRole('ADMINISTRATOR'),
);

export const mayEditProcess: Rule<GuardedProcess> = anyOf<GuardedProcess>(author, editorOfBuyer);
