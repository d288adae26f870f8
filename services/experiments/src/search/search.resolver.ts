import type { HubContext } from '@courage-hub/kit/context';
import { Found } from '@courage-hub/kit/search/found';
import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { SearchConnection } from './search-connection';
import { SearchArgs } from './search.inputs';

@Resolver()
export class SearchResolver {
  @Query(() => SearchConnection, {
    nullable: true,
    description:
      'Experiments, lessons, practices, projects, programmes, challenges, ideas, needs, offers and diary entries by their words, best first (BM25; a title, or a text alone, counts thrice). Found are the records that match as many of the words, in one language, as any record does.',
  })
  search(@Args(() => SearchArgs) asked: SearchArgs, @Ctx() context: HubContext): Found {
    return new Found(context, asked);
  }
}
