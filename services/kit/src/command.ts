import type { Database } from './database';
import type { IntakeReport } from './subgraph';

/** How a command tells how far it is. */
export interface Progress {
  start(label: string, total: number): void;
  advance(to: number): void;
  done(): void;
}

export const SILENT: Progress = { start: () => {}, advance: () => {}, done: () => {} };

export interface CommandContext {
  db: Database;
  /** Other services' doors, by `<service>.<intake>`, each bound to its database and to this command's `now`. */
  intake: (
    name: string,
  ) => (rows: readonly Record<string, unknown>[], options: { dryRun: boolean }) => Promise<IntakeReport>;
  progress: Progress;
  now: string;
}

/** One verb of the command line over one service's data; what it returns is printed as the report. */
export interface Command {
  description: string;
  argument: string;
  run(file: string, options: { dryRun: boolean }, context: CommandContext): Promise<CommandReport>;
}

export interface CommandReport {
  /** Lines for people. */
  summary: string[];
  /** The same for `--json`. */
  data: Record<string, unknown>;
  /** True when something was refused: the exit code is 1. */
  refused: boolean;
}
