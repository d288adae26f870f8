import { Key, Whole, WholeKey } from '@courage-hub/kit/columns';
import { rollUp } from '@courage-hub/kit/roll-up';
import type { Visibility } from '@courage-hub/kit/values';
import { Entity } from 'typeorm';
import { Experiment } from './experiment';

/** `period` of the experiments whenever they began, those of which no first day is known among them. */
export const ANY_TIME = 0;
/** The years with periods of their own. Before and after them experiments are counted from their rows. */
export const FIRST_YEAR = 1990;
export const LAST_YEAR = 2060;

/** 202404: from a month to the end of its year. A year alone, 2024, is from that year on. */
export const monthPeriod = (year: number, month: number): number => year * 100 + month;

/**
 * How many experiments that began in a period a municipality leads, by who may see them. The periods overlap, so that a
 * question from the first day of a month on reads two rows of each municipality.
 */
@Entity('experiment_count')
export class ExperimentCount {
  @Key(8)
  visibility: Visibility;

  @WholeKey()
  period: number;

  @Key()
  leadMunicipalityId: string;

  /** The day until which they are withheld; empty where they are not. */
  @Key(10)
  embargoUntil: string;

  @Whole()
  n: number;
}

export const experimentCounts = rollUp<Experiment, ExperimentCount>({
  of: Experiment,
  counts: ExperimentCount,
  buckets({ visibility, leadMunicipalityId, embargoUntil, deletedAt, actualStartDate, plannedStartDate }) {
    if (deletedAt || !leadMunicipalityId) return [];
    const bucket = { visibility, leadMunicipalityId, embargoUntil: embargoUntil ?? '' };
    return periodsWith(actualStartDate ?? plannedStartDate ?? null).map((period) => ({ ...bucket, period }));
  },
});

function periodsWith(day: string | null): number[] {
  const [own, last] = day === null ? [0, 0] : [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const periods = [ANY_TIME];
  for (let year = FIRST_YEAR; year <= Math.min(own, LAST_YEAR); year++) periods.push(year);
  // A year is a period already, so that its January needs none.
  if (own >= FIRST_YEAR && own <= LAST_YEAR) {
    for (let month = 2; month <= last; month++) periods.push(monthPeriod(own, month));
  }
  return periods;
}
