import { finnishDay, type HubContext } from '@courage-hub/kit/context';
import { HubError } from '@courage-hub/kit/errors';
import type { Localized } from '@courage-hub/kit/localized-text';
import { localizedOf } from '@courage-hub/kit/localized-text';
import { mutate, type Transaction } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import type { Said } from '@courage-hub/kit/said';
import type { Viewer } from '@courage-hub/kit/viewer';
import { v7 as newUuid } from 'uuid';
import { currencyOf } from '../checks';
import { wordsOf } from '../fixtures';
import { lineOf, minorOf, publishedBy } from '../written';
import { PartyRole } from './codes';
import { ContractingProcess } from './contracting-process';
import { mayCreateProcess } from './contracting-process.rules';
import type { CreateContractingProcessInput, ItemInput, TenderInput } from './create-contracting-process.inputs';
import { ProcessCpv, ProcessExperiment } from './links';
import { Party } from './party';
import { checkedProcess } from './process-checks';
import type { Item } from './tender';

const KIND = { type: 'ContractingProcess', entity: ContractingProcess };

/** The prefix of what has no ocid of its own yet. */
const HUB_PREFIX = 'ocds-hub001';

export async function createContractingProcess(
  input: CreateContractingProcessInput,
  context: HubContext,
): Promise<ContractingProcess> {
  const { viewer } = context;
  demand(signedIn, viewer, null);
  const before = async (): Promise<void> => {
    demand(mayCreateProcess, viewer, { municipalityId: `municipality:${input.municipalityCode}` });
    checkedProcess(input, viewer.language).done();
  };
  const mutation = { action: 'createContractingProcess', input, entity: ContractingProcess, before };
  return mutate(context, mutation, async (transaction) => {
    const facts = factsOf(input, context);
    const process = await transaction.create(KIND, facts).catch(refuseTaken(facts.id, viewer));
    await writeLinks(transaction, process.id, input);
    return process;
  });
}

function factsOf(input: CreateContractingProcessInput, { viewer, now }: HubContext): ContractingProcess {
  const id = input.ocid ?? `${HUB_PREFIX}-${newUuid()}`;
  const title = localizedOf(input.title)!;
  const { planning, tender, parties = [] } = input;
  const inRole = (role: PartyRole): string | null =>
    parties?.find(({ roles }) => roles.includes(role))?.organizationId ?? null;
  return Object.assign(new ContractingProcess(), {
    id,
    title,
    ...wordsOf(title, id),
    ...publishedBy(input, viewer),
    ...tenderFacts(id, tender),
    startedOn: tender?.tenderPeriod?.startDate ?? finnishDay(now),
    currency: currencyOf([tender?.value, tender?.minValue, tender?.maximumValue, planning?.budget]),
    municipalityId: `municipality:${input.municipalityCode}`,
    buyerId: inRole(PartyRole.buyer),
    procuringEntityId: inRole(PartyRole.procuringEntity),
    innovationType: input.innovationType,
    valueDisclosure: input.valueDisclosure,
    strategic: [...new Set(input.strategic)],
    innovativeAcquisition: [...new Set(input.innovativeAcquisition)],
    rationale: localizedOf(planning?.rationale),
    budgetMinor: minorOf(planning?.budget),
    notices: [],
    identifiers: [],
    sameAs: [],
    marketEngagement: [],
  } satisfies Partial<ContractingProcess>);
}

const tenderFacts = (processId: string, tender: TenderInput | null | undefined) => ({
  tenderId: tender ? (lineOf(tender.id) ?? `${processId.slice(0, 89)}-tender`) : null,
  tenderStatus: tender?.status ?? null,
  statusDetails: localizedOf(tender?.finalStatusDetails),
  procurementMethod: tender?.procurementMethod ?? null,
  procurementMethodDetails: lineOf(tender?.procurementMethodDetails),
  valueMinor: minorOf(tender?.value),
  minValueMinor: minorOf(tender?.minValue),
  maxValueMinor: minorOf(tender?.maximumValue),
  tenderStart: tender?.tenderPeriod?.startDate ?? null,
  tenderEnd: tender?.tenderPeriod?.endDate ?? null,
  numberOfTenderers: tender?.numberOfTenderers ?? null,
  items: (tender?.items ?? []).map(itemOf),
  tenderDocuments: [],
});

const CPV_SCHEME = 'http://data.europa.eu/cpv/cpv';

const itemOf = ({ description, cpvCode, quantity, unit }: ItemInput, index: number): Item => ({
  id: String(index + 1),
  description: localizedOf(description as Localized | null),
  classification: cpvCode
    ? { uri: `${CPV_SCHEME}/${cpvCode}`, notation: cpvCode, prefLabel: null, inScheme: CPV_SCHEME }
    : null,
  quantity: quantity ?? null,
  unit: lineOf(unit),
});

async function writeLinks(
  { writer }: Transaction,
  processId: string,
  { parties, experimentIds, tender }: CreateContractingProcessInput,
): Promise<void> {
  const codes = new Set((tender?.items ?? []).flatMap(({ cpvCode }) => cpvCode ?? []));
  await writer.insert(
    Party,
    (parties ?? []).map(({ organizationId, roles }) =>
      Object.assign(new Party(), { processId, organizationId, roles: [...new Set(roles)] }),
    ),
  );
  await writer.insert(
    ProcessExperiment,
    (experimentIds ?? []).map((experimentId) => ({ processId, experimentId })),
  );
  await writer.insert(
    ProcessCpv,
    [...codes].map((code) => ({ processId, code })),
  );
}

const taken = (ocid: string): Said => ({
  fi: `hankintaprosessi ${ocid} on jo olemassa`,
  sv: `upphandlingsprocessen ${ocid} finns redan`,
  en: `there is a contracting process ${ocid} already`,
});

/** The key of the table tells, of two at once too; a process that the viewer may not see has its ocid all the same. */
const refuseTaken =
  (ocid: string, { language }: Viewer) =>
  (error: unknown): never => {
    const { code = '' } = error as { code?: string };
    if (code !== 'ER_DUP_ENTRY' && !/^SQLITE_CONSTRAINT_(PRIMARYKEY|UNIQUE)$/.test(code)) throw error;
    throw new HubError('CONFLICT', taken(ocid)[language], { ocid });
  };
