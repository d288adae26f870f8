import { aRegistered, inState, ofExperiment, PROMISES, setStatus } from './given';
import { blank, forbidden, type Refusals, TEXT, tooLong } from './table';
import { EDITORS_OF_EXPERIMENT } from './words';

const PROMISED = Object.keys(PROMISES);
const TOO_LONG = tooLong(Object.fromEntries(PROMISED.map((field) => [field, 2000])));

const NOT_REGISTERED = [
  'NOT_REGISTERED',
  {
    fi: 'kokeilua ei ole rekisteröity ennakkoon',
    sv: 'experimentet har inte förhandsregistrerats',
    en: 'the experiment is not pre-registered',
  },
] as const;

const OF_EXPERIMENT = {
  stranger: forbidden(...EDITORS_OF_EXPERIMENT),
  names: { experimentId: 'experiment:none' },
  guards: ({ experimentId }: Record<string, string>) => experimentId!,
};

export const PROMISING: Record<string, Refusals> = {
  registerExperiment: {
    ...OF_EXPERIMENT,
    right: async (world) => ({ ...(await ofExperiment(world)), ...PROMISES }),
    wrong: {
      'no words': blank(...PROMISED),
      'a text too long': TOO_LONG,
      'what is registered already': {
        input: (world) => aRegistered(world),
        fields: {
          experimentId: [
            'ALREADY_REGISTERED',
            {
              fi: 'kokeilu on jo rekisteröity: muuta rekisteröintiä',
              sv: 'experimentet är redan registrerat: ändra registreringen',
              en: 'the experiment is registered already: amend its registration',
            },
          ],
        },
      },
      'what has begun': {
        input: (world) => inState(world, 'RUNNING'),
        fields: {
          experimentId: [
            'STARTED',
            {
              fi: 'kokeilun voi rekisteröidä vain ennen sen alkua, nyt sen tila on RUNNING',
              sv: 'ett experiment kan registreras bara innan det börjar, nu är det RUNNING',
              en: 'an experiment is registered before it begins, but it is: RUNNING',
            },
          ],
        },
      },
    },
  },
  amendRegistration: {
    ...OF_EXPERIMENT,
    right: async (world) => ({ ...(await aRegistered(world)), reason: TEXT, stoppingRule: { fi: 'Toinen' } }),
    wrong: {
      'no words': blank('hypothesis', 'reason'),
      'a text too long': TOO_LONG,
      'a reason too long': tooLong({ reason: 2000 }),
      'what is not registered': {
        input: (world) => ofExperiment(world),
        fields: { experimentId: NOT_REGISTERED },
      },
      'no change': {
        input: { stoppingRule: TEXT },
        fields: {
          hypothesis: [
            'NOTHING_CHANGES',
            {
              fi: 'ainakin yhden viidestä lupauksesta on muututtava',
              sv: 'minst ett av de fem löftena ska ändras',
              en: 'at least one of the five promises must change',
            },
          ],
        },
      },
      'what is over': {
        input: async (world) => {
          const { experimentId, version } = await aRegistered(world);
          await setStatus(world, experimentId, 'ENDED');
          return { experimentId, version };
        },
        fields: {
          experimentId: [
            'OVER',
            {
              fi: 'kokeilu on päättynyt (ENDED): kirjaa poikkeama',
              sv: 'experimentet är avslutat (ENDED): anteckna en avvikelse',
              en: 'the experiment is over (ENDED): record a deviation',
            },
          ],
        },
      },
    },
  },
  recordDeviation: {
    ...OF_EXPERIMENT,
    right: async (world) => {
      const { experimentId: id, version } = await aRegistered(world);
      const begun = { id, version, actual: { startDate: '2026-05-01' } };
      const { experiment } = await world.done('editExperiment', begun, 'experiment { version }');
      return { experimentId: id, version: experiment.version, field: 'STOPPING_RULE', what: TEXT };
    },
    wrong: {
      'no words': blank('what'),
      'a text too long': tooLong({ what: 2000, why: 2000 }),
      'what has begun without a promise': {
        input: (world) => inState(world, 'RUNNING'),
        fields: { experimentId: NOT_REGISTERED },
      },
      'what has not begun': {
        input: (world) => aRegistered(world),
        fields: {
          experimentId: [
            'NOT_STARTED',
            {
              fi: 'kokeilu ei ole alkanut (IDEA): muuta rekisteröintiä',
              sv: 'experimentet har inte börjat (IDEA): ändra registreringen',
              en: 'the experiment has not begun (IDEA): amend its registration',
            },
          ],
        },
      },
    },
  },
};
