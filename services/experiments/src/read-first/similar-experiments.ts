import { finnishDay, type HubContext } from '@courage-hub/kit/context';
import { allOf, anyOf, type Sql, sql } from '@courage-hub/kit/sql';
import type { Reader } from '@courage-hub/kit/viewer';
import { visibleSql } from '@courage-hub/kit/visible';
import type { ExperimentKind } from '../experiment/experiment.enums';
import { experiments } from '../experiment/experiment.rows';
import { LessonKind } from '../lesson/lesson';
import { tracedLesson } from '../lesson/lesson.rows';

/** What an experiment is compared by. */
export interface Likeness {
  id: string | null;
  themes: readonly string[];
  kind: ExperimentKind | null;
  municipalityIds: readonly string[];
}

const THEME = 3;

/** An embargo binds everybody here, also those who may see the record: a warning is read by others over the shoulder. */
export const outOfEmbargo = (alias: string, day: string): Sql =>
  sql(`${alias}.\`embargoUntil\` IS NULL OR ${alias}.\`embargoUntil\` <= ?`, day);

/**
 * The ids of the experiments with something to tell that share a theme, most alike first: each shared theme weighs 3, the
 * same kind and a municipality of the same kind 1 each; then by id.
 */
export async function similarExperiments(
  { db, viewer, now }: HubContext,
  { id, themes, kind, municipalityIds }: Likeness,
  first: number,
): Promise<string[]> {
  if (themes.length === 0) return [];
  const where = allOf([
    visibleSql(experiments as never, { viewer, now }),
    outOfEmbargo('t', finnishDay(now)),
    id === null ? null : sql('t.`id` <> ?', id),
    tells({ viewer, now }),
  ]);
  const scored = [
    sql(
      `${THEME} * (SELECT COUNT(*) FROM \`experiment_theme\` h WHERE h.\`experimentId\` = t.\`id\` AND h.\`uri\` IN (?))`,
      themes,
    ),
    sql('CASE WHEN t.`kind` = ? THEN 1 ELSE 0 END', kind ?? ''),
    ...(municipalityIds.length > 0
      ? [sql('CASE WHEN t.`leadMunicipalityId` IN (?) THEN 1 ELSE 0 END', municipalityIds)]
      : []),
  ];
  const score = sql(scored.map(({ text }) => text).join(' + '), ...scored.flatMap(({ params }) => params));
  const rows = await db.read(
    sql(
      `SELECT t.\`id\`, ${score.text} AS \`score\` FROM \`experiment\` t ` +
        'WHERE t.`id` IN (SELECT a.`experimentId` FROM `experiment_theme` a WHERE a.`uri` IN (?)) ' +
        `AND ${where.text} ORDER BY \`score\` DESC, t.\`id\` LIMIT ?`,
      ...score.params,
      themes,
      ...where.params,
      first,
    ),
  );
  return rows.map((row) => row.id as string);
}

function tells({ viewer, now }: Reader): Sql {
  const slipUp = allOf([
    sql('n.`kind` = ?', LessonKind.SLIP_UP),
    tracedLesson('n', { viewer, now }),
    outOfEmbargo('n', finnishDay(now)),
  ]);
  return anyOf([
    sql("t.`outcome` <> 'NOT_YET_KNOWN'"),
    sql('t.`stopReason` IS NOT NULL'),
    sql(`t.\`id\` IN (SELECT n.\`experimentId\` FROM \`lesson\` n WHERE ${slipUp.text})`, ...slipUp.params),
  ]);
}
