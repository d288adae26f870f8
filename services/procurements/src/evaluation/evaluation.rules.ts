import { anyOf, author, hasRole, type Rule, rule, signedIn } from '@courage-hub/kit/rules';
import { Visibility } from '@courage-hub/kit/values';
import { mayWrite, type Viewer } from '@courage-hub/kit/viewer';

/** What decides who may write to an evaluation. */
export interface GuardedEvaluation {
  authorId: string | null;
  subjectId: string | null;
}

const coordinates = (viewer: Viewer, of: (programme: string | null) => boolean): boolean =>
  mayWrite(viewer) && viewer.grants.some(({ role, scope }) => role === 'COORDINATOR' && of(scope));

const coordinatorOfSubject: Rule<GuardedEvaluation> = rule('coordinator of the programme it is about', (viewer, of) =>
  coordinates(viewer, (programme) => programme !== null && programme === of.subjectId),
);

/** Of a programme, its coordinator. Which programmes another subject belongs to, this service cannot know: any. */
const coordinator: Rule<Pick<GuardedEvaluation, 'subjectId'>> = rule('coordinator', (viewer, { subjectId }) =>
  coordinates(viewer, (scope) => scope === null || !subjectId?.startsWith('programme:') || scope === subjectId),
);

/** Who may show an evaluation to others than its author. */
export const mayPublishEvaluation: Rule<Pick<GuardedEvaluation, 'subjectId'>> = anyOf(
  hasRole('MODERATOR'),
  coordinator,
  hasRole('ADMINISTRATOR'),
);

export const mayEditEvaluation: Rule<GuardedEvaluation> = anyOf<GuardedEvaluation>(author, coordinatorOfSubject);

/** An evaluation as sent. */
export interface SentEvaluation {
  subjectId: string;
  visibility: Visibility;
}

/** A draft is anybody's to write; what others see at once is for those who may publish. */
export const mayRecordEvaluation: Rule<SentEvaluation> = rule(
  `${signedIn.said}; shown to others at once: ${mayPublishEvaluation.said}`,
  (viewer, sent) =>
    sent.visibility === Visibility.DRAFT ? signedIn.allows(viewer, null) : mayPublishEvaluation.allows(viewer, sent),
);
