import { type Command, type CommandContext, DRY_RUN } from '@courage-hub/kit/command';
import type { Database, Writer } from '@courage-hub/kit/database';
import type { RawRow } from '@courage-hub/kit/rows';
import { type Sql, sql } from '@courage-hub/kit/sql';
import { importReport, type ImportCounts } from './import-report';
import { Project, ProjectStatus } from './project';
import { projectLines } from './project-file';
import { type RegisterSurvey, surveyRegister } from './project-survey';
import { type ProjectFacts, projectOf } from './project-row';

const BATCH = 500;

type Read = (statement: Sql) => Promise<RawRow[]>;

/** `import projects`: reads the file twice, first to check it and find its organisations, then to write. */
export const importProjects: Command<{ file: string }, { dryRun: boolean }> = {
  description: 'import projects of the EU structural funds from the CSV of their register',
  arguments: [{ name: 'file', description: 'the CSV file' }],
  options: [DRY_RUN],
  async run({ file }, { dryRun }, context) {
    const began = performance.now();
    const survey = await surveyRegister(projectLines(file));
    await context.intake('municipalities.organizations')(survey.organizations as never, { dryRun });
    const counts = await importLines(file, survey, { ...context, dryRun });
    return importReport(survey, counts, (performance.now() - began) / 1000);
  },
};

type Importing = CommandContext & { dryRun: boolean };

async function importLines(file: string, survey: RegisterSurvey, importing: Importing): Promise<ImportCounts> {
  const counts: ImportCounts = { inserted: 0, updated: 0, unchanged: 0, withMunicipality: 0, discontinued: 0 };
  const refused = new Set(survey.rejected.map(({ line }) => line));
  let batch: ProjectFacts[] = [];
  let read = 0;
  const flush = async (): Promise<void> => {
    count(counts, batch, await importBatch(batch, importing));
    importing.progress.advance(read);
    batch = [];
  };
  importing.progress.start('projects', survey.read);
  for await (const { line, row } of projectLines(file)) {
    read++;
    if (!refused.has(line)) batch.push(projectOf(row));
    if (batch.length === BATCH) await flush();
  }
  if (batch.length > 0) await flush();
  importing.progress.done();
  return counts;
}

interface Difference {
  created: Project[];
  updated: Project[];
}

function count(counts: ImportCounts, batch: readonly ProjectFacts[], { created, updated }: Difference): void {
  counts.inserted += created.length;
  counts.updated += updated.length;
  counts.unchanged += batch.length - created.length - updated.length;
  counts.withMunicipality += batch.filter((project) => project.leadMunicipalityId).length;
  counts.discontinued += batch.filter((project) => project.status === ProjectStatus.DISCONTINUED).length;
}

async function importBatch(batch: readonly ProjectFacts[], { db, now, dryRun }: Importing): Promise<Difference> {
  if (dryRun) return differenceOf(batch, await stored(db, batch, db.read.bind(db)), now);
  return db.write(async (writer) => {
    const read: Read = (statement) => writer.run(statement) as Promise<RawRow[]>;
    const difference = differenceOf(batch, await stored(db, batch, read), now);
    await writeDifference(writer, difference, now);
    return difference;
  });
}

async function stored(db: Database, batch: readonly ProjectFacts[], read: Read): Promise<Map<string, Project>> {
  const table = db.table(Project);
  const ids = batch.map(({ id }) => id);
  const rows = await read(sql(`SELECT ${table.select} FROM \`${table.name}\` t WHERE t.\`id\` IN (?)`, ids));
  return new Map(rows.map(table.read).map((project) => [project.id, project]));
}

async function writeDifference(writer: Writer, { created, updated }: Difference, at: string): Promise<void> {
  await writer.insert(Project, created);
  await writer.put(Project, updated);
  writer.changed(
    ...created.map(({ id }) => ({ type: 'Project', id, kind: 'Create' as const, at })),
    ...updated.map(({ id }) => ({ type: 'Project', id, kind: 'Update' as const, at })),
  );
}

/** What a batch would create and change; a project that is stored as it is stays untouched. */
function differenceOf(batch: readonly ProjectFacts[], known: Map<string, Project>, now: string): Difference {
  const difference: Difference = { created: [], updated: [] };
  for (const facts of batch) {
    const before = known.get(facts.id);
    if (!before) difference.created.push(recorded(facts, { version: 1, createdAt: now, modifiedAt: now }));
    else if (!saysTheSame(before, facts)) {
      const { version, createdAt } = before;
      difference.updated.push(recorded(facts, { version: version + 1, createdAt, modifiedAt: now }));
    }
  }
  return difference;
}

const recorded = (facts: ProjectFacts, times: Pick<Project, 'version' | 'createdAt' | 'modifiedAt'>): Project =>
  Object.assign(new Project(), facts, times);

const saysTheSame = (before: Project, facts: ProjectFacts): boolean =>
  Object.entries(facts).every(([name, value]) => JSON.stringify(before[name as never]) === JSON.stringify(value));
