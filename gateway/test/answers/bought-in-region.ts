import { type Experiment, experiments } from './experiments';
import { euros } from './money';
import { ambassadorships, personOf } from './networking';
import { municipalities, organizations, regionNames } from './places';
import { demoRows, inLanguage, isPublic, latestFirst, orNull, sortedBy } from './rows';
import { TODAY } from './today';

const PAGE = 25;

interface Process {
  id: string;
  visibility: string;
  createdAt: string;
  innovationType: string;
  valueDisclosure: string;
  tenderStart: string | null;
}

interface Contract {
  id: string;
  processId: string;
  status: string | null;
  valueMinor: number | null;
  currency: string;
  periodStart: string | null;
}

const contracts = demoRows<Contract>('procurements', 'contract');
const awards = demoRows<{ id: string; processId: string; date: string | null }>('procurements', 'award');
const suppliers = demoRows<{ awardId: string; organizationId: string }>('procurements', 'award_supplier');
const boughtFor = demoRows<{ processId: string; experimentId: string }>('procurements', 'process_experiment');

/** Newest first: by the day when the tender began, or was recorded where it has not begun. */
const processes = latestFirst(
  demoRows<Process>('procurements', 'contracting_process').filter(isPublic),
  ({ tenderStart, createdAt }) => tenderStart ?? createdAt.slice(0, 10),
);

const counted = demoRows<{ experimentId: string; regionId: string }>('experiments', 'experiment_region');

/** The running experiments counted in a region, what was bought for each, and who is the region's ambassador today. */
export function boughtInRegion(regionId: string): object {
  const inRegion = new Set(counted.filter((link) => link.regionId === regionId).map((link) => link.experimentId));
  const running = experiments.filter(({ id, status }) => inRegion.has(id) && status === 'RUNNING');
  return {
    region: {
      name: inLanguage(regionNames.get(regionId)!, 'fi'),
      ambassadors: ambassadorsOf(regionId),
      experiments: {
        totalCount: running.length,
        nodes: running.slice(0, PAGE).map(experimentWithPurchases),
        pageInfo: { endCursor: running.length > 0 ? expect.any(String) : null, hasNextPage: running.length > PAGE },
      },
    },
  };
}

/** Those of the region itself, not of its municipalities. */
const ambassadorsOf = (regionId: string): object[] =>
  ambassadorships
    .filter((one) => one.constituency === 'REGION' && one.regionId === regionId)
    .filter(({ startDate, endDate }) => startDate <= TODAY && (endDate === null || TODAY <= endDate))
    .map((one) => ({ person: personOf(one), term: { startDate: one.startDate, endDate: one.endDate } }));

const experimentWithPurchases = ({ id, title, leadMunicipalityId }: Experiment): object => ({
  title: inLanguage(title, 'fi'),
  leadMunicipality: orNull(municipalities.get(leadMunicipalityId ?? ''), ({ code, name }) => ({
    code,
    name: inLanguage(name, 'fi'),
  })),
  procurements: processes
    .filter((process) => boughtFor.some((link) => link.processId === process.id && link.experimentId === id))
    .map(purchase),
});

/** Contracts and awards oldest first; a contract whose value was not published has none. */
const purchase = ({ id, innovationType, valueDisclosure }: Process): object => ({
  ocid: id,
  innovationType,
  valueDisclosure,
  contracts: sortedBy(
    contracts.filter(({ processId }) => processId === id),
    ({ periodStart }) => periodStart ?? '',
    (contract) => contract.id,
  ).map(({ status, valueMinor, currency }) => ({
    status,
    value: orNull(valueMinor, (cents) => ({ amount: euros(cents), currency })),
  })),
  awards: sortedBy(
    awards.filter(({ processId }) => processId === id),
    ({ date }) => date ?? '',
    (award) => award.id,
  ).map((award) => ({ suppliers: suppliersOf(award.id) })),
});

const suppliersOf = (awardId: string): object[] =>
  sortedBy(
    suppliers.filter((link) => link.awardId === awardId),
    ({ organizationId }) => organizationId,
  )
    .map(({ organizationId }) => organizations.get(organizationId)!)
    .map(({ name, scale }) => ({ name: inLanguage(name, 'fi'), scale }));
