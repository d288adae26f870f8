import { hasRoleOver, type Rule } from '@courage-hub/kit/rules';

/** What decides who may write an assessment: the municipality alone says how mature it is. */
export interface GuardedAssessment {
  municipalityId: string | null;
}

const EDITOR = { fi: 'kunnan muokkaaja', sv: 'redaktör för kommunen', en: 'editor of the municipality' };

export const mayAssessMaturity: Rule<GuardedAssessment> = hasRoleOver('EDITOR', EDITOR, (of) => [of.municipalityId]);
