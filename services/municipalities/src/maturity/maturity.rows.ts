import { collection } from '@courage-hub/kit/collection';
import type { Loaders } from '@courage-hub/kit/loaders';
import { sql } from '@courage-hub/kit/sql';
import { MaturityAssessment } from './maturity-assessment';

/** What can be asked of maturity assessments. */
export const maturityAssessments = collection<MaturityAssessment>(MaturityAssessment, {
  orders: { ID: { by: 't.`id`' } },
});

/** A municipality's assessments by one model, or by all of them: by model, oldest first. */
export function maturityOf(load: Loaders, municipalityId: string, model: string | null): Promise<MaturityAssessment[]> {
  const where = model === null ? {} : { where: sql('t.`model` = ?', model) };
  return load.rowsBy(MaturityAssessment, 'municipalityId', municipalityId, {
    ...where,
    orderBy: 't.`model`, t.`year`',
  });
}
