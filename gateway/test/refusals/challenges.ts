import { TEST_NOW } from '@courage-hub/kit/testing';
import { aChallenge, anEligible, anExperiment, aSubmission, CALL } from './given';
import { blank, concepts, forbidden, type Refusals, TEXT, tooLong } from './table';
import {
  ADMINISTRATOR,
  COORDINATOR_OF_ITS_PROGRAMME,
  EDITORS_OF_EXPERIMENT,
  endsBefore,
  malformed,
  moreThan,
  NO_LANGUAGE,
  noneOf,
  notThere,
  outside,
} from './words';

const overBudget = (left: string, wanted: string) =>
  [
    'OVER_BUDGET',
    {
      fi: `enintään ${left} euroa, nyt ${wanted}`,
      sv: `högst ${left} euro, nu ${wanted}`,
      en: `at most ${left} euros, but got: ${wanted}`,
    },
  ] as const;

/** A submission is for those who run its challenge and who wrote it: to others there is none. */
const HIDDEN = {
  stranger: { code: 'NOT_FOUND', said: ({ submissionId }: Record<string, string>) => notThere(submissionId!) },
  names: { submissionId: 'submission:none' },
} as const;

const fixed = (at: string) =>
  [
    'FIXED',
    {
      fi: `hetkeä ${at} ei enää siirretä, nyt OPEN`,
      sv: `tidpunkten ${at} flyttas inte längre, nu OPEN`,
      en: `${at} is not moved any more, for it is: OPEN`,
    },
  ] as const;

export const CHALLENGES: Record<string, Refusals> = {
  createChallenge: {
    right: async () => CALL,
    stranger: forbidden(COORDINATOR_OF_ITS_PROGRAMME, ADMINISTRATOR),
    names: { programmeId: 'programme:none' },
    wrong: {
      'no title': blank('title'),
      'a text too long': tooLong({ title: 200, summary: 2000 }),
      'an end before its start': {
        input: { opensAt: '2026-05-02T00:00:00Z', closesAt: '2026-05-01T00:00:00Z' },
        fields: { closesAt: endsBefore('2026-05-02T00:00:00.000Z', '2026-05-01T00:00:00.000Z') },
      },
      'too many themes': { input: { themes: concepts(51) }, fields: { themes: moreThan(50) } },
      'no money': { input: { budget: '0' }, fields: { budget: malformed('"1200.50"', '0') } },
      'less than no money': { input: { budget: '-1' }, fields: { budget: malformed('"1200.50"', '-1') } },
    },
  },
  submitToChallenge: {
    right: async (world) => ({
      ...{ challengeId: await aChallenge(world), experimentId: (await anExperiment(world)).id, requested: '100' },
    }),
    stranger: forbidden(...EDITORS_OF_EXPERIMENT),
    names: { challengeId: 'challenge:none', experimentId: 'experiment:none' },
    wrong: {
      'a text too long': tooLong({ pitch: 2000 }),
      'an amount that is none': {
        input: { requested: '1.234' },
        fields: { requested: malformed('"1200.50"', '1.234') },
      },
      'more than there is': {
        input: { requested: '1000.01' },
        fields: { requested: overBudget('1000.00', '1000.01') },
      },
      'what was submitted already': {
        input: async (world, { challengeId }) => {
          const { id: experimentId } = await anExperiment(world);
          await world.done('submitToChallenge', { challengeId, experimentId, requested: '1' }, 'clientMutationId');
          return { experimentId };
        },
        fields: {
          experimentId: [
            'TWICE',
            {
              fi: 'kokeilu on jo lähetetty tähän hakuun',
              sv: 'experimentet har redan skickats till denna ansökan',
              en: 'the experiment is submitted to this challenge already',
            },
          ],
        },
      },
      'a challenge that has not opened': {
        input: async (world) => ({ challengeId: await aChallenge(world, { opensAt: '2026-05-20T00:00:00Z' }) }),
        fields: {
          challengeId: [
            'NOT_OPEN',
            {
              fi: 'haku on auki 2026-05-20T00:00:00.000Z–2026-06-01T00:00:00.000Z, nyt UPCOMING',
              sv: 'ansökan är öppen 2026-05-20T00:00:00.000Z–2026-06-01T00:00:00.000Z, nu UPCOMING',
              en: 'the challenge is open from 2026-05-20T00:00:00.000Z to 2026-06-01T00:00:00.000Z, but it is: UPCOMING',
            },
          ],
        },
      },
    },
  },
  assessSubmission: {
    ...HIDDEN,
    right: async (world) => ({ submissionId: await aSubmission(world), version: 1, eligible: true }),
    guards: ({ submissionId }) => submissionId,
    wrong: {
      'a text too long': tooLong({ assessment: 2000 }),
      'a no without its reasons': {
        input: { eligible: false, assessment: { fi: ' ' } },
        fields: { assessment: NO_LANGUAGE },
      },
      'what was selected': {
        input: async (world) => {
          const submissionId = await anEligible(world);
          await world.done('selectSubmission', { submissionId, version: 1, granted: '1' }, 'clientMutationId');
          return { submissionId, version: 3 };
        },
        fields: { submissionId: noneOf('SUBMITTED, ELIGIBLE, INELIGIBLE', 'SELECTED') },
      },
    },
  },
  selectSubmission: {
    ...HIDDEN,
    right: async (world) => ({ submissionId: await anEligible(world), version: 1, granted: '100' }),
    wrong: {
      'an amount that is none': { input: { granted: '-1' }, fields: { granted: malformed('"1200.50"', '-1') } },
      'more than is left': { input: { granted: '1000.01' }, fields: { granted: overBudget('1000.00', '1000.01') } },
      'a challenge that is open': {
        input: async (world) => ({ submissionId: await anEligible(world, false) }),
        fields: {
          submissionId: [
            'NOT_CLOSED',
            {
              fi: 'valita voi vasta, kun haku on sulkeutunut 2026-06-01T00:00:00.000Z, nyt OPEN',
              sv: 'urvalet görs först när ansökan har stängts 2026-06-01T00:00:00.000Z, nu OPEN',
              en: 'one is selected after the challenge has closed at 2026-06-01T00:00:00.000Z, but it is: OPEN',
            },
          ],
        },
      },
      'what is not eligible': {
        input: async (world) => {
          const submissionId = await anEligible(world);
          const no = { submissionId, version: 2, eligible: false, assessment: TEXT };
          await world.done('assessSubmission', no, 'clientMutationId');
          return { submissionId };
        },
        fields: { submissionId: noneOf('ELIGIBLE', 'INELIGIBLE') },
      },
    },
  },
  editChallenge: {
    right: async (world) => ({ id: await aChallenge(world), version: 1, title: TEXT }),
    stranger: forbidden(COORDINATOR_OF_ITS_PROGRAMME, ADMINISTRATOR),
    names: { id: 'challenge:none' },
    guards: ({ id }) => id,
    wrong: {
      'no title': blank('title'),
      'a text too long': tooLong({ title: 200, summary: 2000 }),
      'too many themes': { input: { themes: concepts(51) }, fields: { themes: moreThan(50) } },
      'no money': { input: { budget: '0' }, fields: { budget: malformed('"1200.50"', '0') } },
      'an opening moved after it': {
        input: { opensAt: '2026-05-10T00:00:00Z' },
        fields: { opensAt: fixed('2026-05-01T00:00:00.000Z') },
      },
      'a closing that is past': {
        input: { closesAt: '2026-05-02T00:00:00Z' },
        fields: { closesAt: outside(TEST_NOW, '…', '2026-05-02T00:00:00.000Z') },
      },
      'an end before its start': {
        input: async (world) => ({
          id: await aChallenge(world, { opensAt: '2026-05-20T00:00:00Z' }),
          closesAt: '2026-05-19T00:00:00Z',
        }),
        fields: { closesAt: endsBefore('2026-05-20T00:00:00.000Z', '2026-05-19T00:00:00.000Z') },
      },
      'less money once it is open': {
        input: { budget: '999.99' },
        fields: {
          budget: [
            'LOWERED',
            {
              fi: 'avatun haun rahaa ei vähennetä: vähintään 1000.00 euroa, nyt 999.99',
              sv: 'en öppnad ansöknings budget sänks inte: minst 1000.00 euro, nu 999.99',
              en: 'the budget of a challenge that has opened is not lowered: at least 1000.00 euros, but got: 999.99',
            },
          ],
        },
      },
    },
  },
  withdrawSubmission: {
    ...HIDDEN,
    right: async (world) => ({ submissionId: await aSubmission(world), version: 1 }),
    guards: ({ submissionId }) => submissionId,
    wrong: {
      'what was selected': {
        input: async (world) => {
          const submissionId = await anEligible(world);
          await world.done('selectSubmission', { submissionId, version: 1, granted: '1' }, 'clientMutationId');
          return { submissionId, version: 3 };
        },
        fields: { submissionId: noneOf('SUBMITTED, ELIGIBLE, INELIGIBLE', 'SELECTED') },
      },
      'what was withdrawn already': {
        input: async (world) => {
          const submissionId = await aSubmission(world);
          await world.done('withdrawSubmission', { submissionId, version: 1 }, 'clientMutationId');
          return { submissionId, version: 2 };
        },
        fields: { submissionId: noneOf('SUBMITTED, ELIGIBLE, INELIGIBLE', 'WITHDRAWN') },
      },
    },
  },
};
