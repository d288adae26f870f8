import type { HubContext } from '@courage-hub/kit/context';
import { sql } from '@courage-hub/kit/sql';
import { publishedSql } from '@courage-hub/kit/visible';

/** The ids of the practices that came out of experiments which a municipality leads and the viewer may see. */
export async function originatedPractices(
  { load, viewer, now }: HubContext,
  municipalityId: string,
): Promise<string[]> {
  const seen = publishedSql('e', { viewer, now });
  const rows = await load.rawBy(
    'practices-originated',
    (ids) =>
      sql(
        'SELECT DISTINCT e.`leadMunicipalityId` AS `__parent`, o.`practiceId` FROM `practice_origin` o ' +
          'JOIN `experiment` e ON e.`id` = o.`experimentId` ' +
          `WHERE e.\`leadMunicipalityId\` IN (?) AND ${seen.text} ORDER BY o.\`practiceId\``,
        ids,
        ...seen.params,
      ),
    municipalityId,
  );
  return rows.map((row) => row.practiceId as string);
}
