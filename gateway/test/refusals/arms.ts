import { inState, ofExperiment, type World } from './given';
import { blank, forbidden, type Input, type Refusals, TEXT, tooLong, xs } from './table';
import {
  type Broken,
  EDITORS_OF_EXPERIMENT,
  longerThan,
  malformed,
  moreThan,
  noneOf,
  noSuch,
  outside,
  REQUIRED,
  twice,
} from './words';

const REPORTS = {
  fi: 'raportoivan kunnan muokkaaja',
  sv: 'redaktör för den rapporterande kommunen',
  en: 'editor of the municipality that reports',
};

const NAMED = {
  names: { experimentId: 'experiment:none' },
  guards: ({ experimentId }: Input): string => experimentId,
};
const OF_EXPERIMENT = { ...NAMED, stranger: forbidden(...EDITORS_OF_EXPERIMENT) };

const inAnArm = (code: string): Broken => [
  'TWICE',
  {
    fi: `kunta on kokeilun yhdessä haarassa, mutta ${code} on jo haarassa`,
    sv: `en kommun är i en enda arm av experimentet, men ${code} är redan i en`,
    en: `a municipality is in one arm of an experiment, but ${code} is in one already`,
  },
];

/** One that ran in 2025, with Helsinki in its arm. */
async function monitored(world: World): Promise<Input> {
  const { experimentId, version } = await inState(world, 'ENDED', { start: '2025-02-01', end: '2025-10-31' });
  const arm = { kind: 'TREATMENT', allocation: 'ASSIGNED', name: TEXT, sites: [{ municipality: '091' }] };
  const { experiment } = await world.done('recordArm', { experimentId, version, ...arm }, 'experiment { version }');
  return { experimentId, version: experiment.version };
}

const INDICATOR = { uri: 'https://example.org/indicator' };

export const ARMS: Record<string, Refusals> = {
  recordArm: {
    ...OF_EXPERIMENT,
    right: async (world) => ({
      ...(await ofExperiment(world)),
      ...{ kind: 'TREATMENT', allocation: 'ASSIGNED', name: TEXT, sites: [{ municipality: '091' }] },
    }),
    wrong: {
      'no name': blank('name'),
      'a text too long': tooLong({ name: 200, description: 2000 }),
      'no municipality': { input: { sites: [] }, fields: { sites: REQUIRED } },
      'one that is none, and one twice': {
        input: { sites: [{ municipality: '999', units: -1 }, { municipality: '091' }, { municipality: '091' }] },
        fields: {
          'sites.0.municipality': noSuch('999'),
          'sites.0.units': outside(0, 100_000, -1),
          'sites.2.municipality': inAnArm('091'),
        },
      },
      'one of another arm': {
        input: async (world) => monitored(world),
        fields: { 'sites.0.municipality': inAnArm('091') },
      },
      'an arm that is not its own': { input: { no: 7 }, fields: { no: noneOf('[]', 7) } },
    },
  },
  recordHalfYearRound: {
    ...NAMED,
    stranger: forbidden(...EDITORS_OF_EXPERIMENT, REPORTS),
    right: async (world) => ({
      ...(await monitored(world)),
      ...{ municipality: '091', halfYear: '2025-S1', readings: [{ indicator: INDICATOR, value: '1' }] },
    }),
    wrong: {
      'a text too long': tooLong({ summary: 2000 }),
      'no half-year': { input: { halfYear: '2025-H1' }, fields: { halfYear: malformed('"2016-S1"', '2025-H1') } },
      'a half-year in which it did not run': {
        input: { halfYear: '2026-S1' },
        fields: { halfYear: noneOf('[2025-S1, 2025-S2]', '2026-S1') },
      },
      'a municipality of no arm': {
        input: { municipality: '005' },
        fields: { municipality: noneOf('[091]', '005') },
      },
      'nothing read': { input: { readings: [] }, fields: { readings: REQUIRED } },
      'too much read': {
        input: {
          readings: Array.from({ length: 51 }, (_, at) => ({
            indicator: { uri: `https://e.example/${at}` },
            value: '1',
          })),
        },
        fields: { readings: moreThan(50) },
      },
      'readings that are none': {
        input: {
          readings: [
            { indicator: INDICATOR, unit: xs(41) },
            { indicator: INDICATOR, value: '1', whyMissing: TEXT },
          ],
        },
        fields: {
          'readings.0.unit': longerThan(40),
          'readings.0.whyMissing': REQUIRED,
          'readings.1.whyMissing': noneOf('null', '1'),
          'readings.1.indicator.uri': twice('https://example.org/indicator'),
        },
      },
    },
  },
};
