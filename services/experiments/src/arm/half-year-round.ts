import { Day, Json, Key } from '@courage-hub/kit/columns';
import { type Localized, LocalizedText } from '@courage-hub/kit/localized-text';
import { DateScalar, DecimalScalar } from '@courage-hub/kit/scalars';
import { isSmall, MINIMUM_CELL } from '@courage-hub/kit/small-counts';
import { Concept } from '@courage-hub/kit/values';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';
import type { Experiment } from '../experiment/experiment';
import { halfYearsBetween, lastDayOf } from './half-year';

/** A value as it was read: only `MonitoringReading` tells it to anybody. */
export interface StoredReading {
  indicator: Concept;
  unit: string | null;
  value: string | null;
  whyMissing: Localized | null;
  ofPeople: boolean;
}

/** What a municipality reported of an experiment for one half-year. */
@Entity('half_year_round')
export class ReportedRound {
  @Key()
  experimentId: string;

  @Key()
  municipalityId: string;

  @Key(8)
  halfYear: string;

  @Day()
  reportedOn: string;

  @Json({ nullable: true })
  summary: Localized | null;

  @Json()
  readings: StoredReading[];
}

@ObjectType({ description: 'One indicator as it was read in a municipality in a half-year.' })
export class MonitoringReading {
  @Field(() => Concept, {
    description: 'What was measured; the same URI tells the same indicator elsewhere and later.',
  })
  indicator: Concept;

  @Field(() => String, { nullable: true, description: 'In which unit, e.g. `day`; null where it has none.' })
  unit: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The value; null where missing or suppressed, never 0.' })
  value: string | null;

  @Field(() => LocalizedText, { nullable: true, description: 'Why there is no value; null where there is one.' })
  whyMissing: Localized | null;

  @Field(() => Boolean, {
    description: `True where people were counted, and there were some but fewer than ${MINIMUM_CELL}.`,
  })
  suppressed: boolean;
}

export enum HalfYearRoundState {
  REPORTED = 'REPORTED',
  DUE = 'DUE',
  NOT_DUE = 'NOT_DUE',
}
registerEnumType(HalfYearRoundState, {
  name: 'HalfYearRoundState',
  description: 'Whether a round was reported, is missing though its half-year is over, or is still to come.',
});

@ObjectType({ description: 'The monitoring of an experiment in one municipality over one half-year.' })
export class HalfYearRound {
  @Field(() => String, { description: 'The half-year as SDMX writes it: "2016-S1" is January to June of 2016.' })
  halfYear: string;

  @Field(() => HalfYearRoundState, { description: 'Whether it was reported.' })
  state: HalfYearRoundState;

  @Field(() => DateScalar, { description: 'The last day of the half-year: without a report it is DUE from then on.' })
  dueOn: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was reported; null where it was not.' })
  reportedOn: string | null;

  @Field(() => LocalizedText, { nullable: true, description: 'What was seen, in words.' })
  summary: Localized | null;

  @Field(() => [MonitoringReading], { description: 'What was read; empty where nothing was reported.' })
  readings: MonitoringReading[];
}

export function readingOf({ ofPeople, ...told }: StoredReading): MonitoringReading {
  const suppressed = ofPeople && told.value !== null && isSmall(Number(told.value));
  return { ...told, suppressed, value: suppressed ? null : told.value };
}

/** The half-years of the time that an experiment ran until a day; none before it began. */
export const expectedHalves = (
  { actualStartDate, actualEndDate }: Pick<Experiment, 'actualStartDate' | 'actualEndDate'>,
  day: string,
): string[] =>
  actualStartDate ? halfYearsBetween(actualStartDate, actualEndDate && actualEndDate < day ? actualEndDate : day) : [];

/** Every round that was expected until a day, reported or not, and whatever else was reported. */
export function roundsOf(
  expected: readonly string[],
  reported: readonly ReportedRound[],
  day: string,
): HalfYearRound[] {
  const halves = [...new Set([...expected, ...reported.map(({ halfYear }) => halfYear)])].sort();
  return halves.map((halfYear) => {
    const report = reported.find((one) => one.halfYear === halfYear);
    const dueOn = lastDayOf(halfYear);
    const unreported = dueOn <= day ? HalfYearRoundState.DUE : HalfYearRoundState.NOT_DUE;
    return {
      ...{ halfYear, dueOn, state: report ? HalfYearRoundState.REPORTED : unreported },
      ...{ reportedOn: report?.reportedOn ?? null, summary: report?.summary ?? null },
      readings: (report?.readings ?? []).map(readingOf),
    };
  });
}
