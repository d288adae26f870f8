import { Arg, ArgsType, Directive, Field, Int, ObjectType, Root } from 'type-graphql';
import type { Page } from './page';
import { DEFAULT_PAGE, MAX_PAGE, type PageArgs } from './page-request';
import { Facet, PageInfo } from './values';

/** The paging arguments of every connection; a noun adds `filter` and `orderBy`. */
@ArgsType()
export class ConnectionArgs implements PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: `The first n after the cursor, 0..${MAX_PAGE}; ${DEFAULT_PAGE} by default.`,
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'The cursor to start after.' })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: `The last n before the cursor, 0..${MAX_PAGE}.` })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'The cursor to end before.' })
  before?: string | null;
}

/** The Relay connection and edge types of a noun. Resolvers return its `Page`. */
export function connectionOf<N extends object>(node: new () => N, name: string): new () => Page<N> {
  @ObjectType(`${name}Edge`, { description: `A ${name} in a list, with its place.` })
  class Edge {
    @Field(() => String, {
      description: 'The place of the edge in this order: opaque, stable while the row keeps its value.',
    })
    cursor: string;

    @Field(() => node, { description: 'The record.' })
    node: N;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${name} records (Relay).` })
  class Connection {
    @Field(() => [Edge], { description: 'The records with their cursors.' })
    edges(@Root() page: Page<N>): Promise<Edge[]> {
      return page.edges();
    }

    @Field(() => [node], { description: 'The records alone.' })
    nodes(@Root() page: Page<N>): Promise<N[]> {
      return page.nodes();
    }

    @Field(() => PageInfo, { description: 'Where the page stands.' })
    pageInfo(@Root() page: Page<N>): Promise<PageInfo> {
      return page.pageInfo();
    }

    @Field(() => Int, { description: 'How many records match the filter and may be seen, on all pages together.' })
    totalCount(@Root() page: Page<N>): Promise<number> {
      return page.count();
    }

    @Directive('@cost(weight: 5)')
    @Field(() => [Facet], {
      description:
        'Counts of all matching records by the fields named; an unknown field is an error that names the known ones.',
    })
    facets(
      @Root() page: Page<N>,
      @Arg('fields', () => [String], { description: 'The fields to count by.' }) fields: string[],
    ): Promise<Facet[]> {
      return Promise.all(fields.map(async (field) => ({ field, values: await page.facet(field) })));
    }
  }
  return Connection as unknown as new () => Page<N>;
}
