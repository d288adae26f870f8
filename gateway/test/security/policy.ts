import { sql } from '@courage-hub/kit/sql';
import type { RawRow } from '@courage-hub/kit/rows';
import { SUBGRAPHS } from '@courage-hub/gateway/hub';
import { SERVICES } from '@courage-hub/gateway/settings';
import type { TestGraph } from '../graph';
import { publishedEntities } from './nouns';
import { accountOf, ELSEWHERE, MUNICIPALITY, type PersonRole, PROGRAMME, type Role } from './roles';

/**
 * Who may see what, stated anew from what README.md promises and from nothing that the services are made of: this table
 * and these few rules are what the graph is held to.
 */
const AUDIENCE: Record<Role, readonly string[]> = {
  anonymous: ['PUBLIC'],
  keyAlone: ['PUBLIC'],
  partner: ['PUBLIC', 'PARTNER'],
  participant: ['PUBLIC'],
  author: ['PUBLIC'],
  editor: ['PUBLIC'],
  editorElsewhere: ['PUBLIC'],
  coordinator: ['PUBLIC', 'PARTNER', 'INTERNAL'],
  moderator: ['PUBLIC', 'PARTNER', 'INTERNAL'],
  administrator: ['PUBLIC', 'PARTNER', 'INTERNAL'],
};

/** The day of the tests in Finland. */
export const TODAY = '2026-05-04';

/** Every stored record of the types that not everybody may see, by type and id. */
export type World = Record<string, Map<string, RawRow>>;

const editorOf = (municipality: unknown): Role[] =>
  municipality === MUNICIPALITY ? ['editor'] : municipality === ELSEWHERE ? ['editorElsewhere'] : [];

/** Who looks after an experiment: the editor of its lead, the coordinators of its programmes, administrators. */
function lookAfterExperiment(row: RawRow | undefined, world: World): Role[] {
  const isOurs = [...world.programmes!.values()].some(
    ({ experimentId, programmeId }) => experimentId === row?.id && programmeId === PROGRAMME,
  );
  return row ? [...editorOf(row.leadMunicipalityId), ...(isOurs ? (['coordinator'] as const) : [])] : [];
}

/** Who sees a record whatever its visibility, beside its author. */
const LOOKED_AFTER: Record<string, (row: RawRow, world: World) => Role[]> = {
  Experiment: (row, world) => ['administrator', ...lookAfterExperiment(row, world)],
  Lesson: (row, world) => [
    'administrator',
    ...(Number(row.anonymised) ? [] : lookAfterExperiment(world.Experiment!.get(row.experimentId as string), world)),
  ],
  Practice: (row, world) => [
    'administrator',
    ...[...world.origins!.values()]
      .filter(({ practiceId }) => practiceId === row.id)
      .flatMap(({ experimentId }) => lookAfterExperiment(world.Experiment!.get(experimentId as string), world)),
  ],
  Adoption: (row) => ['administrator', ...editorOf(row.adopterId)],
  Challenge: (row) => ['administrator', ...(row.programmeId === PROGRAMME ? (['coordinator'] as const) : [])],
  Idea: (row) => ['administrator', ...editorOf(row.municipalityId)],
  ContractingProcess: (row) => ['administrator', 'moderator', ...editorOf(row.municipalityId)],
  Evaluation: (row) => [
    'administrator',
    'moderator',
    ...(row.subjectId === PROGRAMME ? (['coordinator'] as const) : []),
  ],
};

/** What is as visible as something else. */
const PARENT: Record<string, [type: string, column: string]> = {
  Membership: ['Group', 'groupId'],
  Post: ['Thread', 'threadId'],
  Indicator: ['Evaluation', 'evaluationId'],
};

export const GUARDED: readonly string[] = [...publishedEntities.map(({ name }) => name), ...Object.keys(PARENT)];

export function maySee(role: Role, type: string, id: string, world: World): boolean {
  const row = world[type]!.get(id);
  if (!row) return false;
  const parent = PARENT[type];
  if (parent) return maySee(role, parent[0], row[parent[1]] as string, world);
  const isHidden = type === 'Thread' && row.status === 'HIDDEN' && !AUDIENCE[role].includes('INTERNAL');
  if (row.deletedAt !== null || isHidden) return false;
  const isOpen = row.embargoUntil === null || (row.embargoUntil as string) <= TODAY;
  const isAuthor = row.authorId !== null && row.authorId === accountOf(role as PersonRole);
  const keeps = LOOKED_AFTER[type]?.(row, world) ?? [];
  return (isOpen && AUDIENCE[role].includes(row.visibility as string)) || isAuthor || keeps.includes(role);
}

/** The entity class of a type and where its rows are. */
export function storeOf({ services }: TestGraph, type: string) {
  const name = SERVICES.find((service) =>
    SUBGRAPHS[service].entities.some((one) => (one as { name: string }).name === type),
  )!;
  const entity = SUBGRAPHS[name].entities.find((one) => (one as { name: string }).name === type) as new () => object;
  return { db: services[name].db, service: services[name], table: services[name].db.table(entity).name };
}

/** Makes every kind of record of every guarded noun, by turns, and some of them the author's own. */
export async function mixVisibilities(graph: TestGraph): Promise<void> {
  const turns = ['PUBLIC', 'PARTNER', 'INTERNAL', 'DRAFT'];
  for (const { name } of publishedEntities) {
    const { db, table } = storeOf(graph, name);
    const rows = await db.read(sql(`SELECT \`id\` FROM \`${table}\` ORDER BY \`id\``));
    await db.write(async (writer) => {
      for (const [at, { id }] of rows.entries()) {
        const authorId = at % 8 === 3 ? accountOf('author') : null;
        const facts = [
          turns[at % 4],
          authorId,
          at % 11 === 10 ? '2026-05-05' : null,
          at % 13 === 12 ? '2026-01-01T00:00:00.000Z' : null,
        ];
        const columns = '`visibility` = ?, `authorId` = ?, `embargoUntil` = ?, `deletedAt` = ?';
        await writer.run(sql(`UPDATE \`${table}\` SET ${columns} WHERE \`id\` = ?`, ...facts, id));
      }
    });
  }
}

export async function readWorld(graph: TestGraph): Promise<World> {
  const world: World = {};
  for (const type of GUARDED) {
    const { db, table } = storeOf(graph, type);
    const rows = await db.read(sql(`SELECT * FROM \`${table}\``));
    world[type] = new Map(rows.map((row) => [row.id as string, row]));
  }
  const links = async (table: string) =>
    new Map(
      (await graph.services.experiments.db.read(sql(`SELECT * FROM \`${table}\``))).map((row, at) => [String(at), row]),
    );
  return { ...world, programmes: await links('experiment_programme'), origins: await links('practice_origin') };
}
