import type { Combinable, FilterSpec } from './filters';
import type { Sql } from './sql';
import type { Reader, Viewer } from './viewer';

/**
 * How rows hang on a parent: by a column of their own, or through a link table. A `long` one has so many rows that a page
 * of each parent is read from an index that has them in the default order, parent by parent.
 */
export type Relation = { column: string; long?: true } | { link: string; own: string; other: string };

/** A stable order: one SQL expression over alias `t` that is never NULL; ties go by id. */
export interface Order {
  by: string;
  descending?: boolean;
}

/** What a facet counts: an expression over `t` and what is joined; `label` gives stored LocalizedText. */
export interface FacetSpec<F = never> {
  by: string;
  join?: string;
  /** Which joined rows count, where that depends on who reads or when. */
  where?: (reader: Reader) => Sql;
  label?: string;
  /** The same values and counts from a roll-up, where there is one for all that the filter asks and the reader sees. */
  kept?: (filter: F | null, reader: Reader) => Sql | null;
}

/** What can be asked of one noun's rows. One value per noun; pages, counts and facets are read from it. */
export interface Collection<N extends object, F = object> {
  entity: new () => N;
  filter: FilterSpec<F>;
  /** The first one is the default. */
  orders: Record<string, Order>;
  facets: Record<string, FacetSpec<F>>;
  relations: Record<string, Relation>;
  /** Rows carry a `visibility` column that decides who may see them. */
  published: boolean;
  /** Rows that the viewer sees whatever their visibility: those that the viewer may edit. Only with `published`. */
  stewards?: (viewer: Viewer) => Sql | null;
  /** What else must hold of every row that is read, e.g. that its day has come. */
  condition?: (reader: Reader) => Sql;
}

export function collection<N extends { id: string }, F extends Combinable<F> = object>(
  entity: new () => N,
  spec: Partial<Omit<Collection<N, F>, 'entity' | 'orders'>> & { orders: Record<string, Order> },
): Collection<N, F> {
  return {
    filter: {} as FilterSpec<F>,
    facets: {},
    relations: {},
    published: false,
    ...spec,
    entity,
  };
}
