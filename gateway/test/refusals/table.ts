import type { ErrorCode } from '@courage-hub/kit/errors';
import type { Said } from '@courage-hub/kit/said';
import type { World } from './given';
import { type Broken, longerThan, NO_LANGUAGE, onlyFor } from './words';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- inputs of every mutation, typed by the schema that refuses them
export type Input = Record<string, any>;

/** What is wrong, laid over the right input; where it takes a record in another state, made first. */
type Patch = Input | ((world: World, right: Input) => Promise<Input>);

/** Wrong fields, or another refusal than of a field. */
export type Wrong = { input: Patch } & ({ fields: Record<string, Broken> } | { refusal: Refusal });

export interface Refusal {
  code: ErrorCode;
  /** Where the words name a record that the input names, made of the input. */
  said: Said | ((input: Input) => Said);
  /** What the extensions tell beside the code. */
  shows?: (input: Input) => object;
}

/** Everything that one mutation refuses. */
export interface Refusals {
  /** An input that is accepted, on records of its own: whatever is refused, is refused for what differs from it. */
  right: (world: World) => Promise<Input>;
  /** What a person is told who has no role; null where anybody who is signed in may send it. */
  stranger: Refusal | null;
  /** Ids that it names and cannot do without, each with one that is not there. */
  names?: Readonly<Record<string, string>>;
  /** Which field's record the `version` guards; left out where nothing is guarded. */
  guards?: (right: Input) => string;
  wrong: Readonly<Record<string, Wrong>>;
}

export const forbidden = (...wanted: readonly Said[]): Refusal => ({ code: 'FORBIDDEN', said: onlyFor(...wanted) });

export const TEXT = { fi: 'Koe', original: 'fi' };
const BLANK = { fi: ' ' };

export const xs = (length: number): string => 'x'.repeat(length);
export const BACKWARDS = { startDate: '2026-05-02', endDate: '2026-05-01' };

/** Texts that no language has. */
export const blank = (...fields: readonly string[]): Wrong => ({
  input: Object.fromEntries(fields.map((field) => [field, BLANK])),
  fields: Object.fromEntries(fields.map((field) => [field, NO_LANGUAGE])),
});

/** Texts that are one character longer than they may be. */
export const tooLong = (limits: Readonly<Record<string, number>>): Wrong => ({
  input: Object.fromEntries(Object.entries(limits).map(([field, limit]) => [field, { fi: xs(limit + 1) }])),
  fields: Object.fromEntries(Object.entries(limits).map(([field, limit]) => [`${field}.fi`, longerThan(limit)])),
});

/** More than the fifty concepts that a record may have. */
export const concepts = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ uri: `https://concepts.example/${at}` }));
