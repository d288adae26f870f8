import { ofExperiment, type World } from './given';
import { BACKWARDS, blank, forbidden, type Input, type Refusals, TEXT, tooLong, xs } from './table';
import { EDITORS_OF_EXPERIMENT, endsBefore, longerThan, noneOf, outside, REQUIRED, toCome } from './words';

const OF_EXPERIMENT = {
  stranger: forbidden(...EDITORS_OF_EXPERIMENT),
  names: { experimentId: 'experiment:none' },
  guards: ({ experimentId }: Input): string => experimentId,
};

async function recorded(world: World, said: Input = {}): Promise<Input> {
  const input = { ...(await ofExperiment(world)), title: TEXT, ...said };
  const selection = 'legalBasis { no } experiment { id version }';
  const { legalBasis, experiment } = await world.done('recordLegalBasis', input, selection);
  return { experimentId: experiment.id, version: experiment.version, no: legalBasis.no };
}

export const LEGAL: Record<string, Refusals> = {
  recordLegalBasis: {
    ...OF_EXPERIMENT,
    right: async (world) => ({ ...(await ofExperiment(world)), title: TEXT }),
    wrong: {
      'no title': blank('title'),
      'a text too long': tooLong({ title: 500, authority: 200, statement: 2000 }),
      'a line too long': {
        input: { section: xs(101), reference: xs(102) },
        fields: { section: longerThan(100), reference: longerThan(100, 102) },
      },
      'days backwards': {
        input: { validity: BACKWARDS },
        fields: { validity: endsBefore('2026-05-02', '2026-05-01') },
      },
      'an end that nobody told': {
        input: { status: 'ENDED' },
        fields: { status: noneOf('PENDING, IN_FORCE, REFUSED', 'ENDED') },
      },
      'a day to come': {
        input: { decidedOn: '2026-05-05' },
        fields: { decidedOn: toCome('2026-05-04', '2026-05-05') },
      },
      'a derogation from nothing': { input: { kind: 'DEROGATION' }, fields: { derogatesFrom: REQUIRED } },
      'a derogation without an end': {
        input: { derogatesFrom: 'https://finlex.example/1' },
        fields: { validity: REQUIRED },
      },
      'a permit that derogates, by nobody': {
        input: {
          kind: 'PERMISSION',
          derogatesFrom: 'https://finlex.example/1',
          validity: { ...BACKWARDS, endDate: '2026-05-03' },
        },
        fields: { kind: noneOf('DEROGATION', 'PERMISSION'), authority: REQUIRED, decidedOn: REQUIRED },
      },
      'what is decided and pending': {
        input: { status: 'PENDING', decidedOn: '2026-05-01' },
        fields: { decidedOn: noneOf('null', '2026-05-01') },
      },
      'one that is not its own': { input: { no: 3 }, fields: { no: noneOf('[]', 3) } },
    },
  },
  endLegalBasis: {
    ...OF_EXPERIMENT,
    right: async (world) => ({ ...(await recorded(world)), endDate: '2026-05-01', why: TEXT }),
    wrong: {
      'no reason': blank('why'),
      'a reason too long': tooLong({ why: 2000 }),
      'a day to come': { input: { endDate: '2026-05-05' }, fields: { endDate: toCome('2026-05-04', '2026-05-05') } },
      'a day before its first': {
        input: async (world) => recorded(world, { validity: { startDate: '2026-05-02' } }),
        fields: { endDate: outside('2026-05-02', '2026-05-04', '2026-05-01') },
      },
      'what is not in force': {
        input: async (world) => recorded(world, { status: 'PENDING' }),
        fields: { no: noneOf('IN_FORCE', 'PENDING') },
      },
    },
  },
};
