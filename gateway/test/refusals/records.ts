import { anExperiment, type World } from './given';
import { forbidden, type Input, type Refusals, type Wrong, xs } from './table';
import { ADMINISTRATOR, EDITORS_OF_EXPERIMENT, longerThan, MODERATOR, notThere, REQUIRED } from './words';

async function aDeleted(world: World): Promise<{ id: string }> {
  const { id } = await anExperiment(world);
  await world.done('deleteRecord', { id, reason: 'refusals' }, 'clientMutationId');
  return { id };
}

const EDITORS = forbidden(...EDITORS_OF_EXPERIMENT, MODERATOR, ADMINISTRATOR);

const ID = {
  'an id of nothing that people publish': {
    input: { id: 'municipality:091' },
    refusal: {
      code: 'BAD_USER_INPUT',
      said: {
        fi: 'id:n on oltava julkaistavan tietueen tunnus, esim. story:<uuid>, nyt "municipality:091"',
        sv: 'id ska vara en post som människor publicerar, t.ex. story:<uuid>, nu "municipality:091"',
        en: 'id must be of a record that people publish, e.g. story:<uuid>, but got: "municipality:091"',
      },
    },
  },
} satisfies Record<string, Wrong>;

const OF_RECORD = { stranger: EDITORS, names: { id: 'experiment:none' } };

const DELETED: Wrong = {
  input: aDeleted,
  refusal: { code: 'NOT_FOUND', said: ({ id }: Input) => notThere(id) },
};

export const RECORDS: Record<string, Refusals> = {
  setVisibility: {
    ...OF_RECORD,
    right: async (world) => ({ ...(await anExperiment(world)), visibility: 'PARTNER' }),
    guards: ({ id }) => id,
    wrong: { ...ID, 'a record that is deleted': DELETED },
  },
  deleteRecord: {
    ...OF_RECORD,
    right: async (world) => ({ id: (await anExperiment(world)).id, reason: 'refusals' }),
    wrong: {
      ...ID,
      'a record that is deleted': DELETED,
      'no reason': { input: { reason: ' ' }, fields: { reason: REQUIRED } },
      'a reason too long': { input: { reason: xs(1001) }, fields: { reason: longerThan(1000) } },
    },
  },
  restoreRecord: {
    right: aDeleted,
    stranger: { code: 'NOT_FOUND', said: ({ id }) => notThere(id) },
    names: { id: 'experiment:none' },
    wrong: {
      ...ID,
      'a record that is not deleted': {
        input: async (world) => ({ id: (await anExperiment(world)).id }),
        refusal: {
          code: 'CONFLICT',
          said: ({ id }) => ({ fi: `${id} ei ole poistettu`, sv: `${id} är inte raderad`, en: `${id} is not deleted` }),
          shows: ({ id }) => ({ id }),
        },
      },
    },
  },
};
