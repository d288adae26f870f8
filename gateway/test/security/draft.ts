import { sql } from '@courage-hub/kit/sql';
import { aViewer } from '@courage-hub/kit/testing';
import { Visibility } from '@courage-hub/kit/values';
import type { Viewer } from '@courage-hub/kit/viewer';
import { Experiment } from '@courage-hub/experiments/experiment/experiment';
import {
  ExperimentProgramme,
  ExperimentRegion,
  ExperimentTheme,
} from '@courage-hub/experiments/experiment/experiment-links';
import { Lesson } from '@courage-hub/experiments/lesson/lesson';
import { PracticeOrigin } from '@courage-hub/experiments/practice/practice';
import type { TestGraph } from '../graph';

/** A person who is signed in, perhaps with one role more. */
export const person = (id: string, role?: string, scope: string | null = null): Viewer =>
  aViewer({
    kind: 'PERSON',
    id,
    grants: [{ role: 'PARTICIPANT', scope: null }, ...(role ? [{ role, scope }] : [])],
  });

export const ID = 'experiment:0199-draft';
export const NEVER = 'experiment:0199-never';
export const SLUG = 'zzz-secret-draft';
export const TITLE = { fi: 'Zzz salainen luonnos', original: 'fi' as const };
export const THEME = 'http://www.yso.fi/onto/yso/p99999999';
export const LEAD = 'municipality:091';
export const AUTHOR = person('account:author');
export const EDITOR = person('account:editor', 'EDITOR', LEAD);
export const OTHERS: [string, Viewer][] = [
  ['the anonymous', aViewer()],
  ['another participant', person('account:other')],
  ['an editor elsewhere', person('account:elsewhere', 'EDITOR', 'municipality:005')],
  ['a coordinator elsewhere', person('account:coordinator', 'COORDINATOR', 'programme:digikuntakokeilu')],
];

/** A draft that hangs on everything an experiment may hang on, where `put` has put it there. */
export interface Draft {
  record: Experiment;
  lessonId: string;
  practiceId: string;
  regionId: string;
  put(): Promise<unknown>;
  take(): Promise<unknown>;
}

export async function draftIn({ services }: TestGraph): Promise<Draft> {
  const { db } = services.experiments;
  const write = (work: Parameters<typeof db.write>[0]) => db.write(work);
  const of = db.table(Experiment);
  const [raw] = await db.read(
    sql(`SELECT * FROM \`experiment\` WHERE \`visibility\` = 'PUBLIC' AND \`projectId\` IS NOT NULL ORDER BY \`id\``),
  );
  const record = Object.assign(of.read(raw!), {
    id: ID,
    slug: SLUG,
    title: TITLE,
    sortKey: 'zzz salainen luonnos',
    searchText: 'zzz salainen luonnos',
    visibility: Visibility.DRAFT,
    authorId: AUTHOR.id,
    leadMunicipalityId: LEAD,
    partOfId: raw!.id as string,
    version: 1,
  });
  const idOf = async (text: string): Promise<string> => String((await db.read(sql(text)))[0]!.id);
  const lessons = db.table(Lesson).name;
  const lessonId = await idOf(
    `SELECT \`id\` FROM \`${lessons}\` WHERE \`visibility\` = 'PUBLIC' AND \`deletedAt\` IS NULL AND \`embargoUntil\` IS NULL AND \`anonymised\` = 0 ORDER BY \`id\``,
  );
  const practiceId = await idOf("SELECT `id` FROM `practice` WHERE `visibility` = 'PUBLIC' ORDER BY `id`");
  const regionId = await idOf('SELECT `regionId` AS `id` FROM `experiment_region` ORDER BY `regionId`');
  await write(async (writer) => {
    await writer.run(sql(`UPDATE \`${lessons}\` SET \`experimentId\` = ? WHERE \`id\` = ?`, ID, lessonId));
  });
  return {
    record,
    lessonId,
    practiceId,
    regionId,
    put: () =>
      write(async (writer) => {
        await writer.insert(Experiment, [record]);
        await writer.insert(ExperimentRegion, [{ experimentId: ID, regionId }]);
        await writer.insert(ExperimentProgramme, [{ experimentId: ID, programmeId: 'programme:uskalla-kokeilla' }]);
        const theme = { experimentId: ID, uri: THEME, notation: null, prefLabel: TITLE, inScheme: null };
        await writer.insert(ExperimentTheme, [theme]);
        await writer.insert(PracticeOrigin, [{ practiceId, experimentId: ID }]);
      }),
    take: () =>
      write(async (writer) => {
        await writer.run(sql('DELETE FROM `experiment` WHERE `id` = ?', ID));
        for (const link of ['experiment_region', 'experiment_programme', 'experiment_theme', 'practice_origin']) {
          await writer.run(sql(`DELETE FROM \`${link}\` WHERE \`experimentId\` = ?`, ID));
        }
      }),
  };
}
