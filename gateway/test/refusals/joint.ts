import { aViewer } from '@courage-hub/kit/testing';
import { ofExperiment, type World } from './given';
import { BACKWARDS, blank, forbidden, type Input, type Refusals, TEXT, tooLong } from './table';
import {
  type Broken,
  EDITORS_OF_EXPERIMENT,
  endsBefore,
  malformed,
  noCode,
  over,
  noneOf,
  noSuch,
  outside,
  toCome,
} from './words';

const ASKED = {
  fi: 'mukaan kutsutun kunnan muokkaaja',
  sv: 'redaktör för den inbjudna kommunen',
  en: 'editor of the municipality that is asked to join',
};
const NAMED = {
  names: { experimentId: 'experiment:none' },
  guards: ({ experimentId }: Input): string => experimentId,
};
const OF_EXPERIMENT = { ...NAMED, stranger: forbidden(...EDITORS_OF_EXPERIMENT) };

const exactlyOne = (value: string): Broken => [
  'EXACTLY_ONE',
  {
    fi: `anna täsmälleen yksi: municipality, organizationId tai group, nyt ${value}`,
    sv: `ange exakt en: municipality, organizationId eller group, nu ${value}`,
    en: `give exactly one of municipality, organizationId and group, but got: ${value}`,
  },
];

const TWICE: Broken = [
  'TWICE',
  {
    fi: 'sama osallistuja on jo mukana tässä roolissa',
    sv: 'samma deltagare är redan med i denna roll',
    en: 'the same participant takes part in this role already',
  },
];

const LEADS: Broken = [
  'LEADS',
  {
    fi: 'kokeilua johtaa tämä kunta: lisää uusi johtava kunta, niin sen osuus päättyy',
    sv: 'kommunen leder experimentet: lägg till en ny ledande kommun, så upphör dess del',
    en: 'the municipality leads the experiment: add another as LEAD, and its part ends',
  },
];

const ended = (day: string): Broken => [
  'ENDED',
  {
    fi: `osallistuminen on jo päättynyt ${day}`,
    sv: `deltagandet har redan upphört ${day}`,
    en: `the participation has ended already, on ${day}`,
  },
];

/** One that somebody joined, with the number that it has there. */
async function joined(world: World, said: Input): Promise<Input> {
  const { experimentId, version } = await ofExperiment(world);
  const input = { experimentId, version, ...said };
  const { participant, experiment } = await world.done(
    'addParticipant',
    input,
    'participant { no } experiment { version }',
  );
  return { experimentId, version: experiment.version, no: participant.no };
}

/** Helsinki is asked to join an experiment that Espoo leads. */
const OWNER = aViewer({ kind: 'PERSON', id: 'account:owner', grants: [{ role: 'ADMINISTRATOR', scope: null }] });

async function asked(world: World): Promise<Input> {
  const { experimentId, version } = await ofExperiment(world, { leadMunicipality: '049' });
  const input = { experimentId, version, role: 'CO_EXPERIMENTER', municipality: '091' };
  const selection = 'participant { no } experiment { version }';
  const { participant, experiment } = await world.done('addParticipant', input, selection, OWNER);
  return { experimentId, version: experiment.version, no: participant.no };
}

const GROUP = { role: 'STAFF', group: TEXT };

export const JOINT: Record<string, Refusals> = {
  addParticipant: {
    ...OF_EXPERIMENT,
    right: async (world) => ({ ...(await ofExperiment(world)), ...GROUP }),
    wrong: {
      nobody: { input: { group: null }, fields: { municipality: exactlyOne('null') } },
      'two at once': { input: { municipality: '005' }, fields: { municipality: exactlyOne('municipality, group') } },
      'a code that is none': { input: { group: null, municipality: '5' }, fields: { municipality: noCode('5') } },
      'a municipality that is none': {
        input: { group: null, municipality: '999' },
        fields: { municipality: noSuch('999') },
      },
      'a municipality that is no more': {
        input: { group: null, municipality: '588' },
        fields: { municipality: over },
      },
      'no organisation': {
        input: { group: null, organizationId: 'none' },
        fields: { organizationId: malformed('"organization:…"', 'none') },
      },
      'a group without a name': blank('group'),
      'a name too long': tooLong({ group: 200 }),
      'days backwards': { input: { period: BACKWARDS }, fields: { period: endsBefore('2026-05-02', '2026-05-01') } },
      'fewer than nobody': { input: { people: -1 }, fields: { people: outside(0, 10_000_000, -1) } },
      'people of an organisation': {
        input: { group: null, organizationId: 'organization:kuntaliitto', people: 5 },
        fields: { people: noneOf('null', 5) },
      },
      'a lead from a day to come': {
        input: { group: null, municipality: '005', role: 'LEAD', period: { startDate: '2026-05-05' } },
        fields: { 'period.startDate': toCome('2026-05-04', '2026-05-05') },
      },
      'a lead for a time': {
        input: { group: null, municipality: '005', role: 'LEAD', period: { endDate: '2026-12-31' } },
        fields: { 'period.endDate': noneOf('null', '2026-12-31') },
      },
      'a number that is no group': { input: { no: 1 }, fields: { no: noneOf('[]', 1) } },
      'the same once more': {
        input: { group: null, municipality: '091', role: 'LEAD' },
        fields: { role: TWICE },
      },
    },
  },
  answerParticipation: {
    ...NAMED,
    stranger: forbidden(ASKED),
    right: async (world) => ({ ...(await asked(world)), agrees: true }),
    wrong: {
      'a participant that was not asked': {
        input: async (world) => ofExperiment(world).then((of) => ({ ...of, no: 1 })),
        fields: { no: noneOf('AWAITED', 'null') },
      },
    },
  },
  endParticipation: {
    ...NAMED,
    stranger: forbidden(...EDITORS_OF_EXPERIMENT, ASKED),
    right: async (world) => ({ ...(await joined(world, GROUP)), endDate: '2026-05-01' }),
    wrong: {
      'a day to come': {
        input: { endDate: '2026-05-05' },
        fields: { endDate: toCome('2026-05-04', '2026-05-05') },
      },
      'a day before its first': {
        input: async (world) => joined(world, { ...GROUP, period: { startDate: '2026-05-02' } }),
        fields: { endDate: outside('2026-05-02', '2026-05-04', '2026-05-01') },
      },
      'the one that leads': { input: { no: 1 }, fields: { no: LEADS } },
      'what has ended': {
        input: async (world) => joined(world, { ...GROUP, period: { endDate: '2026-04-01' } }),
        fields: { no: ended('2026-04-01') },
      },
    },
  },
};
