import { staleFiles } from './write';
import { buildWorld, type World } from './world';
import type { Row } from './row';

const world = buildWorld();
const large = buildWorld({ scale: 10 });

const rowsOf = (of: World): [table: string, row: Row][] =>
  Object.values(of).flatMap((tables) =>
    Object.entries(tables).flatMap(([table, rows]) => rows.map((row): [string, Row] => [table, row])),
  );

const idsOf = (of: World): string[] => rowsOf(of).flatMap(([, { id }]) => (id === undefined ? [] : [id as string]));

const valuesOf = (rows: readonly Row[], column: string): string[] =>
  [...new Set(rows.map((row) => String(row[column])))].sort();

it('is what is committed', () => {
  expect(staleFiles(world)).toEqual([]);
});

it('is the same each time', () => {
  expect(buildWorld()).toEqual(world);
});

describe.each([
  ['the world', world],
  ['the world ten times as large', large],
])('%s', (_, built) => {
  it('has no id and no slug twice', () => {
    const ids = idsOf(built);
    const slugs = built.experiments.experiment!.map(({ slug }) => slug);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(slugs).size).toBe(slugs.length);
  });

  it('refers to no invented record that it does not have', () => {
    const known = new Set(idsOf(built));
    const invented =
      /"((?:experiment|project|practice|lesson|hypothesis|evaluation|indicator|award|person|group|event|story|post):[\w-]+|organization:demo-[\w-]+|programme:[\w-]+|ocds-demo00-\d{4}-\d{4})"/g;
    const references = rowsOf(built).flatMap(([, row]) =>
      [...JSON.stringify(row).matchAll(invented)].map(([, id]) => id!),
    );
    expect(references.filter((id) => !known.has(id))).toEqual([]);
  });

  it('only steps from one status to the next as the rules allow, and ends where the experiment is', () => {
    const at = new Map<unknown, unknown>();
    for (const { experimentId, from, to } of built.experiments.stage_transition!) {
      expect(from).toBe(at.get(experimentId) ?? null);
      expect(NEXT[String(from)]).toContain(to);
      at.set(experimentId, to);
    }
    for (const { id, status } of built.experiments.experiment!) expect(at.get(id)).toBe(status);
  });
});

const NEXT: Record<string, string[]> = {
  null: ['IDEA'],
  IDEA: ['PROPOSED', 'WITHDRAWN'],
  PROPOSED: ['DESIGN', 'WITHDRAWN'],
  DESIGN: ['READY', 'WITHDRAWN'],
  READY: ['RUNNING', 'WITHDRAWN'],
  RUNNING: ['PAUSED', 'ENDED', 'STOPPED_EARLY'],
  PAUSED: ['RUNNING'],
};

it.each([
  ['experiments', 'experiment', 240],
  ['experiments', 'practice', 40],
  ['experiments', 'adoption', 130],
  ['networking', 'person', 120],
  ['networking', 'story', 70],
  ['networking', 'event', 30],
  ['municipalities', 'organization', 80],
] as const)('%s: %s has %i rows, and ten times as many at scale 10', (service, table, rows) => {
  expect(world[service][table]).toHaveLength(rows);
  expect(large[service][table]).toHaveLength(rows * 10);
});

it('shows every status, outcome, continuation, kind, stop reason, lesson kind and cause', () => {
  const { experiment, lesson, lesson_cause } = world.experiments;
  expect({
    status: valuesOf(experiment!, 'status').length,
    outcome: valuesOf(experiment!, 'outcome').length,
    continuation: valuesOf(experiment!, 'continuation').length,
    kind: valuesOf(experiment!, 'kind').length,
    stopReason: valuesOf(experiment!, 'stopReason').length,
    lesson: valuesOf(lesson!, 'kind').length,
    cause: valuesOf(lesson_cause!, 'cause').length,
  }).toEqual({ status: 9, outcome: 5, continuation: 6, kind: 7, stopReason: 12, lesson: 6, cause: 15 });
});

it('has records for each audience in each service that knows audiences', () => {
  for (const rows of [
    world.experiments.experiment,
    world.experiments.practice,
    world.experiments.lesson,
    world.procurements.evaluation,
    world.networking.person,
    world.networking.story,
    world.networking.thread,
  ]) {
    expect(valuesOf(rows!, 'visibility')).toEqual(['INTERNAL', 'PARTNER', 'PUBLIC']);
  }
});

it('says of every record that it is invented, save the four programmes of public record', () => {
  const sources = rowsOf(world).flatMap(([table, { id, source }]) =>
    source && (source as Row).system !== 'demo' ? [[table, id]] : [],
  );
  expect(sources).toEqual([
    ['programme', 'programme:uskalla-kokeilla'],
    ['programme', 'programme:kokeileva-suomi'],
    ['programme', 'programme:digikuntakokeilu'],
    ['programme', 'programme:kuntakokeilut-2015-2016'],
  ]);
});

it('gives every region a running experiment that was bought in an innovative way', () => {
  const { experiment, experiment_region } = world.experiments;
  const { contracting_process, process_experiment } = world.procurements;
  const innovative = new Set(
    contracting_process!.filter(({ innovationType }) => innovationType !== 'NOT_INNOVATIVE').map(({ id }) => id),
  );
  const bought = new Set(
    process_experiment!.filter(({ processId }) => innovative.has(processId)).map(({ experimentId }) => experimentId),
  );
  const running = new Set(
    experiment!
      .filter(({ id, status, visibility }) => status === 'RUNNING' && visibility === 'PUBLIC' && bought.has(id))
      .map(({ id }) => id),
  );
  const regions = experiment_region!
    .filter(({ experimentId }) => running.has(experimentId))
    .map(({ regionId }) => String(regionId))
    .filter((id) => id.startsWith('region:maakunta-'));
  expect(new Set(regions).size).toBe(19);
});
