import { type Chance, deck, weighted } from './chance';
import type { Continuation, StopReason } from './said/reasons';
import type { Status } from './timeline';

export type Outcome = 'NOT_YET_KNOWN' | 'CONFIRMED' | 'PARTLY_CONFIRMED' | 'NOT_CONFIRMED' | 'INCONCLUSIVE';

const STOPPED: readonly StopReason[] = [
  'NO_EFFECT',
  'PROCUREMENT_FAILED',
  'NO_RESOURCES',
  'GOAL_REACHED',
  'NO_DEMAND',
  'LEGAL_BARRIER',
  'PROCUREMENT_FAILED',
  'PARTNER_LEFT',
  'HARM_OR_RISK',
  'NO_MANDATE',
  'MERGED',
  'OTHER',
];

const WITHDRAWN: readonly StopReason[] = [
  'NO_MANDATE',
  'PROCUREMENT_FAILED',
  'NO_RESOURCES',
  'LEGAL_BARRIER',
  'MERGED',
  'NO_DEMAND',
];

/** Every reason occurs: they are dealt in turn. */
export function stopReasonsInTurn(): (status: Status) => StopReason | null {
  const stopped = deck(STOPPED);
  const withdrawn = deck(WITHDRAWN);
  return (status) => (status === 'STOPPED_EARLY' ? stopped() : status === 'WITHDRAWN' ? withdrawn() : null);
}

const TOLD_BY_THE_STOP: Readonly<Partial<Record<StopReason, Outcome>>> = {
  GOAL_REACHED: 'CONFIRMED',
  NO_EFFECT: 'NOT_CONFIRMED',
  HARM_OR_RISK: 'NOT_CONFIRMED',
};

/** Stopping early is no outcome in itself: most stops leave the question open. */
export function outcomeOf(status: Status, stopReason: StopReason | null, chance: Chance): Outcome {
  if (status === 'STOPPED_EARLY') return TOLD_BY_THE_STOP[stopReason!] ?? 'INCONCLUSIVE';
  if (status !== 'ENDED') return 'NOT_YET_KNOWN';
  return weighted(chance, {
    CONFIRMED: 34,
    PARTLY_CONFIRMED: 30,
    NOT_CONFIRMED: 16,
    INCONCLUSIVE: 12,
    NOT_YET_KNOWN: 8,
  });
}

const AFTER: Readonly<Record<Outcome, Readonly<Partial<Record<Continuation, number>>>>> = {
  CONFIRMED: { EMBEDDED: 50, SCALED: 20, PARTLY_USED: 12, CONTINUED_AS_EXPERIMENT: 10, NOT_CONTINUED: 8 },
  PARTLY_CONFIRMED: { EMBEDDED: 22, SCALED: 4, PARTLY_USED: 38, CONTINUED_AS_EXPERIMENT: 20, NOT_CONTINUED: 16 },
  NOT_CONFIRMED: { PARTLY_USED: 22, CONTINUED_AS_EXPERIMENT: 6, NOT_CONTINUED: 72 },
  INCONCLUSIVE: { PARTLY_USED: 22, CONTINUED_AS_EXPERIMENT: 28, NOT_CONTINUED: 50 },
  NOT_YET_KNOWN: { NOT_YET_KNOWN: 100 },
};

/** What became of it is a third thing: some confirmed ideas were not continued. */
export function continuationOf(status: Status, outcome: Outcome, chance: Chance): Continuation {
  if (status === 'ENDED') return weighted(chance, AFTER[outcome]);
  if (status !== 'STOPPED_EARLY') return status === 'WITHDRAWN' ? 'NOT_CONTINUED' : 'NOT_YET_KNOWN';
  return outcome === 'CONFIRMED' ? 'EMBEDDED' : weighted(chance, { NOT_CONTINUED: 80, PARTLY_USED: 20 });
}
