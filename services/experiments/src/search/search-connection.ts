import { Language } from '@courage-hub/kit/localized-text';
import type { Found } from '@courage-hub/kit/search/found';
import type { Highlight, Span } from '@courage-hub/kit/search/highlights';
import { Facet, PageInfo } from '@courage-hub/kit/values';
import { Arg, createUnionType, Directive, Field, Int, ObjectType, Root } from 'type-graphql';
import { Challenge } from '../challenge/challenge';
import { DiaryEntry } from '../diary/diary-entry';
import { Experiment } from '../experiment/experiment';
import { Idea } from '../idea/idea';
import { Lesson } from '../lesson/lesson';
import { Need } from '../need/need';
import { Offer } from '../offer/offer';
import { Practice } from '../practice/practice';
import { Programme } from '../programme/programme';
import { Project } from '../project/project';

export const SearchResult = createUnionType({
  name: 'SearchResult',
  description: 'What was found.',
  types: () => [Experiment, Lesson, Practice, Project, Programme, Challenge, Idea, Need, Offer, DiaryEntry] as const,
});

@ObjectType({ description: 'A part of a text.' })
export class TextSpan implements Span {
  @Field(() => Int, { description: 'Where it begins, in UTF-16 code units from 0.' })
  start: number;

  @Field(() => Int, { description: 'Where it ends: the first code unit after it.' })
  end: number;
}

@ObjectType({
  description: 'A text of a record, as stored, and the words in it that were found. It is text, not HTML.',
})
export class SearchHighlight implements Highlight {
  @Field(() => String, { description: 'The field of the record, e.g. `title`.' })
  field: string;

  @Field(() => Language, { description: 'The language of the text.' })
  language: Language;

  @Field(() => String, { description: 'The whole text of the field in this language.' })
  text: string;

  @Field(() => [TextSpan], { description: 'The words found, in their order.' })
  spans: TextSpan[];
}

@ObjectType({ description: 'A record that was found, with its place.' })
export class SearchEdge {
  @Field(() => String, { description: 'The place of the edge: opaque.' })
  cursor: string;

  @Field(() => SearchResult, { description: 'The record.' })
  node: object;

  @Field(() => [SearchHighlight], { description: 'Where in its texts the words were found, by field and language.' })
  highlights: SearchHighlight[];
}

@ObjectType({ description: 'A page of what was found, best first (Relay).' })
export class SearchConnection {
  @Field(() => [SearchEdge], { description: 'The records with their cursors and highlights.' })
  edges(@Root() found: Found): Promise<SearchEdge[]> {
    return found.edges();
  }

  @Field(() => [SearchResult], { description: 'The records alone.' })
  async nodes(@Root() found: Found): Promise<object[]> {
    return (await found.edges()).map(({ node }) => node);
  }

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo(@Root() found: Found): Promise<PageInfo> {
    return found.pageInfo();
  }

  @Field(() => Int, { description: 'How many records were found that may be seen, on all pages together.' })
  totalCount(@Root() found: Found): Promise<number> {
    return found.totalCount();
  }

  @Directive('@cost(weight: 5)')
  @Field(() => [Facet], {
    description:
      'Counts of all that was found by the fields named: `type`, and the facets of the types searched (`theme`, `status`, …), summed by value. An unknown field is an error that names the known ones.',
  })
  facets(
    @Root() found: Found,
    @Arg('fields', () => [String], { description: 'The fields to count by.' }) fields: string[],
  ): Promise<Facet[]> {
    return Promise.all(fields.map(async (field) => ({ field, values: await found.facet(field) })));
  }
}
