import type { Localized } from '@courage-hub/kit/localized-text';
import { LocalizedText } from '@courage-hub/kit/localized-text';
import { DateTimeScalar, UriScalar } from '@courage-hub/kit/scalars';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'OCDS Document: something to read about a process or an evaluation, by its address.' })
export class Document {
  @Field(() => ID, { description: 'Unique within its list.' })
  id: string;

  @Field(() => String, {
    description: 'A code of the OCDS documentType codelist, e.g. `tenderNotice` or `marketStudies`.',
  })
  documentType: string;

  @Field(() => LocalizedText, { nullable: true, description: 'The title; null where not recorded.' })
  title?: Localized | null;

  @Field(() => UriScalar, { nullable: true, description: 'Where it can be read; null where it is not public.' })
  url?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was published; null where not recorded.' })
  datePublished?: string | null;
}
