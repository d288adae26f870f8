import type { Collection } from '@courage-hub/kit/collection';
import { allOf, anyOf, type Sql, sql } from '@courage-hub/kit/sql';
import type { Experiment } from '../experiment/experiment';
import { ExperimentStatus } from '../experiment/experiment.enums';
import type { ExperimentFilter } from '../experiment/experiment.inputs';
import { experiments } from '../experiment/experiment.rows';
import { FOLLOW_UP_MONTHS, lastEndDue } from './follow-up-due';

export type DueFilter = ExperimentFilter & { dueBy?: string };

/** `dueBy` as a condition. Follow-ups are JSON text as `JSON.stringify` writes it: their months, then the day. */
const due = (day: string, months: number): Sql =>
  sql('t.`actualEndDate` <= ? AND t.`followUps` NOT LIKE ?', lastEndDue(day, months), `%"monthsAfterEnd":${months},%`);

/** Ended experiments whose follow-ups wait, the one that ended first before the others. */
export const experimentsDue: Collection<Experiment, DueFilter> = {
  ...experiments,
  orders: { END: { by: "COALESCE(t.`actualEndDate`, '')" } },
  filter: {
    ...experiments.filter,
    dueBy: (day: string) =>
      allOf([sql('t.`status` = ?', ExperimentStatus.ENDED), anyOf(FOLLOW_UP_MONTHS.map((months) => due(day, months)))]),
  },
};
