import { anAdoption, firstOf, type World } from './given';
import { blank, forbidden, type Refusals, TEXT, tooLong } from './table';
import { endsBefore, malformed, noCode, noneOf, noSuch, over, REQUIRED } from './words';

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
