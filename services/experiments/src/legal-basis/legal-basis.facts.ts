import { localizedOf } from '@courage-hub/kit/localized-text';
import { within } from '../period';
import { type LegalBasis, LegalBasisKind, LegalBasisStatus } from './legal-basis';
import type { LegalBasisInput } from './legal-basis.inputs';

const { LEGAL_BASIS, DEROGATION } = LegalBasisKind;
const { IN_FORCE, ENDED } = LegalBasisStatus;

export const kindOf = ({ kind, derogatesFrom }: LegalBasisInput): LegalBasisKind =>
  kind ?? (derogatesFrom ? DEROGATION : LEGAL_BASIS);

/** What was said, as it is kept. */
export function legalBasisOf(said: LegalBasisInput): Omit<LegalBasis, 'no'> {
  const { uri = null, section = null, reference = null, decidedOn = null, validity } = said;
  return {
    ...{ kind: kindOf(said), status: said.status ?? IN_FORCE, title: localizedOf(said.title)! },
    ...{ uri, section, authority: localizedOf(said.authority), reference, decidedOn },
    validity: validity ? { startDate: validity.startDate ?? null, endDate: validity.endDate ?? null } : null,
    ...{ derogatesFrom: said.derogatesFrom ?? null, document: said.document ?? null },
    ...{ statement: localizedOf(said.statement), whyEnded: null },
  };
}

/** Given, and on that day neither before nor after its time; one that has ended was in force until then. */
export const inForce = ({ status, validity }: Pick<LegalBasis, 'status' | 'validity'>, day: string): boolean =>
  (status === IN_FORCE || status === ENDED) && within(validity, day);
