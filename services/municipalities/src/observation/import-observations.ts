import { type Command, type CommandContext, DRY_RUN } from '@courage-hub/kit/command';
import type { Database, Writer } from '@courage-hub/kit/database';
import type { RawRow } from '@courage-hub/kit/rows';
import { type Sql, sql } from '@courage-hub/kit/sql';
import { type ImportCounts, importReport } from '../import/import-report';
import { StatisticalIndicator } from '../statistical-indicator/statistical-indicator';
import { type ImportOptions, OPTIONS, settingsOf } from './import-settings';
import { keyOf, surveyFile } from './import-survey';
import { Observation } from './observation';
import { readObservationFile } from './observation-file';

const BATCH = 500;

type Read = (statement: Sql) => Promise<RawRow[]>;

/** `import observations`: checks every value, then writes the good ones and the indicators that the hub did not know. */
export const importObservations: Command<{ file: string }, ImportOptions> = {
  description: 'import statistical observations from JSON-stat 2.0 or CSV',
  arguments: [{ name: 'file', description: 'the JSON-stat or CSV file' }],
  options: [DRY_RUN, ...OPTIONS],
  async run({ file }, options, context) {
    const began = performance.now();
    const settings = settingsOf(options);
    const content = readObservationFile(file, settings.area);
    const survey = await surveyFile(content, settings, context);
    const counts: ImportCounts = { inserted: 0, updated: 0, unchanged: 0 };
    const importing = { ...context, dryRun: settings.dryRun };
    if (!settings.dryRun) await writeIndicators(survey.newIndicators, importing);
    await importAll(survey.good, counts, importing);
    const what = { what: 'values', read: content.cells.length, rejected: survey.rejected };
    const report = importReport(what, counts, began);
    const newIndicators = survey.newIndicators.length;
    return {
      ...report,
      summary: [...report.summary, `${newIndicators} new indicators`],
      data: { ...report.data, newIndicators },
    };
  },
};

type Importing = CommandContext & { dryRun: boolean };

function writeIndicators(indicators: readonly StatisticalIndicator[], { db, now }: Importing): Promise<void> {
  return db.write(async (writer) => {
    await writer.insert(StatisticalIndicator, indicators);
    writer.changed(
      ...indicators.map(({ id }) => ({ type: 'StatisticalIndicator', id, kind: 'Create' as const, at: now })),
    );
  });
}

async function importAll(good: readonly Observation[], counts: ImportCounts, importing: Importing): Promise<void> {
  const { progress } = importing;
  const touched = new Set<string>();
  progress.start('observations', good.length);
  for (let from = 0; from < good.length; from += BATCH) {
    const batch = good.slice(from, from + BATCH);
    const { created, updated } = await importBatch(batch, importing, touched);
    counts.inserted += created.length;
    counts.updated += updated.length;
    counts.unchanged += batch.length - created.length - updated.length;
    progress.advance(from + batch.length);
  }
  progress.done();
}

interface Difference {
  created: Observation[];
  updated: Observation[];
}

/** `touched` holds the indicators whose readers were told already. */
async function importBatch(
  batch: readonly Observation[],
  { db, now, dryRun }: Importing,
  touched: Set<string>,
): Promise<Difference> {
  if (dryRun) return differenceOf(batch, await stored(db, batch, db.read.bind(db)));
  return db.write(async (writer) => {
    const read: Read = (statement) => writer.run(statement) as Promise<RawRow[]>;
    const difference = differenceOf(batch, await stored(db, batch, read));
    const written = [...difference.created, ...difference.updated];
    await writer.put(Observation, written);
    const news = new Set(written.map(({ indicatorId }) => indicatorId).filter((id) => !touched.has(id)));
    await tellOf([...news], writer, now);
    for (const id of news) touched.add(id);
    return difference;
  });
}

/** An indicator has changed when a value of it has. */
async function tellOf(indicatorIds: readonly string[], writer: Writer, at: string): Promise<void> {
  if (indicatorIds.length === 0) return;
  await writer.run(
    sql(
      'UPDATE `statistical_indicator` SET `version` = `version` + 1, `modifiedAt` = ? WHERE `id` IN (?)',
      at,
      indicatorIds,
    ),
  );
  writer.changed(...indicatorIds.map((id) => ({ type: 'StatisticalIndicator', id, kind: 'Update' as const, at })));
}

async function stored(db: Database, batch: readonly Observation[], read: Read): Promise<Map<string, Observation>> {
  const table = db.table(Observation);
  const each = <K extends keyof Observation>(name: K): Observation[K][] => [...new Set(batch.map((one) => one[name]))];
  const rows = await read(
    sql(
      `SELECT ${table.select} FROM \`${table.name}\` t WHERE t.\`indicatorId\` IN (?) AND t.\`year\` IN (?) AND t.\`areaId\` IN (?)`,
      each('indicatorId'),
      each('year'),
      each('areaId'),
    ),
  );
  return new Map(rows.map(table.read).map((one) => [keyOf(one), one]));
}

/** What a batch would create and change; a value that is stored as it is stays untouched. */
function differenceOf(batch: readonly Observation[], known: ReadonlyMap<string, Observation>): Difference {
  const difference: Difference = { created: [], updated: [] };
  for (const observation of batch) {
    const before = known.get(keyOf(observation));
    if (!before) difference.created.push(observation);
    else if (!saysTheSame(before, observation)) difference.updated.push(observation);
  }
  return difference;
}

const saysTheSame = (before: Observation, now: Observation): boolean =>
  Object.entries(now).every(([name, value]) => before[name as keyof Observation] === value);
