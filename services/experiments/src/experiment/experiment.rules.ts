import { anyOf, author, hasRole, hasRoleOver, type Rule, rule, signedIn } from '@courage-hub/kit/rules';
import { Visibility } from '@courage-hub/kit/values';
import { holds, mayWrite } from '@courage-hub/kit/viewer';

/** What decides who may write to an experiment. */
export interface GuardedExperiment {
  authorId: string | null;
  visibility: Visibility;
  leadMunicipalityId: string | null;
  programmeIds?: readonly string[];
}

const administrator = hasRole('ADMINISTRATOR');

const editorOfLead = hasRoleOver<GuardedExperiment>('EDITOR', 'lead municipality', (of) => [of.leadMunicipalityId]);

const coordinator = hasRoleOver<GuardedExperiment>('COORDINATOR', 'programmes', (of) => of.programmeIds ?? []);

const authorOfDraft: Rule<GuardedExperiment> = rule(
  'its author while it is a draft',
  (viewer, of) => of.visibility === Visibility.DRAFT && author.allows(viewer, of),
);

export const mayPropose = signedIn;

/** Those who look after it, whoever wrote it. */
export const looksAfter: Rule<GuardedExperiment> = anyOf(editorOfLead, coordinator, administrator);

export const mayEditExperiment: Rule<GuardedExperiment> = anyOf(authorOfDraft, looksAfter);

/** An import, as far as it decides who may send it. */
export interface GuardedImport {
  programmeId: string | null;
  leadMunicipalityIds: readonly (string | null)[];
}

const editorOfEvery: Rule<GuardedImport> = rule(
  "editor of every row's municipality",
  (viewer, { leadMunicipalityIds: ids }) =>
    mayWrite(viewer) && ids.length > 0 && ids.every((id) => id !== null && holds(viewer, 'EDITOR', id)),
);

export const mayImport: Rule<GuardedImport> = anyOf(
  administrator,
  hasRoleOver<GuardedImport>('COORDINATOR', 'named programme', ({ programmeId }) => [programmeId]),
  editorOfEvery,
);
