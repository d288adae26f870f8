import { inState, ofExperiment, type World } from './given';
import { blank, forbidden, type Input, type Refusals, TEXT, tooLong, xs } from './table';
import {
  AUTHOR,
  EDITOR_OF_LEAD,
  EDITORS_OF_EXPERIMENT,
  longerThan,
  malformed,
  MODERATOR,
  noneOf,
  notThere,
  outside,
  REQUIRED,
  toCome,
} from './words';

const OF_EXPERIMENT = {
  stranger: forbidden(...EDITORS_OF_EXPERIMENT),
  names: { experimentId: 'experiment:none' },
  guards: ({ experimentId }: Input): string => experimentId,
};

const ENDED = { end: '2025-05-04' };
const euros = { fi: '"1200.50", 0 tai enemmän', sv: '"1200.50", 0 eller mer', en: '"1200.50", 0 or more' };
const hours = { fi: '"37.5", 0 tai enemmän', sv: '"37.5", 0 eller mer', en: '"37.5", 0 or more' };

export const RUNNING: Record<string, Refusals> = {
  recordMonitoringRound: {
    ...OF_EXPERIMENT,
    right: async (world) => ({ ...(await ofExperiment(world)), at: '2026-05-01' }),
    wrong: {
      'a day to come': { input: { at: '2026-05-05' }, fields: { at: toCome('2026-05-04', '2026-05-05') } },
      'a day before the round before': {
        input: async (world) => {
          const of = await ofExperiment(world);
          const round = { ...of, at: '2026-04-02' };
          const { experiment } = await world.done('recordMonitoringRound', round, 'experiment { version }');
          return { ...of, version: experiment.version, at: '2026-04-01' };
        },
        fields: { at: outside('2026-04-02', '2026-05-04', '2026-04-01') },
      },
      'a day before its start': {
        input: async (world) => ({ ...(await inState(world, 'RUNNING', { start: '2026-04-02' })), at: '2026-04-01' }),
        fields: { at: outside('2026-04-02', '2026-05-04', '2026-04-01') },
      },
      'a text too long': tooLong({ summary: 2000 }),
    },
  },
  recordMilestone: {
    ...OF_EXPERIMENT,
    right: async (world) => ({ ...(await ofExperiment(world)), title: TEXT }),
    wrong: {
      'no title': blank('title'),
      'a title too long': tooLong({ title: 200 }),
      'a day to come': {
        input: { reachedOn: '2026-05-05' },
        fields: { reachedOn: toCome('2026-05-04', '2026-05-05') },
      },
      'a milestone that is not its own': {
        input: { id: 'milestone:none' },
        refusal: { code: 'NOT_FOUND', said: notThere('milestone:none') },
      },
    },
  },
  recordGateDecision: {
    ...OF_EXPERIMENT,
    right: async (world) => ({ ...(await ofExperiment(world)), decision: 'GO', body: TEXT }),
    wrong: {
      'nobody who decided': blank('body'),
      'a text too long': tooLong({ body: 200, rationale: 1000 }),
      'an address too long': {
        input: { decisionUri: `https://example.org/${xs(1000)}` },
        fields: { decisionUri: longerThan(1000, 1020) },
      },
      'a time to come': {
        input: { at: '2026-05-04T09:00:00.001Z' },
        fields: { at: toCome('2026-05-04T09:00:00.000Z', '2026-05-04T09:00:00.001Z') },
      },
    },
  },
  recordFollowUp: {
    ...OF_EXPERIMENT,
    right: async (world) => ({
      ...(await inState(world, 'ENDED', ENDED)),
      ...{ monthsAfterEnd: 6, continuation: 'EMBEDDED' },
    }),
    wrong: {
      'an experiment that has not ended': {
        input: (world) => ofExperiment(world),
        fields: { experimentId: noneOf('ENDED', 'IDEA') },
      },
      'other months': { input: { monthsAfterEnd: 7 }, fields: { monthsAfterEnd: noneOf('[6, 12, 24]', 7) } },
      'months that are told already': {
        input: async (world, { monthsAfterEnd, continuation }) => {
          const ended = await inState(world, 'ENDED', ENDED);
          const told = { ...ended, monthsAfterEnd, continuation };
          const { experiment } = await world.done('recordFollowUp', told, 'experiment { version }');
          return { ...ended, version: experiment.version };
        },
        fields: { monthsAfterEnd: noneOf('[12, 24]', 6) },
      },
      'nothing known': {
        input: { continuation: 'NOT_YET_KNOWN' },
        fields: {
          continuation: noneOf(
            '[EMBEDDED, SCALED, PARTLY_USED, CONTINUED_AS_EXPERIMENT, NOT_CONTINUED]',
            'NOT_YET_KNOWN',
          ),
        },
      },
      'a day before the end': {
        input: { at: '2025-05-03' },
        fields: { at: outside('2025-05-04', '2026-05-04', '2025-05-03') },
      },
      'a day to come': {
        input: { at: '2026-05-05' },
        fields: { at: outside('2025-05-04', '2026-05-04', '2026-05-05') },
      },
      'a text too long': tooLong({ note: 1000 }),
    },
  },
  recordCost: {
    ...OF_EXPERIMENT,
    right: async (world) => ({ ...(await ofExperiment(world)), kind: 'EQUIPMENT', planned: true, euros: '12.50' }),
    wrong: {
      'neither hours nor money': { input: { euros: null }, fields: { euros: REQUIRED } },
      'numbers that are none': {
        input: { hours: '-1', euros: '0.001' },
        fields: { hours: malformed(hours, '-1'), euros: malformed(euros, '0.001') },
      },
      'a payer that is none': {
        input: { paidById: 'none' },
        fields: { paidById: malformed('organization:…', 'none') },
      },
    },
  },
  endorseExperiment: {
    ...OF_EXPERIMENT,
    stranger: forbidden(EDITOR_OF_LEAD),
    right: (world) => ofExperiment(world),
    wrong: {
      'a text too long': tooLong({ statement: 2000 }),
      'an experiment that it endorsed': {
        input: async (world) => {
          const of = await ofExperiment(world);
          const { experiment } = await world.done('endorseExperiment', of, 'experiment { version }');
          return { ...of, version: experiment.version };
        },
        fields: {
          experimentId: [
            'TWICE',
            {
              fi: 'kunta on jo asettunut tämän kokeilun taakse',
              sv: 'kommunen stöder redan detta experiment',
              en: 'the municipality has endorsed this experiment already',
            },
          ],
        },
      },
    },
  },
};

async function anEntry(world: World): Promise<string> {
  const { experimentId } = await ofExperiment(world);
  return (await world.done('writeDiaryEntry', { experimentId, text: TEXT }, 'entry { id }')).entry.id;
}

const [DRAFT_AUTHOR, ...LOOK_AFTER] = EDITORS_OF_EXPERIMENT;

export const DIARY: Record<string, Refusals> = {
  writeDiaryEntry: {
    right: async (world) => ({ experimentId: (await ofExperiment(world)).experimentId, text: TEXT }),
    stranger: forbidden(DRAFT_AUTHOR, ...LOOK_AFTER, AUTHOR),
    names: { experimentId: 'experiment:none' },
    wrong: {
      'no words': blank('text'),
      'a text too long': tooLong({ text: 2000 }),
      'a day to come': { input: { day: '2026-05-05' }, fields: { day: toCome('2026-05-04', '2026-05-05') } },
    },
  },
  commentOnDiary: {
    right: async (world) => ({ entryId: await anEntry(world), text: TEXT }),
    stranger: null,
    names: { entryId: 'diary-entry:none' },
    wrong: { 'no words': blank('text'), 'a text too long': tooLong({ text: 2000 }) },
  },
  removeFromDiary: {
    right: async (world) => ({ id: await anEntry(world), reason: 'refusals' }),
    stranger: forbidden(AUTHOR, ...LOOK_AFTER, MODERATOR),
    names: { id: 'diary-entry:none' },
    wrong: {
      'a comment that is not there': {
        input: { id: 'diary-comment:none' },
        refusal: { code: 'NOT_FOUND', said: notThere('diary-comment:none') },
      },
      'no reason': { input: { reason: ' ' }, fields: { reason: REQUIRED } },
      'a reason too long': { input: { reason: xs(1001) }, fields: { reason: longerThan(1000) } },
    },
  },
};
