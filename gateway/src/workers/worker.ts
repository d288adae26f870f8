import { STOP } from './messages';

/** Resolves when the lead says so, or is no more; a signal from the terminal is the lead's to answer. */
export function untilToldToStop(): Promise<void> {
  process.on('SIGINT', () => {});
  return new Promise((resolve) => {
    process.on('message', (message) => message === STOP && resolve());
    process.once('SIGTERM', () => resolve());
    process.once('disconnect', () => resolve());
  });
}
