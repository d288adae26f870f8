import { administrator, anyOf, hasRoleOver, type Rule } from '@courage-hub/kit/rules';

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
