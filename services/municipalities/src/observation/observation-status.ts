import { registerEnumType } from 'type-graphql';

export enum ObservationStatus {
  FINAL = 'FINAL',
  PRELIMINARY = 'PRELIMINARY',
  ESTIMATED = 'ESTIMATED',
  BREAK = 'BREAK',
  SUPPRESSED = 'SUPPRESSED',
  MISSING = 'MISSING',
}
registerEnumType(ObservationStatus, {
  name: 'ObservationStatus',
  description:
    'SDMX observation status (CL_OBS_STATUS): FINAL is A (normal), PRELIMINARY P, ESTIMATED E, BREAK B (the definition changes here), SUPPRESSED Q (held back: too few cases), MISSING O or M (there is no value).',
});

/** From the least to the most that a reader must know of it. */
const BY_GRAVITY = Object.values(ObservationStatus);

/** A sum is as doubtful as the most doubtful of its parts. */
export const gravest = (statuses: readonly ObservationStatus[]): ObservationStatus =>
  BY_GRAVITY[Math.max(0, ...statuses.map((status) => BY_GRAVITY.indexOf(status)))]!;

/** Statuses that carry no value. */
export const isWithoutValue = (status: ObservationStatus): boolean =>
  status === ObservationStatus.SUPPRESSED || status === ObservationStatus.MISSING;
