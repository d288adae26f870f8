import { hasRoleOver, type Rule } from '@courage-hub/kit/rules';

/** What decides who may write an assessment: the municipality alone says how mature it is. */
export interface GuardedAssessment {
  municipalityId: string | null;
}

export const mayAssessMaturity: Rule<GuardedAssessment> = hasRoleOver('EDITOR', 'municipality', (of) => [
  of.municipalityId,
]);
