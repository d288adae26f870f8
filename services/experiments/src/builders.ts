import type { TestSubgraph } from '@courage-hub/kit/testing';
import { Visibility } from '@courage-hub/kit/values';
import { Adoption, AdoptionMode, AdoptionStatus } from './adoption/adoption';
import { Challenge } from './challenge/challenge';
import { Experiment } from './experiment/experiment';
import { Continuation, ExperimentKind, ExperimentOutcome, ExperimentStatus } from './experiment/experiment.enums';
import { Lesson, LessonKind } from './lesson/lesson';
import { ParticipationActivity } from './participation-activity/participation-activity';
import { Practice, PracticeMaturity } from './practice/practice';
import { Programme, ProgrammeKind } from './programme/programme';
import { Project, ProjectPurpose, ProjectStatus } from './project/project';
import { sortKeyOf } from './sort-key';

/** Test rows: a builder states what matters, the rest is plausible. */
const AT = '2026-01-02T03:04:05.000Z';

let made = 0;

/** A local id that sorts by the order of making. */
const nextLocal = (): string => String(++made).padStart(4, '0');

const recorded = { version: 1, createdAt: AT, modifiedAt: AT, source: { system: 'test' } };
const published = { ...recorded, visibility: Visibility.PUBLIC };

const built = <T extends object>(entity: new () => T, defaults: object, stated: Partial<T>): T =>
  Object.assign(new entity(), defaults, stated);

export function aProgramme(stated: Partial<Programme> = {}): Programme {
  const name = stated.name ?? { fi: 'Digikuntakokeilu' };
  const id = `programme:${nextLocal()}`;
  return built(
    Programme,
    {
      ...recorded,
      id,
      name,
      sortKey: sortKeyOf(name),
      kind: ProgrammeKind.NATIONAL_EXPERIMENT,
      legalBasis: [],
      identifiers: [],
      sameAs: [],
    },
    stated,
  );
}

export function aProject(stated: Partial<Project> = {}): Project {
  const title = stated.title ?? { fi: 'Hanke' };
  const id = `project:${nextLocal()}`;
  return built(
    Project,
    {
      ...recorded,
      id,
      title,
      sortKey: sortKeyOf(title),
      searchText: title.fi ?? '',
      purpose: ProjectPurpose.OTHER,
      status: ProjectStatus.RUNNING,
      identifiers: [],
    },
    stated,
  );
}

export function anExperiment(stated: Partial<Experiment> = {}): Experiment {
  const title = stated.title ?? { fi: 'Kokeilu' };
  const local = nextLocal();
  return built(
    Experiment,
    {
      ...published,
      id: `experiment:${local}`,
      slug: `kokeilu-${local}`,
      title,
      sortKey: sortKeyOf(title),
      searchText: (title.fi ?? '').toLowerCase(),
      kind: ExperimentKind.SMALL_EXPERIMENT,
      status: ExperimentStatus.RUNNING,
      outcome: ExperimentOutcome.NOT_YET_KNOWN,
      continuation: Continuation.NOT_YET_KNOWN,
      interfacesCrossed: [],
      decisions: [],
      followUps: [],
      identifiers: [],
      sameAs: [],
    },
    stated,
  );
}

export function aLesson(stated: Partial<Lesson> = {}): Lesson {
  const id = `lesson:${nextLocal()}`;
  return built(
    Lesson,
    {
      ...published,
      id,
      kind: LessonKind.SLIP_UP,
      what: { fi: 'Kukaan ei kysynyt' },
      searchText: 'kukaan ei kysynyt',
      anonymised: false,
    },
    stated,
  );
}

export function aPractice(stated: Partial<Practice> = {}): Practice {
  const title = stated.title ?? { fi: 'Toimintamalli' };
  const id = `practice:${nextLocal()}`;
  return built(
    Practice,
    {
      ...published,
      id,
      title,
      sortKey: sortKeyOf(title),
      searchText: (title.fi ?? '').toLowerCase(),
      maturity: PracticeMaturity.GOOD,
      transferConditions: [],
      identifiers: [],
      sameAs: [],
    },
    stated,
  );
}

export function anAdoption(stated: Partial<Adoption> = {}): Adoption {
  const id = `adoption:${nextLocal()}`;
  return built(
    Adoption,
    {
      ...published,
      id,
      practiceId: 'practice:none',
      adopterId: 'municipality:005',
      status: AdoptionStatus.IN_USE,
      mode: AdoptionMode.ADAPTED,
    },
    stated,
  );
}

export function aChallenge(stated: Partial<Challenge> = {}): Challenge {
  const title = stated.title ?? { fi: 'Kokeiluhaku' };
  return built(
    Challenge,
    {
      ...published,
      id: `challenge:${nextLocal()}`,
      title,
      searchText: (title.fi ?? '').toLowerCase(),
      programmeId: 'programme:none',
      opensAt: '2026-01-01T00:00:00.000Z',
      closesAt: '2026-12-31T00:00:00.000Z',
      budgetMinor: 2_000_000,
    },
    stated,
  );
}
export function aParticipation(stated: Partial<ParticipationActivity> = {}): ParticipationActivity {
  const defaults = {
    id: `participation-activity:${nextLocal()}`,
    position: 1,
    methodId: 'participation-method:resident-survey',
    countedGroups: [],
  };
  return built(ParticipationActivity, defaults, stated);
}

/** A row of its own class, or `[Entity, row]` for a link. */
export type Given = object | [new () => object, object];

/** Writes rows, each into the table of its class. */
export function given({ running }: TestSubgraph, ...rows: Given[]): Promise<void> {
  return running.db.write(async (writer) => {
    for (const row of rows) {
      const [entity, values] = Array.isArray(row) ? row : [row.constructor as new () => object, row];
      await writer.insert(entity, [values]);
    }
  });
}
