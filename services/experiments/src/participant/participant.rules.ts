import { anyOf, hasRoleOver, type Rule } from '@courage-hub/kit/rules';
import { type GuardedExperiment, mayEditExperiment } from '../experiment/experiment.rules';

/** What decides who may answer for a participant. */
export interface GuardedParticipant extends GuardedExperiment {
  municipalityId: string | null;
}

const EDITOR = {
  fi: 'mukaan kutsutun kunnan muokkaaja',
  sv: 'redaktör för den inbjudna kommunen',
  en: 'editor of the municipality that is asked to join',
};

export const editorOfJoined = hasRoleOver<{ municipalityId: string | null }>('EDITOR', EDITOR, ({ municipalityId }) => [
  municipalityId,
]);

export const mayEndParticipation: Rule<GuardedParticipant> = anyOf<GuardedParticipant>(
  mayEditExperiment,
  editorOfJoined,
);
