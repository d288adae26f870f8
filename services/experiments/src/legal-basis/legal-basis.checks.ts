import type { Checks } from '@courage-hub/kit/validation';
import { checkDay } from '../checks';
import { LegalBasisKind, LegalBasisStatus } from './legal-basis';
import { kindOf } from './legal-basis.facts';
import type { LegalBasisInput } from './legal-basis.inputs';

const { LEGAL_BASIS, DEROGATION } = LegalBasisKind;
const { PENDING, ENDED } = LegalBasisStatus;
const SAYABLE = Object.values(LegalBasisStatus).filter((status) => status !== ENDED);

/** What can be wrong with an act, a derogation, a review or a permit; `path` leads to it in the input. */
export function checkLegalBasis(checks: Checks, path: string, said: LegalBasisInput, today: string): Checks {
  const { validity, status } = said;
  checks
    .text(`${path}title`, said.title, { required: true, limit: 500 })
    .line(`${path}section`, said.section, { limit: 100 })
    .text(`${path}authority`, said.authority, { limit: 200 })
    .line(`${path}reference`, said.reference, { limit: 100 })
    .period(`${path}validity`, validity?.startDate, validity?.endDate)
    .text(`${path}statement`, said.statement);
  if (status === ENDED) checks.add(`${path}status`, 'NOT_ALLOWED', { allowed: SAYABLE.join(', '), value: status });
  checkDay(checks, `${path}decidedOn`, { day: said.decidedOn, to: today });
  checkDerogation(checks, path, said);
  return checkDecision(checks, path, said);
}

/** A derogation departs from something, and for a time: without that nobody knows whether it still does. */
function checkDerogation(checks: Checks, path: string, said: LegalBasisInput): void {
  const { derogatesFrom, validity } = said;
  const derogates = kindOf(said) === DEROGATION;
  if (derogates && !derogatesFrom) checks.add(`${path}derogatesFrom`, 'REQUIRED');
  if (derogatesFrom && !derogates) {
    checks.add(`${path}kind`, 'NOT_ALLOWED', { allowed: DEROGATION, value: kindOf(said) });
  }
  if (derogatesFrom && !(validity?.startDate && validity.endDate)) checks.add(`${path}validity`, 'REQUIRED');
}

/** A review or a permit is somebody's decision of some day, as soon as it is decided. */
function checkDecision(checks: Checks, path: string, said: LegalBasisInput): Checks {
  const { status, authority, decidedOn } = said;
  if (status === PENDING) {
    return decidedOn ? checks.add(`${path}decidedOn`, 'NOT_ALLOWED', { allowed: 'null', value: decidedOn }) : checks;
  }
  if ([LEGAL_BASIS, DEROGATION].includes(kindOf(said))) return checks;
  if (!authority) checks.add(`${path}authority`, 'REQUIRED');
  return decidedOn ? checks : checks.add(`${path}decidedOn`, 'REQUIRED');
}
