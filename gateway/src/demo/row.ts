import { instant, type Day } from './day';

/** One row of a table: the entity's properties. */
export type Row = Record<string, unknown>;

/** The tables of one service, by the name of their data file. */
export type Tables = Record<string, Row[]>;

export type Visibility = 'PUBLIC' | 'PARTNER' | 'INTERNAL';

const DEMO = { system: 'demo' };

/** What every record carries: its times, and that it is invented. */
export const recorded = (created: Day, changed: Day = created): Row => ({
  createdAt: instant(created, 8),
  modifiedAt: instant(changed, 12),
  source: DEMO,
});

/** The same for a record that chooses its audience. */
export const published = (visibility: Visibility, created: Day, changed: Day = created): Row => ({
  visibility,
  ...recorded(created, changed),
});
