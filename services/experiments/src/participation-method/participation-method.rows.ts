import { collection } from '@courage-hub/kit/collection';
import { allOf, type Sql, sql } from '@courage-hub/kit/sql';
import { MethodSetting, ParticipationMethod, type Spectrum } from './participation-method';

/** What can be asked of the catalogue: it is short, and read whole. */
export const participationMethods = collection<ParticipationMethod>(ParticipationMethod, {
  orders: { ID: { by: 't.`id`' } },
});

export interface Suitable {
  spectrum?: Spectrum | null;
  setting?: MethodSetting | null;
  groupSize?: number | null;
}

/** What suits: a method that works either way suits whoever asks for one of the two. */
export const suiting = ({ spectrum, setting, groupSize }: Suitable): Sql =>
  allOf([
    spectrum ? sql('t.`spectrum` = ?', spectrum) : null,
    setting ? sql('t.`setting` IN (?)', [setting, MethodSetting.EITHER]) : null,
    typeof groupSize === 'number'
      ? sql(
          'COALESCE(t.`smallestGroup`, 0) <= ? AND (t.`largestGroup` IS NULL OR t.`largestGroup` >= ?)',
          groupSize,
          groupSize,
        )
      : null,
  ]);
