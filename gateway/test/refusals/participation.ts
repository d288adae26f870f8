import { firstOf, ofExperiment, type World } from './given';
import { BACKWARDS, blank, forbidden, type Refusals, TEXT, tooLong, xs } from './table';
import {
  ADMINISTRATOR,
  EDITORS_OF_EXPERIMENT,
  endsBefore,
  longerThan,
  malformed,
  moreThan,
  noCode,
  over,
  noneOf,
  noSuch,
  outside,
  REQUIRED,
} from './words';

async function anIdea(world: World): Promise<{ id: string; version: number }> {
  const input = { municipality: '091', title: TEXT, visibility: 'PUBLIC' };
  return (await world.done('proposeIdea', input, 'idea { id version }')).idea;
}

const ofIdea = async (world: World) => ({ ideaId: (await anIdea(world)).id });

async function aDecidedIdea(world: World): Promise<{ ideaId: string }> {
  const idea = await anIdea(world);
  await world.done('decideIdea', { ...idea, state: 'DECLINED', reasons: TEXT }, 'clientMutationId');
  return { ideaId: idea.id };
}

const DECIDED = {
  'an idea that was decided on': {
    input: aDecidedIdea,
    refusal: {
      code: 'CONFLICT',
      said: {
        fi: 'ideasta on jo päätetty: DECLINED',
        sv: 'idén är redan avgjord: DECLINED',
        en: 'the idea has been decided on already: DECLINED',
      },
      shows: ({ ideaId }) => ({ id: ideaId, state: 'DECLINED' }),
    },
  },
} satisfies Refusals['wrong'];

const OF_EXPERIMENT = {
  stranger: forbidden(...EDITORS_OF_EXPERIMENT),
  names: { experimentId: 'experiment:none' },
  guards: ({ experimentId }: Record<string, string>) => experimentId!,
};

const METHOD = 'participation-method:public-hearing';
const uriOf = (at: number) => ({ group: { uri: `https://groups.example/${at}` }, count: 1 });

export const PARTICIPATION: Record<string, Refusals> = {
  proposeIdea: {
    right: async () => ({ municipality: '091', title: TEXT }),
    stranger: null,
    wrong: {
      'no title': blank('title'),
      'a text too long': tooLong({ title: 200, text: 2000 }),
      'no municipality': { input: { municipality: '' }, fields: { municipality: REQUIRED } },
      'a code that is none': { input: { municipality: '5' }, fields: { municipality: noCode('5') } },
      'a municipality that is none': { input: { municipality: '999' }, fields: { municipality: noSuch('999') } },
      'a municipality that is no more': { input: { municipality: '588' }, fields: { municipality: over } },
    },
  },
  supportIdea: { right: ofIdea, stranger: null, names: { ideaId: 'idea:none' }, wrong: DECIDED },
  withdrawSupport: { right: ofIdea, stranger: null, names: { ideaId: 'idea:none' }, wrong: DECIDED },
  decideIdea: {
    right: async (world) => ({ ...(await anIdea(world)), state: 'DECLINED', reasons: TEXT }),
    stranger: forbidden(
      {
        fi: 'sen kunnan muokkaaja, jolle sitä ehdotetaan',
        sv: 'redaktör för den kommun som den föreslås för',
        en: 'editor of the municipality that it is proposed to',
      },
      ADMINISTRATOR,
    ),
    names: { id: 'idea:none' },
    guards: ({ id }) => id,
    wrong: {
      'no reasons': blank('reasons'),
      'reasons too long': tooLong({ reasons: 2000 }),
      'an experiment that is not there': {
        input: { state: 'ACCEPTED', experimentId: 'experiment:none' },
        fields: { experimentId: noSuch('experiment:none') },
      },
      'an experiment of what was declined': {
        input: async (world) => ({ experimentId: await firstOf(world, 'experiments') }),
        fields: { state: noneOf('ACCEPTED', 'DECLINED') },
      },
    },
  },
  recordParticipation: {
    ...OF_EXPERIMENT,
    right: async (world) => ({ ...(await ofExperiment(world)), methodId: METHOD }),
    wrong: {
      'what is not there': {
        input: { id: 'participation-activity:none', methodId: 'participation-method:none' },
        fields: {
          methodId: noSuch('participation-method:none'),
          id: noSuch('participation-activity:none'),
        },
      },
      'days backwards': { input: { period: BACKWARDS }, fields: { period: endsBefore('2026-05-02', '2026-05-01') } },
      'people out of bounds': {
        input: { participants: 10_000_001, groups: [{ ...uriOf(0), count: -1 }] },
        fields: {
          participants: outside(0, 10_000_000, 10_000_001),
          'groups.0.count': outside(0, 10_000_000, -1),
        },
      },
      'groups of more than all, one twice, one too long': {
        input: {
          participants: 2,
          groups: [uriOf(0), { ...uriOf(0), count: 2 }, { group: { uri: 'urn:x', notation: xs(65) }, count: 0 }],
        },
        fields: {
          'groups.1.group.uri': [
            'TWICE',
            {
              fi: 'https://groups.example/0 on jo luettelossa',
              sv: 'https://groups.example/0 finns redan i listan',
              en: 'https://groups.example/0 is in the list already',
            },
          ],
          'groups.2.group.notation': longerThan(64),
          participants: [
            'FEWER_THAN_GROUPS',
            {
              fi: 'ryhmissä on yhteensä 3, mutta osallistujia vain 2',
              sv: 'grupperna är sammanlagt 3, men deltagarna bara 2',
              en: 'the groups are 3 together, but the participants only 2',
            },
          ],
        },
      },
      'too many groups': {
        input: { groups: Array.from({ length: 51 }, (_, at) => uriOf(at)) },
        fields: { groups: moreThan(50) },
      },
      'an address of another platform': {
        input: { externalProcess: { platform: 'OTAKANTAA', uri: 'https://otakantaa.example/fi/hankkeet/1' } },
        fields: {
          'externalProcess.uri': malformed(
            {
              fi: 'https://www.otakantaa.fi/fi/hankkeet/<numero>',
              sv: 'https://www.otakantaa.fi/sv/hankkeet/<nummer>',
              en: 'https://www.otakantaa.fi/fi/hankkeet/<number>',
            },
            'https://otakantaa.example/fi/hankkeet/1',
          ),
        },
      },
    },
  },
  recordFeedback: {
    ...OF_EXPERIMENT,
    right: async (world) => {
      const { experimentId, version } = await ofExperiment(world);
      const told = { experimentId, version, methodId: METHOD, period: { startDate: '2026-04-01' } };
      const written = await world.done('recordParticipation', told, 'activity { id } experiment { version }');
      const answer = { experimentId, version: written.experiment.version, activityId: written.activity.id };
      return { ...answer, feedback: TEXT, givenOn: '2026-05-01' };
    },
    wrong: {
      'no words': blank('feedback'),
      'a text too long': tooLong({ feedback: 2000 }),
      'an activity that is not there': {
        input: { activityId: 'participation-activity:none' },
        fields: { activityId: noSuch('participation-activity:none') },
      },
      'a day before the activity': {
        input: { givenOn: '2026-03-31' },
        fields: { givenOn: endsBefore('2026-04-01', '2026-03-31') },
      },
      'a day to come': {
        input: { givenOn: '2026-05-05' },
        fields: {
          givenOn: [
            'IN_FUTURE',
            {
              fi: '2026-05-05 on vasta tulossa',
              sv: '2026-05-05 ligger i framtiden',
              en: '2026-05-05 is in the future',
            },
          ],
        },
      },
    },
  },
};
