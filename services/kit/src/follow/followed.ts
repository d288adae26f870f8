import type { Collection } from '../collection';

/** A noun whose changes can be narrowed to those of one neighbour. */
export interface Followed {
  readonly type: string;
  readonly collection: Collection<never, never>;
  /** The collection's relation for each argument that names a neighbour: `{ municipality: 'leadMunicipality' }`. */
  readonly by: Readonly<Record<string, string>>;
}

/** One noun of the list in `subgraph.ts`. */
export const followed = <N extends { id: string }>(
  type: string,
  of: Collection<N, never>,
  by: Readonly<Record<string, string>>,
): Followed => ({ type, collection: of as unknown as Collection<never, never>, by });
