import { administrator, anyOf, hasRoleOver, type Rule } from '@courage-hub/kit/rules';

const COORDINATOR = { fi: 'sen koordinaattori', sv: 'dess samordnare', en: 'its coordinator' };

export const mayCreateProgramme = administrator;

export const mayEditProgramme: Rule<{ id: string }> = anyOf(
  hasRoleOver<{ id: string }>('COORDINATOR', COORDINATOR, ({ id }) => [id]),
  administrator,
);
