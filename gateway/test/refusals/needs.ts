import { aViewer } from '@courage-hub/kit/testing';
import { ofExperiment, SENDER, type World } from './given';
import { blank, concepts, forbidden, type Input, type Refusals, TEXT, tooLong } from './table';
import {
  ADMINISTRATOR,
  AUTHOR,
  EDITORS_OF_EXPERIMENT,
  malformed,
  MODERATOR,
  moreThan,
  noCode,
  noSuch,
  over,
  noneOf,
  REQUIRED,
} from './words';

const OWNER = aViewer({ ...SENDER, id: 'account:owner' });
const EUROS = '"1200.50"';

async function aNeed(world: World): Promise<{ id: string; version: number }> {
  const { experimentId } = await ofExperiment(world);
  return (await world.done('recordNeed', { experimentId, kind: 'DATA', text: TEXT }, 'need { id version }')).need;
}

const THEMES = [{ uri: 'http://www.yso.fi/onto/yso/p1' }];

async function anOffer(world: World): Promise<{ id: string; version: number }> {
  const input = { kind: 'DATA', text: TEXT, themes: THEMES, visibility: 'PUBLIC' };
  return (await world.done('makeOffer', input, 'offer { id version }', OWNER)).offer;
}

export const NEEDS: Record<string, Refusals> = {
  recordNeed: {
    right: async (world) => ({ experimentId: (await ofExperiment(world)).experimentId, kind: 'DATA', text: TEXT }),
    stranger: forbidden(...EDITORS_OF_EXPERIMENT),
    names: { experimentId: 'experiment:none' },
    wrong: { 'no words': blank('text'), 'a text too long': tooLong({ text: 2000 }) },
  },
  closeNeed: {
    right: aNeed,
    stranger: forbidden(...EDITORS_OF_EXPERIMENT),
    names: { id: 'need:none' },
    guards: ({ id }) => id,
    wrong: {
      'a text too long': tooLong({ closing: 2000 }),
      'a need that is closed': {
        input: async (world) =>
          (await world.done('closeNeed', await aNeed(world), 'need { id version }')).need as Input,
        fields: {
          id: [
            'NOT_ALLOWED',
            { fi: 'tarve on jo suljettu', sv: 'behovet är redan stängt', en: 'the need is closed already' },
          ],
        },
      },
    },
  },
  makeOffer: {
    right: async () => ({ kind: 'DATA', text: TEXT, themes: THEMES }),
    stranger: null,
    wrong: {
      'no words': blank('text'),
      'a text too long': tooLong({ text: 2000 }),
      'no themes': { input: { themes: [] }, fields: { themes: REQUIRED } },
      'too many themes': { input: { themes: concepts(51) }, fields: { themes: moreThan(50) } },
      'a code that is none': { input: { municipality: '5' }, fields: { municipality: noCode('5') } },
      'a municipality that is none': { input: { municipality: '999' }, fields: { municipality: noSuch('999') } },
      'a municipality that is no more': { input: { municipality: '588' }, fields: { municipality: over } },
    },
  },
  closeOffer: {
    right: anOffer,
    stranger: forbidden(AUTHOR, MODERATOR, ADMINISTRATOR),
    names: { id: 'offer:none' },
    guards: ({ id }) => id,
    wrong: {},
  },
};

async function aLesson(world: World): Promise<{ id: string; version: number }> {
  const { experimentId } = await ofExperiment(world);
  const input = { experimentId, kind: 'SLIP_UP', what: TEXT, visibility: 'PUBLIC' };
  return (await world.done('recordLesson', input, 'lesson { id version }')).lesson;
}

const SAID = {
  'a text too long': tooLong({ what: 2000, why: 2000, advice: 2000, detectedBy: 2000 }),
  'no words': blank('what'),
  'a cost that is none': { input: { costOfSlip: '-1' }, fields: { costOfSlip: malformed(EUROS, '-1') } },
  'a cost of what is no slip-up': {
    input: { kind: 'BARRIER', costOfSlip: '1' },
    fields: { kind: noneOf('SLIP_UP', 'BARRIER') },
  },
} satisfies Refusals['wrong'];

export const LESSONS: Record<string, Refusals> = {
  recordLesson: {
    right: async (world) => ({ experimentId: (await ofExperiment(world)).experimentId, kind: 'SLIP_UP', what: TEXT }),
    stranger: forbidden(...EDITORS_OF_EXPERIMENT, AUTHOR),
    names: { experimentId: 'experiment:none' },
    wrong: SAID,
  },
  editLesson: {
    right: aLesson,
    stranger: forbidden(AUTHOR, {
      fi: 'sen kokeilun muokkaaja, josta se on, ellei sitä ole anonymisoitu',
      sv: 'den som får redigera dess experiment, om det inte är anonymiserat',
      en: 'who may edit the experiment that it comes from, unless it is anonymised',
    }),
    names: { id: 'lesson:none' },
    guards: ({ id }) => id,
    wrong: SAID,
  },
};
