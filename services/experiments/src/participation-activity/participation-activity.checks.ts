import type { Checks } from '@courage-hub/kit/validation';
import { checkConcept } from '../checks';
import { PROCESS_ADDRESSES } from './external-process';
import type { ExternalProcessInput, GroupCountInput, RecordParticipationInput } from './record-participation.inputs';

const MAX_PEOPLE = 10_000_000;
const MAX_GROUPS = 50;
const MAX_ADDRESS = 500;

/** What can be wrong with an activity as it is told; whether there is such a method, the catalogue knows. */
export function checkActivity(checks: Checks, said: RecordParticipationInput): Checks {
  checks.period('period', said.period?.startDate, said.period?.endDate);
  checkCount(checks, 'participants', said.participants);
  checkGroups(checks, said.groups ?? []);
  checkWhole(checks, said);
  return checkProcess(checks, said.externalProcess);
}

function checkCount(checks: Checks, path: string, count: number | null | undefined): void {
  if (typeof count !== 'number' || (count >= 0 && count <= MAX_PEOPLE)) return;
  checks.add(path, 'OUT_OF_RANGE', { from: 0, to: MAX_PEOPLE, value: count });
}

function checkGroups(checks: Checks, groups: readonly GroupCountInput[]): void {
  checks.list('groups', groups, MAX_GROUPS);
  const seen = new Set<string>();
  groups.slice(0, MAX_GROUPS).forEach(({ group, count }, at) => {
    checkConcept(checks, `groups.${at}.group`, group);
    checkCount(checks, `groups.${at}.count`, count);
    if (seen.has(group.uri)) {
      const uri = group.uri.slice(0, 80);
      checks.refuse(`groups.${at}.group.uri`, 'TWICE', {
        fi: `${uri} on jo luettelossa`,
        sv: `${uri} finns redan i listan`,
        en: `${uri} is in the list already`,
      });
    }
    seen.add(group.uri);
  });
}

/** Groups do not overlap: what is suppressed rests on it. */
function checkWhole(checks: Checks, { participants, groups }: RecordParticipationInput): void {
  const sum = (groups ?? []).reduce((all, { count }) => all + Math.max(count, 0), 0);
  if (typeof participants !== 'number' || participants < 0 || sum <= participants) return;
  checks.refuse('participants', 'FEWER_THAN_GROUPS', {
    fi: `ryhmissä on yhteensä ${sum}, mutta osallistujia vain ${participants}`,
    sv: `grupperna är sammanlagt ${sum}, men deltagarna bara ${participants}`,
    en: `the groups are ${sum} together, but the participants only ${participants}`,
  });
}

function checkProcess(checks: Checks, process: ExternalProcessInput | null | undefined): Checks {
  if (!process) return checks;
  return checks
    .line('externalProcess.uri', process.uri, { limit: MAX_ADDRESS })
    .matches('externalProcess.uri', process.uri, PROCESS_ADDRESSES[process.platform]);
}
