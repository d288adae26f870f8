import { anExperiment, aPractice } from './given';
import { blank, concepts, forbidden, type Refusals, TEXT, tooLong, xs } from './table';
import {
  ADMINISTRATOR,
  COORDINATOR_OF_ITS_PROGRAMMES,
  EDITOR_OF_LEAD,
  longerThan,
  moreThan,
  NO_LANGUAGE,
  noneOf,
  noSuch,
  notThere,
  outside,
  REQUIRED,
} from './words';

const ORIGIN = {
  fi: `jollekin kokeilulle, josta se syntyi: ${EDITOR_OF_LEAD.fi}`,
  sv: `för ett av de experiment som den kom ur: ${EDITOR_OF_LEAD.sv}`,
  en: `for one of the experiments that it came out of: ${EDITOR_OF_LEAD.en}`,
};
const KEEPERS = forbidden(ADMINISTRATOR, ORIGIN, COORDINATOR_OF_ITS_PROGRAMMES, ADMINISTRATOR);

const lacking = (codes: string) =>
  [
    'CRITERIA_NOT_MET',
    {
      fi: `ehdot eivät täyty: ${codes}`,
      sv: `villkoren är inte uppfyllda: ${codes}`,
      en: `these criteria do not hold: ${codes}`,
    },
  ] as const;

/** What is told of a practice, wrong in the same words wherever it is written. */
const WRONGLY_TOLD = {
  'a text too long': tooLong({ title: 200, coreIdea: 2000 }),
  'conditions without words, too long, too many': {
    input: {
      transferConditions: [
        { text: { fi: ' ' }, essential: true },
        { text: { fi: xs(501) }, essential: true },
        ...Array(19).fill({ text: TEXT, essential: false }),
      ],
    },
    fields: {
      transferConditions: moreThan(20),
      'transferConditions.0.text': NO_LANGUAGE,
      'transferConditions.1.text.fi': longerThan(500),
    },
  },
  'too many of a list': {
    input: { sameAs: Array(21).fill('https://example.org/1'), themes: concepts(51) },
    fields: { sameAs: moreThan(20), themes: moreThan(50) },
  },
  'a complexity out of bounds': { input: { complexity: 6 }, fields: { complexity: outside(1, 5, 6) } },
} satisfies Refusals['wrong'];

export const PRACTICES: Record<string, Refusals> = {
  publishPractice: {
    right: async (world) => ({ originIds: [(await anExperiment(world)).id], title: TEXT }),
    stranger: KEEPERS,
    wrong: {
      'an experiment that is not there': {
        input: { originIds: ['experiment:none'] },
        refusal: { code: 'NOT_FOUND', said: notThere('experiment:none') },
      },
      'no title': blank('title'),
      'no experiment': { input: { originIds: [] }, fields: { originIds: REQUIRED } },
      'too many experiments': {
        input: { originIds: Array.from({ length: 21 }, (_, at) => `experiment:${at}`) },
        fields: { originIds: moreThan(20) },
      },
      ...WRONGLY_TOLD,
    },
  },
  promotePractice: {
    right: async (world) => ({ ...(await aPractice(world)), to: 'PROMISING' }),
    stranger: KEEPERS,
    names: { id: 'practice:none' },
    guards: ({ id }) => id,
    wrong: {
      'a step down': {
        input: { to: 'INTERESTING' },
        fields: { to: noneOf('PROMISING, GOOD, ESTABLISHED', 'INTERESTING') },
      },
      'a step too far': {
        input: { to: 'ESTABLISHED' },
        fields: { to: lacking('TRANSFER_CONDITIONS, IN_USE_ELSEWHERE, IN_USE_IN_THREE, VERIFIED_USE') },
      },
    },
  },
  editPractice: {
    right: async (world) => ({ ...(await aPractice(world)), coreIdea: TEXT }),
    stranger: KEEPERS,
    names: { id: 'practice:none' },
    guards: ({ id }) => id,
    wrong: { 'no title': blank('title'), ...WRONGLY_TOLD },
  },
  retirePractice: {
    right: async (world) => ({ ...(await aPractice(world)), reason: TEXT }),
    stranger: KEEPERS,
    names: { id: 'practice:none' },
    guards: ({ id }) => id,
    wrong: {
      'no reason': blank('reason'),
      'a reason too long': tooLong({ reason: 2000 }),
      'a successor that is not there': {
        input: { supersededById: 'practice:none' },
        fields: { supersededById: noSuch('practice:none') },
      },
      itself: {
        input: async (_world, { id }) => ({ supersededById: id }),
        fields: {
          supersededById: [
            'ITSELF',
            {
              fi: 'toimintamalli ei voi korvata itseään',
              sv: 'en verksamhetsmodell kan inte ersätta sig själv',
              en: 'a practice cannot replace itself',
            },
          ],
        },
      },
      'a practice that is retired': {
        input: async (world) => {
          const practice = await aPractice(world);
          await world.done('retirePractice', { ...practice, reason: TEXT }, 'clientMutationId');
          return { ...practice, version: practice.version + 1 };
        },
        refusal: {
          code: 'CONFLICT',
          said: {
            fi: 'toimintamallista on jo luovuttu',
            sv: 'verksamhetsmodellen har redan tagits ur bruk',
            en: 'the practice is retired already',
          },
          shows: ({ id }) => ({ id, maturity: 'RETIRED' }),
        },
      },
    },
  },
};
