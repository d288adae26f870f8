import { anAdoption, anExperiment, aPractice, firstOf, type World } from './given';
import { blank, concepts, forbidden, type Refusals, TEXT, tooLong, xs } from './table';
import {
  ADMINISTRATOR,
  COORDINATOR_OF_ITS_PROGRAMMES,
  EDITOR_OF_LEAD,
  endsBefore,
  longerThan,
  malformed,
  moreThan,
  NO_LANGUAGE,
  noCode,
  over,
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
      'a text too long': tooLong({ title: 200, coreIdea: 2000 }),
      'no experiment': { input: { originIds: [] }, fields: { originIds: REQUIRED } },
      'too many experiments': {
        input: { originIds: Array.from({ length: 21 }, (_, at) => `experiment:${at}`) },
        fields: { originIds: moreThan(20) },
      },
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
};

const ADOPTER = forbidden({
  fi: 'käyttöön ottavan kunnan muokkaaja',
  sv: 'redaktör för den kommun som tar den i bruk',
  en: 'editor of its adopting municipality',
});

const REVOKED = {
  'an adoption that was revoked': {
    input: async (world: World) => {
      const adoption = await anAdoption(world);
      await world.done('revokeAdoption', { ...adoption, reason: TEXT }, 'clientMutationId');
      return { ...adoption, version: adoption.version + 1 };
    },
    refusal: {
      code: 'CONFLICT',
      said: {
        fi: 'käyttöönotto on peruttu, ja se säilyy sellaisena kuin se oli',
        sv: 'ibruktagandet är återkallat och förblir som det var',
        en: 'the adoption is revoked, and stays as it was',
      },
      shows: ({ id }) => ({ id, revokedAt: '2026-05-04T09:00:00.000Z' }),
    },
  },
} satisfies Refusals['wrong'];

const TOLD = {
  'a code that is none': {
    input: { adoptedFromMunicipality: '5' },
    fields: { adoptedFromMunicipality: noCode('5') },
  },
  'a municipality that is none as the one it learned from': {
    input: { adoptedFromMunicipality: '999' },
    fields: { adoptedFromMunicipality: noSuch('999') },
  },
  'a municipality that is no more as the one it learned from': {
    input: { adoptedFromMunicipality: '588' },
    fields: { adoptedFromMunicipality: over },
  },
  'days backwards': {
    input: { since: '2026-05-02', until: '2026-05-01' },
    fields: { until: endsBefore('2026-05-02', '2026-05-01') },
  },
  'given up without a reason': { input: { status: 'ABANDONED' }, fields: { whyAbandoned: REQUIRED } },
  'a reason without giving up': {
    input: { whyAbandoned: TEXT },
    fields: { status: noneOf('ABANDONED', 'PILOTING') },
  },
  'a text too long': tooLong({ adaptations: 2000 }),
  'changes of what was taken as it is': {
    input: { mode: 'AS_IS', adaptations: TEXT },
    fields: { mode: noneOf('ADAPTED, INSPIRED_BY', 'AS_IS') },
  },
  'an experiment that is not there': {
    input: { localExperimentId: 'experiment:none' },
    fields: { localExperimentId: noSuch('experiment:none') },
  },
  'learned from itself': {
    input: { adoptedFromMunicipality: '091' },
    fields: {
      adoptedFromMunicipality: [
        'CIRCLE',
        {
          fi: 'oppimisesta syntyisi kehä: tuo kunta on itse oppinut tämän käyttöön ottavalta kunnalta',
          sv: 'lärandet skulle gå i ring: den kommunen har själv lärt sig av den som tar i bruk',
          en: 'learning would go in a circle: that municipality has itself learned it from the adopter',
        },
      ],
    },
  },
} satisfies Refusals['wrong'];

/** One that Helsinki neither took up nor gave. */
async function elsewhere({ graph }: World): Promise<{ id: string; version: number }> {
  const query =
    '{ practices { nodes { origins { leadMunicipality { id } } adoptions { id version adopter { id } } } } }';
  const { nodes } = (await graph.post(query)).body.data.practices;
  const isElsewhere = (one: { adoptions: unknown[] }) =>
    one.adoptions.length > 0 && !JSON.stringify(one).includes('municipality:091');
  const [{ id, version }] = nodes.find(isElsewhere).adoptions;
  return { id, version };
}

const OF_ADOPTION = { names: { id: 'adoption:none' }, guards: ({ id }: Record<string, string>) => id! };

export const ADOPTIONS: Record<string, Refusals> = {
  recordAdoption: {
    right: async (world) => ({
      ...{ practiceId: await firstOf(world, 'practices'), adopterMunicipality: '091' },
      ...{ status: 'PILOTING', mode: 'ADAPTED' },
    }),
    stranger: ADOPTER,
    names: { practiceId: 'practice:none' },
    wrong: TOLD,
  },
  reviseAdoption: {
    ...OF_ADOPTION,
    right: (world) => anAdoption(world),
    stranger: ADOPTER,
    wrong: { ...TOLD, ...REVOKED },
  },
  revokeAdoption: {
    ...OF_ADOPTION,
    right: async (world) => ({ ...(await anAdoption(world)), reason: TEXT }),
    stranger: ADOPTER,
    wrong: { ...REVOKED, 'no reason': blank('reason'), 'a reason too long': tooLong({ reason: 2000 }) },
  },
  verifyAdoption: {
    ...OF_ADOPTION,
    right: async (world) => ({ ...(await elsewhere(world)), organizationId: 'organization:kuntaliitto' }),
    stranger: forbidden({
      fi: 'koordinaattori, moderaattori tai ylläpitäjä, joka ei ole sen kirjoittaja eikä käyttöön ottavan tai alkuperäisen kunnan muokkaaja',
      sv: 'en samordnare, moderator eller administratör som varken har skrivit det eller är redaktör för den kommun som tar i bruk eller den ursprungliga',
      en: 'coordinator, moderator or administrator who neither wrote it nor is an editor of the adopting or an originating municipality',
    }),
    wrong: {
      'nobody who vouches': { input: { organizationId: '' }, fields: { organizationId: REQUIRED } },
      'an organization that is none': {
        input: { organizationId: 'none' },
        fields: { organizationId: malformed('"organization:…"', 'none') },
      },
      'a text too long': tooLong({ note: 2000 }),
    },
  },
};
