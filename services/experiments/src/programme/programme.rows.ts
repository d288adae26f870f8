import { collection } from '@courage-hub/kit/collection';
import { sql, type Sql, TRUE } from '@courage-hub/kit/sql';
import { Programme, type ProgrammeKind } from './programme';

/** What can be asked of programmes. */
export const programmes = collection<Programme>(Programme, {
  orders: { NAME: { by: 't.`sortKey`' } },
  relations: {
    parent: { column: 'parentId' },
    experiment: { link: 'experiment_programme', own: 'programmeId', other: 'experimentId' },
  },
});

export const ofKind = (kind: ProgrammeKind | null | undefined): Sql => (kind ? sql('t.`kind` = ?', kind) : TRUE);
