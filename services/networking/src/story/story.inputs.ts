import { ConnectionArgs } from '@courage-hub/kit/connection';
import type { Combinable } from '@courage-hub/kit/filters';
import { DateTimeScalar } from '@courage-hub/kit/scalars';
import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { StoryStatus } from './story';

@InputType({ description: 'Which stories; the fields given all hold.' })
export class StoryFilter implements Combinable<StoryFilter> {
  @Field(() => [StoryStatus], { nullable: true, description: 'Any of these.' })
  status?: StoryStatus[] | null;

  @Field(() => [ID], { nullable: true, description: 'About any of these experiments.' })
  experimentIds?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Words of the title in any language, case and accents aside.' })
  text?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Changed in the hub at this instant or later.' })
  modifiedSince?: string | null;

  @Field(() => [StoryFilter], { nullable: true, description: 'All of these hold.' })
  and?: StoryFilter[] | null;

  @Field(() => [StoryFilter], { nullable: true, description: 'At least one of these holds.' })
  or?: StoryFilter[] | null;

  @Field(() => StoryFilter, { nullable: true, description: 'This does not hold.' })
  not?: StoryFilter | null;
}

export enum StoryOrder {
  MODIFIED = 'MODIFIED',
  TITLE = 'TITLE',
}
registerEnumType(StoryOrder, {
  name: 'StoryOrder',
  description: 'By latest change first, or by title in the Finnish alphabet.',
});

@ArgsType()
export class StoriesArgs extends ConnectionArgs {
  @Field(() => StoryFilter, { nullable: true, description: 'Which stories.' })
  filter?: StoryFilter | null;

  @Field(() => StoryOrder, { nullable: true, description: 'In which order; by latest change unless said.' })
  orderBy?: StoryOrder | null;
}
