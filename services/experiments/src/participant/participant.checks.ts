import { type Checks } from '@courage-hub/kit/validation';
import { checkMunicipality, idOfCode } from '../checks';
import type { Experiment } from '../experiment/experiment';
import type { ExperimentParticipant } from '../experiment/experiment-parts';
import { ParticipantRole } from '../experiment/experiment.enums';
import { ParticipantConsent } from './participant-consent';
import type { AddParticipantInput } from './participant.inputs';

const MAX_PARTICIPANTS = 400;
const MAX_PEOPLE = 10_000_000;
const ORGANIZATION = { pattern: /^organization:\S{1,80}$/, contract: '"organization:…"' };

interface Beside {
  experiment: Experiment;
  known: readonly ExperimentParticipant[];
  today: string;
}

/** What can be wrong with somebody who joins. */
export function checkParticipant(checks: Checks, said: AddParticipantInput, beside: Beside): Checks {
  const { municipality, organizationId, group, period, people } = said;
  const named = [municipality && 'municipality', organizationId && 'organizationId', group && 'group'].filter(Boolean);
  if (named.length !== 1) checks.refuse('municipality', 'EXACTLY_ONE', exactlyOne(named.join(', ') || 'null'));
  checkMunicipality(checks, 'municipality', municipality, period?.startDate ?? beside.today);
  checks
    .matches('organizationId', organizationId, ORGANIZATION)
    .text('group', group, { required: !!group, limit: 200 });
  checks.period('period', period?.startDate, period?.endDate);
  if (typeof people === 'number' && !group) checks.add('people', 'NOT_ALLOWED', { allowed: 'null', value: people });
  if (typeof people === 'number' && (people < 0 || people > MAX_PEOPLE)) {
    checks.add('people', 'OUT_OF_RANGE', { from: 0, to: MAX_PEOPLE, value: people });
  }
  checkLead(checks, said, beside);
  return checkPlace(checks, said, beside);
}

/** It may be asked to lead from a day that has come; then it leads without an end, until another one does. */
function checkLead(checks: Checks, { role, municipality, period }: AddParticipantInput, { today }: Beside): void {
  if (role !== ParticipantRole.LEAD || !municipality) return;
  if (period?.startDate && period.startDate > today) {
    checks.add('period.startDate', 'OUT_OF_RANGE', { to: today, value: period.startDate });
  }
  if (period?.endDate) checks.add('period.endDate', 'NOT_ALLOWED', { allowed: 'null', value: period.endDate });
}

/** A group may be written anew; nobody takes part twice in one role at one time. */
function checkPlace(checks: Checks, said: AddParticipantInput, { experiment, known }: Beside): Checks {
  if (experiment.version !== said.version) return checks;
  if (typeof said.no === 'number') {
    const groups = known.filter(({ anonymousGroup }) => anonymousGroup).map(({ position }) => position);
    if (groups.includes(said.no) && said.group) return checks;
    return checks.add('no', 'NOT_ALLOWED', { allowed: `[${groups.join(', ')}]`, value: said.no });
  }
  checks.list('no', [...known, said], MAX_PARTICIPANTS);
  return known.some((one) => isSame(one, said)) ? checks.refuse('role', 'TWICE', TWICE) : checks;
}

function isSame(one: ExperimentParticipant, { role, municipality, organizationId }: AddParticipantInput): boolean {
  if (one.role !== role || one.endDate !== null || one.consent === ParticipantConsent.DECLINED) return false;
  return municipality
    ? one.municipalityId === idOfCode(municipality)
    : !!organizationId && one.organizationId === organizationId;
}

const exactlyOne = (value: string) => ({
  fi: `anna täsmälleen yksi: municipality, organizationId tai group, nyt ${value}`,
  sv: `ange exakt en: municipality, organizationId eller group, nu ${value}`,
  en: `give exactly one of municipality, organizationId and group, but got: ${value}`,
});

const TWICE = {
  fi: 'sama osallistuja on jo mukana tässä roolissa',
  sv: 'samma deltagare är redan med i denna roll',
  en: 'the same participant takes part in this role already',
};
