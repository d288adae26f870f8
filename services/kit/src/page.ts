import type { PageRequest } from './page-request';
import type { FacetValue, PageInfo } from './values';

export interface PageRows<N> {
  nodes: N[];
  cursors: string[];
  /** There are rows beyond the page in the direction of paging. */
  more: boolean;
}

interface Reads<N> {
  request: PageRequest;
  rows: () => Promise<PageRows<N>>;
  count: () => Promise<number>;
  facet: (field: string) => Promise<FacetValue[]>;
}

/** One page of a connection, read as far as it is asked for. */
export class Page<N> {
  constructor(private readonly reads: Reads<N>) {}

  async nodes(): Promise<N[]> {
    return (await this.reads.rows()).nodes;
  }

  async edges(): Promise<{ cursor: string; node: N }[]> {
    const { nodes, cursors } = await this.reads.rows();
    return nodes.map((node, index) => ({ node, cursor: cursors[index]! }));
  }

  count(): Promise<number> {
    return this.reads.count();
  }

  facet(field: string): Promise<FacetValue[]> {
    return this.reads.facet(field);
  }

  async pageInfo(): Promise<PageInfo> {
    const { cursors, more } = await this.reads.rows();
    const { backward, from } = this.reads.request;
    return {
      hasNextPage: backward ? from !== null : more,
      hasPreviousPage: backward ? more : from !== null,
      startCursor: cursors[0] ?? null,
      endCursor: cursors.at(-1) ?? null,
    };
  }
}
