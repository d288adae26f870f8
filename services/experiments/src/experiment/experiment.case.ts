import { Visibility } from '@courage-hub/kit/values';
import { aLesson, anExperiment, aPractice, aProgramme, aProject, type Given } from '../builders';
import { LessonCause, LessonKind, BarrierCode } from '../lesson/lesson';
import { PracticeOrigin } from '../practice/practice';
import { ExperimentArea, ExperimentProgramme, ExperimentRegion, ExperimentTheme } from './experiment-links';
import { CostEntry, ExperimentParticipant, Hypothesis, StageTransition } from './experiment-parts';
import { Continuation, ExperimentKind, ExperimentOutcome, ExperimentStatus, StopReason } from './experiment.enums';

/** Test rows: an experiment with everything, a part of it, one stopped early and one that is internal. */
export const WATER = 'http://www.yso.fi/onto/yso/p3792';
export const ROADS = 'http://www.yso.fi/onto/yso/p1234';
export const UUSIMAA = 'region:maakunta-01';

export const digi = aProgramme({ name: { fi: 'Digikuntakokeilu', en: 'Digital municipality experiment' } });
export const project = aProject({ title: { fi: 'Vesihanke' } });
export const whole = anExperiment({
  title: { fi: 'Äänekosken vesikokeilu' },
  searchText: 'aanekosken vesikokeilu',
  createdAt: '2026-01-01T00:00:00.000Z',
  modifiedAt: '2026-03-01T00:00:00.000Z',
  kind: ExperimentKind.PILOT,
  status: ExperimentStatus.ENDED,
  outcome: ExperimentOutcome.CONFIRMED,
  continuation: Continuation.EMBEDDED,
  plannedStartDate: '2025-01-01',
  plannedEndDate: '2025-06-30',
  actualStartDate: '2025-02-01',
  actualEndDate: '2025-08-31',
  leadMunicipalityId: 'municipality:992',
  projectId: project.id,
  interfacesCrossed: [{ uri: ROADS, prefLabel: { fi: 'hallintoraja' } }],
  decisions: [{ at: '2025-05-05T10:00:00.000Z', decision: 'SCALE' as never, body: { fi: 'Kaupunginhallitus' } }],
  followUps: [{ monthsAfterEnd: 12, at: '2026-08-31', continuation: Continuation.EMBEDDED }],
  identifiers: [{ scheme: 'KOKEILUNPAIKKA', id: '77' }],
  sameAs: ['https://kokeilunpaikka.example/77'],
});
export const part = anExperiment({
  title: { fi: 'Osakokeilu' },
  searchText: 'osakokeilu',
  createdAt: '2026-01-02T00:00:00.000Z',
  partOfId: whole.id,
  continuesId: whole.id,
  plannedStartDate: '2026-02-01',
  leadMunicipalityId: 'municipality:005',
});
export const stopped = anExperiment({
  title: { fi: 'Öljykokeilu' },
  searchText: 'oljykokeilu',
  createdAt: '2026-01-03T00:00:00.000Z',
  status: ExperimentStatus.STOPPED_EARLY,
  stopReason: StopReason.NO_DEMAND,
  leadMunicipalityId: 'municipality:992',
});
export const secret = anExperiment({ title: { fi: 'Sisäinen' }, visibility: Visibility.INTERNAL, partOfId: whole.id });

const slip = aLesson({ id: 'lesson:slip', experimentId: whole.id });
const barrier = aLesson({ id: 'lesson:barrier', experimentId: stopped.id, kind: LessonKind.BARRIER });

export const everyRow: Given[] = [
  digi,
  project,
  whole,
  part,
  stopped,
  secret,
  slip,
  barrier,
  [LessonCause, { lessonId: slip.id, cause: BarrierCode.TIME }],
  [LessonCause, { lessonId: slip.id, cause: BarrierCode.MONEY }],
  [LessonCause, { lessonId: barrier.id, cause: BarrierCode.TIME }],
  [ExperimentTheme, { experimentId: whole.id, uri: WATER, notation: '3792', prefLabel: { fi: 'vesi' } }],
  [ExperimentTheme, { experimentId: part.id, uri: WATER, notation: '3792', prefLabel: { fi: 'vesi' } }],
  [ExperimentTheme, { experimentId: secret.id, uri: WATER, notation: '3792', prefLabel: { fi: 'vesi' } }],
  [ExperimentProgramme, { experimentId: whole.id, programmeId: digi.id }],
  [ExperimentRegion, { experimentId: whole.id, regionId: UUSIMAA }],
  [ExperimentArea, { experimentId: whole.id, municipalityId: 'municipality:992' }],
  [
    Hypothesis,
    { id: 'hypothesis:2', experimentId: whole.id, position: 2, statement: { fi: 'B' }, outcome: 'INCONCLUSIVE' },
  ],
  [
    Hypothesis,
    { id: 'hypothesis:1', experimentId: whole.id, position: 1, statement: { fi: 'A' }, outcome: 'CONFIRMED' },
  ],
  [ExperimentParticipant, { experimentId: whole.id, position: 1, role: 'LEAD', municipalityId: 'municipality:992' }],
  [
    ExperimentParticipant,
    { experimentId: whole.id, position: 2, role: 'FUNDER', organizationId: 'organization:sitra' },
  ],
  [
    ExperimentParticipant,
    { experimentId: whole.id, position: 3, role: 'MENTOR', organizationId: 'organization:sitra' },
  ],
  [
    ExperimentParticipant,
    { experimentId: whole.id, position: 4, role: 'RESIDENT', anonymousGroup: { fi: 'asukkaat' } },
  ],
  [StageTransition, { experimentId: whole.id, position: 1, to: 'RUNNING', at: '2025-02-01T08:00:00.000Z' }],
  [
    StageTransition,
    { experimentId: whole.id, position: 2, from: 'RUNNING', to: 'ENDED', at: '2025-08-31T08:00:00.000Z' },
  ],
  [
    CostEntry,
    {
      experimentId: whole.id,
      position: 1,
      kind: 'PERSONNEL',
      hours: '37.5',
      amountMinor: 120050,
      paidByOrganizationId: 'organization:sitra',
      planned: false,
    },
  ],
  aPractice({ id: 'practice:vesi', title: { fi: 'Vesimalli' } }),
  [PracticeOrigin, { practiceId: 'practice:vesi', experimentId: whole.id }],
];
