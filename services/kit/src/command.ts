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

/** A word after the command's name, by its place; every one is required. */
export interface CommandArgument {
  name: string;
  description: string;
}

/** `--name`, or `--name <value>`; `run` gets it in camel case. */
export interface CommandOption {
  name: string;
  description: string;
  /** What stands for the value in the help; without it the option is a flag, false unless given. */
  value?: string;
  /** May be given several times: the values come as a list. */
  many?: boolean;
  required?: boolean;
  default?: string;
}

export const DRY_RUN: CommandOption = { name: 'dry-run', description: 'check and count, write nothing' };

/** One verb of the command line over one service's data; what it returns is printed as the report. */
export interface Command<A extends object = object, O extends object = object> {
  description: string;
  arguments?: readonly CommandArgument[];
  options?: readonly CommandOption[];
  run(words: A, options: O, context: CommandContext): Promise<CommandReport>;
}

export interface CommandReport {
  /** Lines for people. */
  summary: string[];
  /** The same for `--json`. */
  data: Record<string, unknown>;
  /** True when something was refused: the exit code is 1. */
  refused: boolean;
}
