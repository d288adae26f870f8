import type { HubContext } from '../context';
import { decodeCursor, encodeCursor } from '../cursor';
import { badInput } from '../errors';
import type { Language } from '../localized-text';
import { type PageArgs, pageWindow } from '../page-request';
import type { FacetValue, PageInfo } from '../values';
import { type Highlight, highlightsOf } from './highlights';
import { askedOf } from './question';
import { type Hit, inOrder } from './ranking';
import type { Searchable } from './search-index';
import { countHits, readHits } from './search-sql';

export interface SearchRequest extends Omit<PageArgs, 'filter' | 'orderBy'> {
  text: string;
  /** All searchable types where none is named. */
  types?: readonly string[] | null;
  /** All languages where none is named. */
  language?: Language | null;
}

export interface FoundEdge {
  cursor: string;
  node: { id: string };
  highlights: Highlight[];
}

const ORDER = 'RELEVANCE';

type Place = Pick<Hit, 'score' | 'id'>;

/** One search: its hits are read once, its records and facets as far as they are asked for. */
export class Found {
  readonly #nouns: readonly Searchable[];
  readonly #hits: () => Promise<readonly Hit[]>;
  readonly #window: Pick<ReturnType<typeof pageWindow>, 'size' | 'backward'>;
  readonly #from: Place | null;

  constructor(
    private readonly context: HubContext,
    { text, types, language, ...page }: SearchRequest,
  ) {
    const asked = askedOf(text, language ?? null);
    const { cursor, ...window } = pageWindow(page);
    this.#window = window;
    this.#from = cursor ? placeOf(cursor) : null;
    this.#nouns = context.db.searchable.filter(({ type }) => types?.includes(type) ?? true);
    let hits: Promise<readonly Hit[]> | undefined;
    this.#hits = () => (hits ??= readHits(context, this.#nouns, asked));
  }

  async totalCount(): Promise<number> {
    return (await this.#hits()).length;
  }

  async edges(): Promise<FoundEdge[]> {
    const { shown } = await this.page();
    const byNoun = await Promise.all(this.#nouns.map((noun) => this.read(noun, shown)));
    const edges = new Map(byNoun.flat().map((edge) => [edge.node.id, edge]));
    return shown.flatMap(({ id }) => edges.get(id) ?? []);
  }

  async pageInfo(): Promise<PageInfo> {
    const { shown, more } = await this.page();
    const [start, end] = [shown[0], shown.at(-1)];
    return {
      hasNextPage: this.#window.backward ? this.#from !== null : more,
      hasPreviousPage: this.#window.backward ? more : this.#from !== null,
      startCursor: start ? cursorOf(start) : null,
      endCursor: end ? cursorOf(end) : null,
    };
  }

  async facet(field: string): Promise<FacetValue[]> {
    return countHits(this.context, { nouns: this.#nouns, hits: await this.#hits() }, field);
  }

  private async page(): Promise<{ shown: readonly Hit[]; more: boolean }> {
    const [hits, from, { size, backward }] = [await this.#hits(), this.#from, this.#window];
    const rest = hits.filter((hit) => !from || (backward ? inOrder(hit, from) < 0 : inOrder(from, hit) < 0));
    const start = backward ? Math.max(0, rest.length - size) : 0;
    return { shown: rest.slice(start, start + size), more: rest.length > size };
  }

  private async read({ type, collection, texts }: Searchable, shown: readonly Hit[]): Promise<FoundEdge[]> {
    const mine = new Map(shown.filter((hit) => hit.type === type).map((hit) => [hit.id, hit]));
    const nodes = await this.context.load.byIds(collection, [...mine.keys()]);
    return nodes.map((node) => {
      const hit = mine.get(node.id)!;
      return { cursor: cursorOf(hit), node, highlights: highlightsOf(texts(node), hit.terms) };
    });
  }
}

const cursorOf = ({ score, id }: Hit): string => encodeCursor({ order: ORDER, value: score, id });

function placeOf(cursor: string): Place {
  const { value, id } = decodeCursor(cursor, ORDER);
  if (typeof value !== 'number')
    throw badInput(
      {
        fi: 'kohdistimen on oltava hubin antama',
        sv: 'en markör ska vara en som hubben har gett',
        en: 'a cursor must be one that the hub gave out',
      },
      cursor,
    );
  return { score: value, id };
}
