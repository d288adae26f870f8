import { administrator, anyOf, author, hasRoleOver, type Rule } from '@courage-hub/kit/rules';

/** What decides who may write to a contracting process. */
export interface GuardedProcess {
  authorId: string | null;
  municipalityId: string | null;
}

const EDITOR = {
  fi: 'ostajan kunnan muokkaaja',
  sv: 'redaktör för köparens kommun',
  en: "editor of its buyer's municipality",
};

const editorOfBuyer = hasRoleOver<Pick<GuardedProcess, 'municipalityId'>>('EDITOR', EDITOR, (of) => [
  of.municipalityId,
]);

export const mayCreateProcess: Rule<Pick<GuardedProcess, 'municipalityId'>> = anyOf(editorOfBuyer, administrator);

export const mayEditProcess: Rule<GuardedProcess> = anyOf<GuardedProcess>(author, editorOfBuyer);
