import pino from 'pino';

export type Logger = pino.Logger;

/** One JSON line per event on standard error; standard output belongs to the answers of commands. */
export const createLogger = (name: string, level: string): Logger => pino({ name, level }, pino.destination(2));
