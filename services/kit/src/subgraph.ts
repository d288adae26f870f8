import type { NonEmptyArray } from 'type-graphql';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Command } from './command';
import type { HubContext } from './context';
import type { Database } from './database';
import type { Followed } from './follow/followed';
import type { Passing } from './housekeeping';
import type { RollUp } from './roll-up';
import type { Rule } from './rules';
import type { Searchable } from './search/search-index';
import type { SeedTable } from './seed';
import type { Stewarded } from './stewardship';

/** The key of an entity as another subgraph sends it. */
export interface Representation {
  __typename: string;
  id: string;
  [key: string]: unknown;
}

export type ReferenceResolver = (key: Representation, context: HubContext) => unknown;

/** What a subgraph is. `main` starts it, the schema printer prints it, tests and the hub run it. */
export interface Subgraph {
  readonly name: string;
  readonly entities: readonly EntityTarget<ObjectLiteral>[];
  readonly migrations: readonly (new () => object)[];
  readonly resolvers: NonEmptyArray<Function>;
  /** Object types that no resolver returns by name but that belong to the schema. */
  readonly orphanedTypes?: readonly Function[];
  /** How each entity of this subgraph, and each stub with fields of ours, is found by its key. */
  readonly references: Record<string, ReferenceResolver>;
  /** Reference tables are always there; demo tables unless HUB_DEMO=off. */
  readonly seeds: { reference: readonly SeedTable[]; demo: readonly SeedTable[] };
  /** What the command line offers for this service's data: `import projects FILE`. */
  readonly commands?: Record<string, Command>;
  /** Who may send each mutation, by its name: a mutation without a rule does not build. */
  readonly rules?: Readonly<Record<string, Rule>>;
  /** Nouns whose records people publish, withhold, delete and restore. */
  readonly stewarded?: readonly Stewarded[];
  /** Counts that are kept where rows are written, and read instead of counted. */
  readonly rollUps?: readonly RollUp[];
  /** Nouns whose records can be searched for by their texts, in one index. */
  readonly searchable?: readonly Searchable[];
  /** Nouns whose changes can be followed by a neighbour of theirs. */
  readonly followed?: readonly Followed[];
  /** Tables whose rows are of use for a time alone: what is over is deleted every hour. */
  readonly housekeeping?: readonly Passing[];
  /** What the gateway may ask beside the graph, by name: credentials and the like. Never part of the schema. */
  readonly internals?: Readonly<Record<string, Internal>>;
  /** What other services' commands may ask of this service's database. */
  readonly intakes?: Record<string, Intake>;
}

/** A question of the gateway's own to a service. */
export type Internal = (input: Record<string, unknown>, context: { db: Database; now: string }) => Promise<unknown>;

/** A door for another service's command, wired by name in the composition root. All rows go in, or none. */
export type Intake = (
  db: Database,
  rows: readonly Record<string, unknown>[],
  options: { dryRun: boolean; now: string },
) => Promise<IntakeReport>;

export interface IntakeReport {
  inserted: number;
  /** Already there, and left as they are. */
  unchanged: number;
}
