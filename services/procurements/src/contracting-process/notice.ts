import { DateTimeScalar, UriScalar } from '@courage-hub/kit/scalars';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A published notice of the process, as its register numbers it.' })
export class Notice {
  @Field(() => String, { description: 'The register: `hilma`, `ted`.' })
  scheme: string;

  @Field(() => String, { description: 'The number in that register.' })
  id: string;

  @Field(() => String, {
    nullable: true,
    description: 'eForms notice type, e.g. `cn-standard`; null where not recorded.',
  })
  noticeType?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was published; null where not recorded.' })
  publishedAt?: string | null;

  @Field(() => UriScalar, { nullable: true, description: 'The notice in its register; null where it has no address.' })
  url?: string | null;
}
