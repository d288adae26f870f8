import { type Experiment, experiments } from './experiments';
import { ambassadorships, personOf } from './networking';
import { municipalities, peersOfSameGroupingAndSize, type Place } from './places';
import { demoRows, inLanguage, isPublic, referenceRows } from './rows';
import { TODAY } from './today';

interface Process {
  id: string;
  visibility: string;
  municipalityId: string | null;
  innovationType: string;
  valueDisclosure: string;
  tenderStatus: string | null;
  tenderStart: string | null;
  createdAt: string;
  currency: string;
  valueMinor: number | null;
}

const BOUGHT_NOTHING = ['planning', 'planned', 'unsuccessful', 'cancelled', 'withdrawn'];

const processes = demoRows<Process>('procurements', 'contracting_process')
  .filter(isPublic)
  .filter(({ tenderStatus }) => !BOUGHT_NOTHING.includes(tenderStatus ?? ''));
const contracts = demoRows<{ processId: string; valueMinor: number | null; currency: string; status: string | null }>(
  'procurements',
  'contract',
);

const inhabitants = new Map(
  referenceRows('population').map(({ municipalityId, year, value }) => [`${municipalityId}:${year}`, Number(value)]),
);

/** A municipality beside those of its grouping and size: what it tried, how much it bought anew, whom to call. */
export function comparedWithPeers(code: string): object {
  const place = [...municipalities.values()].find((one) => one.code === code && one.current)!;
  const since = experimentsOf(place).filter(
    (one) => (one.actualStartDate ?? one.plannedStartDate ?? '') >= '2023-01-01',
  );
  return {
    municipality: {
      name: inLanguage(place.name, 'fi'),
      population: populationOf(place),
      experiments: {
        totalCount: since.length,
        facets: (['status', 'outcome'] as const).map((field) => ({
          field,
          values: counted(since.map((one) => one[field])),
        })),
      },
      innovationShare: [2022, 2023, 2024].map((year) => ({ year, ...shareOf(place, year), target: null })),
      ambassadors: ambassadorsOf(place).map((one) => ({ person: personOf(one) })),
      peers: peersOfSameGroupingAndSize(place).map((peer) => {
        const { byCount, valuesMissing } = shareOf(peer, 2024);
        return {
          ...{ code: peer.code, population: populationOf(peer) },
          experiments: { totalCount: experimentsOf(peer).length },
          innovationShare: [{ byCount, valuesMissing }],
          ambassadors: ambassadorsOf(peer).map(({ constituency }) => ({ constituency })),
        };
      }),
    },
  };
}

const populationOf = ({ id }: Place): number | null => inhabitants.get(`${id}:2024`) ?? null;

const experimentsOf = ({ id }: Place): Experiment[] => experiments.filter((one) => one.leadMunicipalityId === id);

const ambassadorsOf = ({ id }: Place) =>
  ambassadorships
    .filter((one) => one.constituency === 'MUNICIPALITY' && one.municipalityId === id)
    .filter(({ startDate, endDate }) => startDate <= TODAY && (endDate === null || TODAY <= endDate));

/** The commonest value first; of two as common the first in the alphabet. */
function counted(values: readonly string[]): { value: string; count: number }[] {
  const counts = [...new Set(values)].map((value) => ({ value, count: values.filter((one) => one === value).length }));
  return counts.sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
}

function shareOf({ id }: Place, year: number) {
  const bought = processes.filter(
    (one) => one.municipalityId === id && (one.tenderStart ?? one.createdAt).startsWith(String(year)),
  );
  const isNew = ({ innovationType }: Process): boolean => innovationType !== 'NOT_INNOVATIVE';
  const cents = (some: readonly Process[]): number => some.reduce((sum, one) => sum + (euroCentsOf(one) ?? 0), 0);
  return {
    byCount: share(bought.filter(isNew).length, bought.length),
    byValue: share(cents(bought.filter(isNew)), cents(bought)),
    n: bought.length,
    valuesMissing: bought.filter((one) => euroCentsOf(one) === null).length,
  };
}

const share = (part: number, whole: number): string | null => (whole === 0 ? null : (part / whole).toFixed(4));

/** What its contracts cost, else what its tender was estimated at; null where neither is published. */
function euroCentsOf({ id, currency, valueMinor, valueDisclosure }: Process): number | null {
  if (valueDisclosure !== 'PUBLISHED') return null;
  const priced = contracts
    .filter((one) => one.processId === id && one.currency === 'EUR' && one.status !== 'cancelled')
    .flatMap((one) => one.valueMinor ?? []);
  if (priced.length > 0) return priced.reduce((sum, cents) => sum + cents, 0);
  return currency === 'EUR' ? valueMinor : null;
}
