import { administrator, anyOf, author, hasRoleOver, type Rule, rule, signedIn } from '@courage-hub/kit/rules';
import { Visibility } from '@courage-hub/kit/values';
import { holds, mayWrite } from '@courage-hub/kit/viewer';

/** What decides who may write to an experiment. */
export interface GuardedExperiment {
  authorId: string | null;
  visibility: Visibility;
  leadMunicipalityId: string | null;
  programmeIds?: readonly string[];
}

const EDITOR = {
  fi: 'sen johtavan kunnan muokkaaja',
  sv: 'redaktör för dess ledande kommun',
  en: 'editor of its lead municipality',
};
const COORDINATOR = {
  fi: 'sen ohjelmien koordinaattori',
  sv: 'samordnare för dess program',
  en: 'coordinator of its programmes',
};

export const editorOfLead = hasRoleOver<GuardedExperiment>('EDITOR', EDITOR, (of) => [of.leadMunicipalityId]);

const coordinator = hasRoleOver<GuardedExperiment>('COORDINATOR', COORDINATOR, (of) => of.programmeIds ?? []);

const authorOfDraft: Rule<GuardedExperiment> = rule(
  {
    fi: 'sen kirjoittaja, kun se on luonnos',
    sv: 'dess författare medan den är ett utkast',
    en: 'its author while it is a draft',
  },
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
  {
    fi: 'jokaisen rivin kunnan muokkaaja',
    sv: 'redaktör för varje rads kommun',
    en: "editor of every row's municipality",
  },
  (viewer, { leadMunicipalityIds: ids }) =>
    mayWrite(viewer) && ids.length > 0 && ids.every((id) => id !== null && holds(viewer, 'EDITOR', id)),
);

const NAMED_PROGRAMME = {
  fi: 'nimetyn ohjelman koordinaattori',
  sv: 'samordnare för det nämnda programmet',
  en: 'coordinator of its named programme',
};

export const mayImport: Rule<GuardedImport> = anyOf(
  administrator,
  hasRoleOver<GuardedImport>('COORDINATOR', NAMED_PROGRAMME, ({ programmeId }) => [programmeId]),
  editorOfEvery,
);
