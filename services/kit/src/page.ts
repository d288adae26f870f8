import type { Loader } from './ask';
import { encodeCursor } from './cursor';
import type { PageRequest } from './page-request';
import type { RawRow } from './rows';
import type { FacetValue, PageInfo } from './values';

/** The rows that were read for one page. */
export class PageRows<N> {
  static readonly none = new PageRows<never>([], () => undefined as never, { size: 0 } as PageRequest);

  readonly nodes: N[];
  /** There are rows beyond the page in the direction of paging. */
  readonly more: boolean;
  readonly #raw: RawRow[];
  readonly #order: string;

  constructor(raw: readonly RawRow[], read: (row: RawRow) => N, { size, backward, orderName }: PageRequest) {
    this.#raw = raw.slice(0, size);
    if (backward) this.#raw.reverse();
    this.#order = orderName;
    this.nodes = this.#raw.map(read);
    this.more = raw.length > size;
  }

  get cursors(): string[] {
    return this.#raw.map((row) =>
      encodeCursor({ order: this.#order, value: row.__order as string | number, id: row.id as string }),
    );
  }
}

/** How the pages of one request are read, each by its parent; '' is the list of all rows. */
export interface PageReads<N> {
  readonly request: PageRequest;
  readonly rows: Loader<string, PageRows<N>>;
  readonly count: Loader<string, number>;
  facet(field: string): Loader<string, FacetValue[]>;
}

/** One page of a connection, read as far as it is asked for. */
export class Page<N> {
  constructor(
    private readonly reads: PageReads<N>,
    private readonly parent: string,
  ) {}

  nodes(): Promise<N[]> {
    return this.reads.rows.ask(this.parent).part(({ nodes }) => nodes);
  }

  edges(): Promise<{ cursor: string; node: N }[]> {
    return this.reads.rows
      .ask(this.parent)
      .part(({ nodes, cursors }) => nodes.map((node, index) => ({ node, cursor: cursors[index]! })));
  }

  count(): Promise<number> {
    return this.reads.count.ask(this.parent);
  }

  facet(field: string): Promise<FacetValue[]> {
    return this.reads.facet(field).ask(this.parent);
  }

  pageInfo(): Promise<PageInfo> {
    const { backward, from } = this.reads.request;
    return this.reads.rows.ask(this.parent).part(({ cursors, more }) => ({
      hasNextPage: backward ? from !== null : more,
      hasPreviousPage: backward ? more : from !== null,
      startCursor: cursors[0] ?? null,
      endCursor: cursors.at(-1) ?? null,
    }));
  }
}
