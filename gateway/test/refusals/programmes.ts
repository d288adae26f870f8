import type { World } from './given';
import { BACKWARDS, blank, forbidden, type Refusals, TEXT, tooLong, xs } from './table';
import { ADMINISTRATOR, endsBefore, longerThan, moreThan, NO_LANGUAGE, noCode, noSuch, REQUIRED } from './words';

const uskalla = async ({ graph }: World): Promise<{ id: string; version: number }> =>
  (await graph.post('{ programme(id: "programme:uskalla-kokeilla") { id version } }')).body.data.programme;

const EDITORS = forbidden({ fi: 'sen koordinaattori', sv: 'dess samordnare', en: 'its coordinator' }, ADMINISTRATOR);

const SAID = {
  'no name': blank('name'),
  'a name too long': tooLong({ name: 200 }),
  'days backwards': { input: { period: BACKWARDS }, fields: { period: endsBefore('2026-05-02', '2026-05-01') } },
  'a programme above that is not there': {
    input: { parentId: 'programme:none' },
    fields: { parentId: noSuch('programme:none') },
  },
  'a law without a name, a long one, and a derogation without an end': {
    input: {
      legalBasis: [
        { title: { fi: ' ' }, validity: BACKWARDS },
        { title: { fi: xs(501) } },
        { title: TEXT, derogatesFrom: 'https://finlex.fi/laki', validity: { startDate: '2026-01-01' } },
      ],
    },
    fields: {
      'legalBasis.0.title': NO_LANGUAGE,
      'legalBasis.0.validity': endsBefore('2026-05-02', '2026-05-01'),
      'legalBasis.1.title.fi': longerThan(500),
      'legalBasis.2.validity': REQUIRED,
    },
  },
  'too many laws': { input: { legalBasis: Array(21).fill({ title: TEXT }) }, fields: { legalBasis: moreThan(20) } },
} satisfies Refusals['wrong'];

export const PROGRAMMES: Record<string, Refusals> = {
  createProgramme: {
    right: async () => ({ name: TEXT, kind: 'REGIONAL' }),
    stranger: forbidden(ADMINISTRATOR),
    wrong: {
      ...SAID,
      'a programme above that may not hold it': {
        input: async (world) => {
          const below = { name: TEXT, kind: 'REGIONAL' };
          const { programme } = await world.done('createProgramme', below, 'programme { id }');
          return { kind: 'GOVERNMENT_KEY_PROJECT', parentId: programme.id };
        },
        fields: {
          parentId: [
            'WRONG_KIND',
            {
              fi: 'GOVERNMENT_KEY_PROJECT ei voi olla osa ohjelmaa, jonka laji on REGIONAL',
              sv: 'GOVERNMENT_KEY_PROJECT kan inte vara en del av REGIONAL',
              en: 'GOVERNMENT_KEY_PROJECT cannot be part of REGIONAL',
            },
          ],
        },
      },
    },
  },
  editProgramme: {
    right: uskalla,
    stranger: EDITORS,
    names: { id: 'programme:none' },
    guards: ({ id }) => id,
    wrong: {
      ...SAID,
      'itself above it': {
        input: async (world) => {
          const tree = { name: TEXT, kind: 'REGIONAL' };
          const { programme } = await world.done('createProgramme', tree, 'programme { id version }');
          return { ...programme, parentId: programme.id };
        },
        fields: {
          parentId: [
            'CYCLE',
            {
              fi: 'ohjelma ei voi olla osa itseään',
              sv: 'ett program kan inte vara en del av sig självt',
              en: 'a programme cannot be part of itself',
            },
          ],
        },
      },
    },
  },
  recordProgrammeRole: {
    right: async (world) => {
      const { id: programmeId, version } = await uskalla(world);
      return { programmeId, version, municipality: '091', role: 'OBSERVER' };
    },
    stranger: EDITORS,
    names: { programmeId: 'programme:none' },
    guards: ({ programmeId }) => programmeId,
    wrong: {
      'no municipality': { input: { municipality: '' }, fields: { municipality: REQUIRED } },
      'a code that is none': { input: { municipality: '5' }, fields: { municipality: noCode('5') } },
      'days backwards': { input: { period: BACKWARDS }, fields: { period: endsBefore('2026-05-02', '2026-05-01') } },
    },
  },
};
