import { finnishDay } from '@courage-hub/kit/context';
import { badInput } from '@courage-hub/kit/errors';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Summer time first: in winter its midnight is still the day before. */
const OFFSETS = ['+03:00', '+02:00'];

/** The instant when a calendar day begins in Finland. */
export function finnishMidnight(day: string): string {
  if (day < '1970-01-01' || day > '2100-12-31')
    throw badInput(
      {
        fi: 'päivän on oltava 1970-01-01–2100-12-31',
        sv: 'en dag ska vara 1970-01-01–2100-12-31',
        en: 'a day must be 1970-01-01..2100-12-31',
      },
      day,
    );
  return midnight(day);
}

/** The instant when the day after begins in Finland. */
export function nextFinnishMidnight(day: string): string {
  finnishMidnight(day);
  return midnight(new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10));
}

const midnight = (day: string): string =>
  OFFSETS.map((offset) => new Date(`${day}T00:00:00${offset}`).toISOString()).find((at) => finnishDay(at) === day)!;
