import type { Language } from '@courage-hub/kit/localized-text';
import { Checks } from '@courage-hub/kit/validation';
import { checkCode, checkDecimal, checkDistinct, checkId, checkMoney, checkOneCurrency, checkRange } from '../checks';
import { minorOf } from '../written';
import { PartyRole } from './codes';
import type {
  CreateContractingProcessInput,
  ItemInput,
  PartyInput,
  TenderInput,
} from './create-contracting-process.inputs';

/** The Open Contracting ID: the six characters that the registry gives a publisher, and the publisher's own number. */
const OCID = {
  pattern: /^ocds-[0-9a-z]{6}-[A-Za-z0-9][A-Za-z0-9._:/-]{0,79}$/,
  contract: { fi: 'ocds-<6 merkkiä>-<numero>', sv: 'ocds-<6 tecken>-<nummer>', en: 'ocds-<6 characters>-<number>' },
};
const CPV_CODE = { pattern: /^\d{8}$/, contract: '"72000000"' };
const MUNICIPALITY_AS_BUYER = /^organization:municipality-(\d{3})$/;
const [MAX_PARTIES, MAX_ITEMS, MAX_EXPERIMENTS, MAX_TENDERERS] = [100, 100, 50, 100_000];

/** All that is wrong with a process as sent. */
export function checkedProcess(input: CreateContractingProcessInput, language: Language): Checks {
  const { planning, tender, parties, experimentIds } = input;
  const checks = new Checks(language)
    .matches('ocid', input.ocid, OCID)
    .text('title', input.title, { required: true, limit: 300 })
    .text('planning.rationale', planning?.rationale, { limit: 5000 })
    .list('experimentIds', experimentIds, MAX_EXPERIMENTS);
  checkCode(checks, 'municipalityCode', input.municipalityCode).line('municipalityCode', input.municipalityCode, {
    required: true,
  });
  experimentIds?.forEach((id, index) => checkId(checks, `experimentIds.${index}`, id, 'experiment'));
  checkDistinct(
    checks,
    (experimentIds ?? []).map((id, index) => [`experimentIds.${index}`, id] as const),
  );
  checkParties(checks, parties ?? [], input.municipalityCode);
  checkMoney(checks, 'planning.budget', planning?.budget);
  if (tender) checkTender(checks, tender);
  checkOneCurrency(checks, [
    ['tender.value', tender?.value],
    ['tender.minValue', tender?.minValue],
    ['tender.maximumValue', tender?.maximumValue],
    ['planning.budget', planning?.budget],
  ]);
  return checks;
}

function checkParties(checks: Checks, parties: readonly PartyInput[], code: string): void {
  checks.list('parties', parties, MAX_PARTIES);
  checkDistinct(
    checks,
    parties.map(({ organizationId }, index) => [`parties.${index}.organizationId`, organizationId] as const),
  );
  parties.forEach(({ organizationId, roles }, index) => {
    checkId(checks, `parties.${index}.organizationId`, organizationId, 'organization');
    if (roles.length === 0) checks.add(`parties.${index}.roles`, 'REQUIRED');
  });
  const buyers = parties.filter(({ roles }) => roles.includes(PartyRole.buyer));
  if (buyers.length > 1) checks.add('parties', 'TOO_MANY', { limit: 1, length: buyers.length });
  const [, buyerCode = code] = MUNICIPALITY_AS_BUYER.exec(buyers[0]?.organizationId ?? '') ?? [];
  if (buyerCode !== code) checks.add('municipalityCode', 'NOT_ALLOWED', { allowed: buyerCode, value: code });
}

function checkTender(checks: Checks, tender: TenderInput): void {
  checks
    .line('tender.id', tender.id, { limit: 96 })
    .text('tender.finalStatusDetails', tender.finalStatusDetails)
    .line('tender.procurementMethodDetails', tender.procurementMethodDetails, { limit: 64 })
    .period('tender.tenderPeriod', tender.tenderPeriod?.startDate, tender.tenderPeriod?.endDate)
    .list('tender.items', tender.items, MAX_ITEMS);
  checkRange(checks, 'tender.numberOfTenderers', tender.numberOfTenderers, { from: 0, to: MAX_TENDERERS });
  const sums = checks.problems.length;
  for (const name of ['value', 'minValue', 'maximumValue'] as const) checkMoney(checks, `tender.${name}`, tender[name]);
  if (checks.problems.length === sums) checkLimits(checks, tender);
  tender.items?.forEach((item, index) => checkItem(checks, `tender.items.${index}`, item));
}

function checkLimits(checks: Checks, { minValue, maximumValue }: TenderInput): void {
  if (!minValue || !maximumValue || minorOf(minValue)! <= minorOf(maximumValue)!) return;
  checks.add('tender.maximumValue', 'OUT_OF_RANGE', { from: minValue.amount, to: '∞', value: maximumValue.amount });
}

const checkItem = (checks: Checks, path: string, { description, cpvCode, quantity, unit }: ItemInput): Checks =>
  checkDecimal(checks, `${path}.quantity`, quantity, [14, 6])
    .text(`${path}.description`, description, { limit: 500 })
    .matches(`${path}.cpvCode`, cpvCode, CPV_CODE)
    .line(`${path}.unit`, unit, { limit: 64 });
