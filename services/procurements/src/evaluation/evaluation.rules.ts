import { administrator, anyOf, author, moderator, type Rule, rule, signedIn } from '@courage-hub/kit/rules';
import { inEveryLanguage, type Said } from '@courage-hub/kit/said';
import { Visibility } from '@courage-hub/kit/values';
import { mayWrite, type Viewer } from '@courage-hub/kit/viewer';

/** What decides who may write to an evaluation. */
export interface GuardedEvaluation {
  authorId: string | null;
  subjectId: string | null;
}

const coordinates = (viewer: Viewer, of: (programme: string | null) => boolean): boolean =>
  mayWrite(viewer) && viewer.grants.some(({ role, scope }) => role === 'COORDINATOR' && of(scope));

const OF_ITS_PROGRAMME = {
  fi: 'sen ohjelman koordinaattori, jota se koskee',
  sv: 'samordnare för programmet som den gäller',
  en: 'coordinator of the programme it is about',
};
const COORDINATOR = { fi: 'koordinaattori', sv: 'samordnare', en: 'coordinator' };

const coordinatorOfSubject: Rule<GuardedEvaluation> = rule(OF_ITS_PROGRAMME, (viewer, of) =>
  coordinates(viewer, (programme) => programme !== null && programme === of.subjectId),
);

/** Of a programme, its coordinator. Which programmes another subject belongs to, this service cannot know: any. */
const coordinator: Rule<Pick<GuardedEvaluation, 'subjectId'>> = rule(COORDINATOR, (viewer, { subjectId }) =>
  coordinates(viewer, (scope) => scope === null || !subjectId?.startsWith('programme:') || scope === subjectId),
);

/** Who may show an evaluation to others than its author. */
export const mayPublishEvaluation: Rule<Pick<GuardedEvaluation, 'subjectId'>> = anyOf(
  moderator,
  coordinator,
  administrator,
);

export const mayEditEvaluation: Rule<GuardedEvaluation> = anyOf<GuardedEvaluation>(author, coordinatorOfSubject);

/** An evaluation as sent. */
export interface SentEvaluation {
  subjectId: string;
  visibility: Visibility;
}

const AT_ONCE: Said = { fi: 'heti muille näkyvänä', sv: 'genast synlig för andra', en: 'shown to others at once' };

/** A draft is anybody's to write; what others see at once is for those who may publish. */
export const mayRecordEvaluation: Rule<SentEvaluation> = rule(
  inEveryLanguage(
    (language) => `${signedIn.said[language]}; ${AT_ONCE[language]}: ${mayPublishEvaluation.said[language]}`,
  ),
  (viewer, sent) =>
    sent.visibility === Visibility.DRAFT ? signedIn.allows(viewer, null) : mayPublishEvaluation.allows(viewer, sent),
);
