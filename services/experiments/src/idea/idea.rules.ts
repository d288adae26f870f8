import { administrator, anyOf, hasRoleOver, type Rule } from '@courage-hub/kit/rules';

/** What decides who may decide on an idea: the municipality that it was proposed to. */
export interface GuardedIdea {
  municipalityId: string;
}

const EDITOR = {
  fi: 'sen kunnan muokkaaja, jolle sitä ehdotetaan',
  sv: 'redaktör för den kommun som den föreslås för',
  en: 'editor of the municipality that it is proposed to',
};

export const mayDecideIdea: Rule<GuardedIdea> = anyOf(
  hasRoleOver<GuardedIdea>('EDITOR', EDITOR, ({ municipalityId }) => [municipalityId]),
  administrator,
);
