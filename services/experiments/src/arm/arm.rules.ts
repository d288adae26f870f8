import { anyOf, hasRoleOver, type Rule } from '@courage-hub/kit/rules';
import { type GuardedExperiment, mayEditExperiment } from '../experiment/experiment.rules';

/** What decides who may report a round of an experiment. */
export interface GuardedRound extends GuardedExperiment {
  municipalityId: string | null;
}

const EDITOR = {
  fi: 'raportoivan kunnan muokkaaja',
  sv: 'redaktör för den rapporterande kommunen',
  en: 'editor of the municipality that reports',
};

export const mayReportRound: Rule<GuardedRound> = anyOf<GuardedRound>(
  mayEditExperiment,
  hasRoleOver<GuardedRound>('EDITOR', EDITOR, ({ municipalityId }) => [municipalityId]),
);
