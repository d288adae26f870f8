import type { Localized } from '@courage-hub/kit/localized-text';
import { LocalizedText } from '@courage-hub/kit/localized-text';
import { Value } from '@courage-hub/kit/values';
import { Field, ObjectType } from 'type-graphql';
import { Document } from '../document/document';

@ObjectType({ description: 'OCDS Planning: why something is to be bought, with what money, and who was heard.' })
export class Planning {
  @Field(() => LocalizedText, { nullable: true, description: 'Why; null where not recorded.' })
  rationale: Localized | null;

  @Field(() => Value, { nullable: true, description: 'The money set aside; null where not published.' })
  budget: Value | null;

  @Field(() => [Document], { description: 'Market dialogues, requests for information and their notes.' })
  marketEngagement: Document[];
}
