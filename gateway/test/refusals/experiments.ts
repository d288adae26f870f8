import { anExperiment, inState, ofExperiment } from './given';
import { BACKWARDS, blank, concepts, forbidden, type Refusals, TEXT, tooLong, xs } from './table';
import {
  ADMINISTRATOR,
  EDITORS_OF_EXPERIMENT,
  endsBefore,
  longerThan,
  moreThan,
  NO_LANGUAGE,
  noCode,
  noneOf,
  noSuch,
  notThere,
  REQUIRED,
} from './words';

const SAID = {
  'a text too long': tooLong({ title: 200, summary: 2000, problem: 2000 }),
  'a code that is none': { input: { leadMunicipality: '5' }, fields: { leadMunicipality: noCode('5') } },
  'days backwards': { input: { planned: BACKWARDS }, fields: { planned: endsBefore('2026-05-02', '2026-05-01') } },
  'too many of a list': {
    input: { sameAs: Array(21).fill('https://example.org/1'), themes: concepts(51) },
    fields: { themes: moreThan(50), sameAs: moreThan(20) },
  },
  'a concept too long': {
    input: {
      themes: [
        {
          ...{ uri: `https://example.org/${xs(300)}`, inScheme: `https://example.org/${xs(300)}` },
          ...{ notation: xs(65), prefLabel: { sv: xs(201) } },
        },
      ],
    },
    fields: {
      'themes.0.uri': longerThan(300, 320),
      'themes.0.notation': longerThan(64),
      'themes.0.prefLabel.sv': longerThan(200),
      'themes.0.inScheme': longerThan(300, 320),
    },
  },
  'a programme and a project that are not there': {
    input: { programmeIds: ['programme:none'], projectId: 'project:none' },
    fields: { 'programmeIds.0': noSuch('programme:none'), projectId: noSuch('project:none') },
  },
  'too many programmes': {
    input: { programmeIds: Array(21).fill('programme:uskalla-kokeilla') },
    fields: { programmeIds: moreThan(20) },
  },
} satisfies Refusals['wrong'];

const guardsExperiment = (right: { experimentId?: string; id?: string }): string => (right.experimentId ?? right.id)!;

export const EXPERIMENTS: Record<string, Refusals> = {
  proposeExperiment: {
    right: async () => ({ title: TEXT, kind: 'PILOT' }),
    stranger: null,
    wrong: {
      ...SAID,
      'no title': blank('title'),
      'a status to begin with': { input: { status: 'ENDED' }, fields: { status: noneOf('IDEA, PROPOSED', 'ENDED') } },
      'hypotheses without words, and too many': {
        input: { hypotheses: [{ statement: {} }, ...Array(20).fill({ statement: TEXT })] },
        fields: { hypotheses: moreThan(20), 'hypotheses.0.statement': NO_LANGUAGE },
      },
    },
  },
  editExperiment: {
    right: (world) => anExperiment(world),
    stranger: forbidden(...EDITORS_OF_EXPERIMENT),
    names: { id: 'experiment:none' },
    guards: guardsExperiment,
    wrong: {
      ...SAID,
      'no title': blank('title'),
      'days backwards': {
        input: { planned: BACKWARDS, actual: BACKWARDS },
        fields: {
          planned: endsBefore('2026-05-02', '2026-05-01'),
          actual: endsBefore('2026-05-02', '2026-05-01'),
        },
      },
    },
  },
  transitionExperiment: {
    right: async (world) => ({ ...(await anExperiment(world)), to: 'PROPOSED' }),
    stranger: forbidden(...EDITORS_OF_EXPERIMENT),
    names: { id: 'experiment:none' },
    guards: guardsExperiment,
    wrong: {
      'a step that is not the next': {
        input: { to: 'ENDED' },
        fields: { to: noneOf('[PROPOSED, WITHDRAWN]', 'ENDED') },
      },
      'a step from its end': {
        input: async (world) => {
          const { experimentId: id, version } = await inState(world, 'ENDED');
          return { id, version, to: 'RUNNING' };
        },
        fields: { to: noneOf('[]', 'RUNNING') },
      },
      'a stop without its reason': {
        input: async (world) => {
          const { experimentId: id, version } = await inState(world, 'RUNNING');
          return { id, version, to: 'STOPPED_EARLY' };
        },
        fields: { stopReason: REQUIRED },
      },
      'a reason to stop without a stop': {
        input: { stopReason: 'NO_RESOURCES' },
        fields: { stopReason: noneOf('null', 'NO_RESOURCES') },
      },
      'a text too long': tooLong({ reason: 2000 }),
    },
  },
  recordHypothesis: {
    right: async (world) => ({ ...(await ofExperiment(world)), statement: TEXT }),
    stranger: forbidden(...EDITORS_OF_EXPERIMENT),
    names: { experimentId: 'experiment:none' },
    guards: guardsExperiment,
    wrong: {
      'no words': blank('statement'),
      'a text too long': tooLong({ statement: 1000, because: 1000, wouldChangeMind: 1000 }),
      'a hypothesis of another experiment': {
        input: { id: 'hypothesis:none' },
        refusal: { code: 'NOT_FOUND', said: notThere('hypothesis:none') },
      },
    },
  },
  importExperiments: {
    right: async () => ({ rows: [{ title: TEXT, kind: 'PILOT', leadMunicipality: '091' }] }),
    stranger: forbidden(
      ADMINISTRATOR,
      {
        fi: 'nimetyn ohjelman koordinaattori',
        sv: 'samordnare för det nämnda programmet',
        en: 'coordinator of its named programme',
      },
      {
        fi: 'jokaisen rivin kunnan muokkaaja',
        sv: 'redaktör för varje rads kommun',
        en: "editor of every row's municipality",
      },
    ),
    wrong: {
      'no rows': { input: { rows: [] }, fields: { rows: REQUIRED } },
      'too many rows': {
        input: { rows: Array(1001).fill({ title: TEXT }) },
        fields: { rows: moreThan(1000) },
      },
      'a programme that is not there': {
        input: { programmeId: 'programme:none' },
        fields: { programmeId: noSuch('programme:none') },
      },
    },
  },
};
