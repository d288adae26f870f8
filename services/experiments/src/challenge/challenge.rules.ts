import { administrator, anyOf, author, hasRoleOver, type Rule } from '@courage-hub/kit/rules';

const COORDINATOR = {
  fi: 'sen ohjelman koordinaattori',
  sv: 'samordnare för dess program',
  en: 'coordinator of its programme',
};

/** Who opens, assesses and decides the challenges of a programme. */
export const mayRunChallenge: Rule<{ programmeId: string }> = anyOf(
  hasRoleOver<{ programmeId: string }>('COORDINATOR', COORDINATOR, ({ programmeId }) => [programmeId]),
  administrator,
);

/** Its sender, or those who run the challenge on the sender's behalf. */
export const mayWithdrawSubmission: Rule<{ authorId: string | null; programmeId: string }> = anyOf<{
  authorId: string | null;
  programmeId: string;
}>(author, mayRunChallenge);
