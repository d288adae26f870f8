import { ObservationStatus } from './observation-status';

const { FINAL, PRELIMINARY, ESTIMATED, BREAK, SUPPRESSED, MISSING } = ObservationStatus;

/** What sources write: SDMX codes, Eurostat's flags, Statistics Finland's symbols, and the hub's own names. */
const SYMBOLS = new Map<string, ObservationStatus>(
  Object.entries({
    '': FINAL,
    a: FINAL,
    '-': FINAL,
    p: PRELIMINARY,
    '*': PRELIMINARY,
    e: ESTIMATED,
    b: BREAK,
    q: SUPPRESSED,
    c: SUPPRESSED,
    '...': SUPPRESSED,
    m: MISSING,
    o: MISSING,
    ':': MISSING,
    '.': MISSING,
    '..': MISSING,
    ...Object.fromEntries(Object.values(ObservationStatus).map((status) => [status.toLowerCase(), status])),
  }),
);

export const STATUS_CONTRACT = `one of ${Object.values(ObservationStatus).join(', ')}, or an SDMX code A, P, E, B, Q, M, O`;

/** The status that a symbol stands for; null where it is none that the hub knows. */
export const statusOf = (symbol: string): ObservationStatus | null => SYMBOLS.get(symbol.trim().toLowerCase()) ?? null;
