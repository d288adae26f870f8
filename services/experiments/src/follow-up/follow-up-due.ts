import { DateScalar } from '@courage-hub/kit/scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Experiment } from '../experiment/experiment';
import { ExperimentStatus } from '../experiment/experiment.enums';

/** After how many whole months it is asked what was left. */
export const FOLLOW_UP_MONTHS: readonly number[] = [6, 12, 24];

@ObjectType({ description: 'A follow-up of an ended experiment that nobody has recorded yet.' })
export class FollowUpDue {
  @Field(() => Int, { description: 'Whole months after the end: 6, 12 or 24.' })
  monthsAfterEnd: number;

  @Field(() => DateScalar, { description: 'The day that many months after the last day; the last of a shorter month.' })
  dueOn: string;
}

/** The follow-ups of an experiment that have come due by a day and are not recorded. */
export function dueBy({ status, actualEndDate: end, followUps }: Experiment, day: string): FollowUpDue[] {
  if (status !== ExperimentStatus.ENDED || !end) return [];
  return FOLLOW_UP_MONTHS.filter((months) => followUps.every(({ monthsAfterEnd }) => monthsAfterEnd !== months))
    .map((monthsAfterEnd) => ({ monthsAfterEnd, dueOn: plusMonths(end, monthsAfterEnd) }))
    .filter(({ dueOn }) => dueOn <= day);
}

/** The same day some months later or earlier; where that month is shorter, its last day. */
export function plusMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return dayOf(year, month + months, Math.min(date, lastDate(year, month + months)));
}

/** The last day that an experiment ended on whose follow-up after so many months is due by this day. */
export function lastEndDue(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  // On the last day of a month everything is due that a longer month would have put on a later day.
  return date === lastDate(year, month)
    ? dayOf(year, month - months, lastDate(year, month - months))
    : plusMonths(day, -months);
}

/** Months past either end of the year are months of the next or the year before. */
const lastDate = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const dayOf = (year: number, month: number, date: number): string =>
  new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);
