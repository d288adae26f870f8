import { type Command, type CommandContext, DRY_RUN } from '@courage-hub/kit/command';
import type { Database } from '@courage-hub/kit/database';
import { shown } from '@courage-hub/kit/errors';
import type { RawRow } from '@courage-hub/kit/rows';
import { sql } from '@courage-hub/kit/sql';
import type { Source } from '@courage-hub/kit/values';
import { type ImportCounts, importReport, type Rejected } from '../import/import-report';
import { type CsvLine, csvLines, textOfFile } from '../import/text-file';
import { Organization } from './organization';
import { COLUMNS, factsOf, faultsOf, type Named, type OrganizationLine } from './organization-line';
import { type OrganizationFacts, organizationRow } from './organization-row';

const IMPORTED: Source = { system: 'import' };

/** `import organizations`: bodies with their kinds, parents and official identifiers. All good lines go in together. */
export const importOrganizations: Command<{ file: string }, { dryRun: boolean }> = {
  description: `import organisations from CSV with the columns ${COLUMNS.join(', ')}`,
  arguments: [{ name: 'file', description: 'the CSV file' }],
  options: [DRY_RUN],
  async run({ file }, { dryRun }, context) {
    const began = performance.now();
    const lines = csvLines(textOfFile(file), COLUMNS);
    const { good, rejected } = await sorted(lines, context.db);
    const counts = await writeAll(good, { ...context, dryRun });
    return importReport({ what: 'organisations', read: lines.length, rejected }, counts, began);
  },
};

interface Sorted {
  good: OrganizationFacts[];
  rejected: Rejected[];
}

async function sorted(lines: readonly CsvLine[], db: Database): Promise<Sorted> {
  const ids = async (table: string): Promise<string[]> =>
    (await db.read(sql(`SELECT \`id\` FROM \`${table}\``))).map((row) => String(row.id));
  const municipalities = new Set(await ids('municipality'));
  const known = await ids('organization');
  const parents = new Map(lines.map(({ row }) => [row.id, row.parent]));
  // Whose parent is refused is refused too: so until no more are.
  for (let inFile = new Set(lines.map(({ row }) => row.id ?? '')); ;) {
    const outcome = judged(lines, { municipalities, organizations: new Set([...known, ...inFile]) }, parents);
    const left = new Set(outcome.good.map(({ id }) => id));
    if (left.size === inFile.size) return outcome;
    inFile = left;
  }
}

type Parents = ReadonlyMap<string | undefined, string | undefined>;

function judged(lines: readonly CsvLine[], named: Named, parents: Parents): Sorted {
  const good = new Map<string, OrganizationFacts>();
  const rejected: Rejected[] = [];
  for (const { line, row } of lines) {
    const whole = Object.fromEntries(COLUMNS.map((column) => [column, row[column] ?? ''])) as OrganizationLine;
    const loop = circular(whole.id, parents);
    // A parent that leads back is told as that alone, and not as one that was refused.
    const faults = faultsOf(whole, loop.length > 0 ? { ...named, organizations: new Set([whole.parent]) } : named);
    const reasons = [...faults, ...repeated(good.has(whole.id)), ...loop];
    if (reasons.length > 0) rejected.push({ where: `line ${line}`, reasons });
    else good.set(whole.id, factsOf(whole));
  }
  return { good: [...good.values()], rejected };
}

const repeated = (again: boolean): string[] => (again ? ['id must occur once, but an earlier line has it too'] : []);

/** The parents of the file must lead upwards. */
function circular(id: string, parents: Parents): string[] {
  const above = new Set([id]);
  for (let parent = parents.get(id); parent; parent = parents.get(parent)) {
    if (above.has(parent)) return [`parent must not lead back to an organisation below it, but got: ${shown(parent)}`];
    above.add(parent);
  }
  return [];
}

function writeAll(
  good: readonly OrganizationFacts[],
  { db, now, dryRun }: CommandContext & { dryRun: boolean },
): Promise<ImportCounts> {
  const table = db.table(Organization);
  const wanted = sql(
    `SELECT ${table.select} FROM \`${table.name}\` t WHERE t.\`id\` IN (?)`,
    good.map(({ id }) => id),
  );
  const stored = (rows: RawRow[]): Map<string, Organization> =>
    new Map(rows.map(table.read).map((organization) => [organization.id, organization]));
  if (dryRun) return db.read(wanted).then((rows) => countsOf(differenceOf(good, stored(rows), now), good.length));
  return db.write(async (writer) => {
    const difference = differenceOf(good, stored((await writer.run(wanted)) as RawRow[]), now);
    await writer.put(Organization, [...difference.created, ...difference.updated]);
    const told = (kind: 'Create' | 'Update') => (one: Organization) => ({
      type: 'Organization',
      id: one.id,
      kind,
      at: now,
    });
    writer.changed(...difference.created.map(told('Create')), ...difference.updated.map(told('Update')));
    return countsOf(difference, good.length);
  });
}

interface Difference {
  created: Organization[];
  updated: Organization[];
}

const countsOf = ({ created, updated }: Difference, all: number): ImportCounts => ({
  inserted: created.length,
  updated: updated.length,
  unchanged: all - created.length - updated.length,
});

/** What would be created and changed. A known one keeps its source and the identifiers that the file does not have. */
function differenceOf(
  good: readonly OrganizationFacts[],
  known: ReadonlyMap<string, Organization>,
  now: string,
): Difference {
  const difference: Difference = { created: [], updated: [] };
  for (const facts of good) {
    const before = known.get(facts.id);
    if (!before) {
      difference.created.push(organizationRow(facts, { source: IMPORTED, at: now }));
      continue;
    }
    const after = merged(before, facts);
    if (saysTheSame(before, after)) continue;
    difference.updated.push(Object.assign(after, { version: before.version + 1, modifiedAt: now }));
  }
  return difference;
}

const saysTheSame = (before: Organization, after: Organization): boolean =>
  Object.entries(after).every(([name, value]) => JSON.stringify(before[name as never]) === JSON.stringify(value));

/** The first publisher's identifier of a scheme stays; others are added, and so are addresses elsewhere. */
function merged(before: Organization, facts: OrganizationFacts): Organization {
  const schemes = new Set(before.identifiers.map(({ scheme }) => scheme));
  const added = (facts.identifiers ?? []).filter(({ scheme }) => !schemes.has(scheme));
  const linked = {
    name: { ...before.name, ...facts.name, original: before.name.original ?? facts.name.original },
    identifiers: [...before.identifiers, ...added],
    sameAs: [...new Set([...before.sameAs, ...(facts.sameAs ?? [])])],
  };
  return organizationRow({ ...before, ...facts, ...linked }, { source: before.source, at: before.createdAt });
}
