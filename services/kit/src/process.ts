import { ConfigError } from './config';
import { reasonOf } from './database';
import type { Logger } from './logging';

/** Runs a program to its end; a failure is one line (a wrong setting: one line per problem) and exit code 1. */
export async function exitOn(program: () => Promise<void>): Promise<void> {
  try {
    await program();
  } catch (error) {
    console.error(startFailure(error));
    process.exitCode = 1;
    setImmediate(() => process.exit());
  }
}

export function startFailure(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  const { code, port, address } = error as { code?: string; port?: number; address?: string };
  if (code === 'EADDRINUSE') return `port ${port} on ${address} is in use: stop what listens there or set PORT`;
  if (code === 'EACCES') return `no permission to listen on port ${port}: set PORT to 1024 or more`;
  return reasonOf(error);
}

/** Resolves at SIGTERM or SIGINT; call it before listening, so that no signal finds nobody. A second one ends at once. */
export function untilStopped(log: Logger): Promise<void> {
  return new Promise((resolve) => {
    const stop = (signal: NodeJS.Signals): void => {
      log.info({ signal }, 'draining');
      process.once('SIGTERM', () => process.exit(1));
      process.once('SIGINT', () => process.exit(1));
      resolve();
    };
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
  });
}
