import { connectionOf, ConnectionArgs } from '@courage-hub/kit/connection';
import type { Combinable } from '@courage-hub/kit/filters';
import { DateTimeScalar, UriScalar } from '@courage-hub/kit/scalars';
import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { Practice, PracticeMaturity } from './practice';

export const PracticeConnection = connectionOf(Practice, 'Practice');

@InputType({ description: 'Which practices; the fields given all hold.' })
export class PracticeFilter implements Combinable<PracticeFilter> {
  @Field(() => [ID], { nullable: true, description: 'Those with these ids.' })
  ids?: string[] | null;

  @Field(() => [PracticeMaturity], { nullable: true, description: 'Of one of these maturities.' })
  maturity?: PracticeMaturity[] | null;

  @Field(() => [UriScalar], { nullable: true, description: 'With at least one of these themes.' })
  theme?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Words of the title or the core idea in any language, whatever the inflection, case and accents; also as a part of a longer word.',
  })
  text?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Changed in the hub at this instant or later.' })
  modifiedSince?: string | null;

  @Field(() => [PracticeFilter], { nullable: true, description: 'All of these hold.' })
  and?: PracticeFilter[] | null;

  @Field(() => [PracticeFilter], { nullable: true, description: 'At least one of these holds.' })
  or?: PracticeFilter[] | null;

  @Field(() => PracticeFilter, { nullable: true, description: 'This does not hold.' })
  not?: PracticeFilter | null;
}

export enum PracticeOrder {
  NEWEST = 'NEWEST',
  TITLE = 'TITLE',
}
registerEnumType(PracticeOrder, {
  name: 'PracticeOrder',
  description: 'By the time of recording, newest first, or by title (the Finnish alphabet).',
});

@ArgsType()
export class PracticesArgs extends ConnectionArgs {
  @Field(() => PracticeFilter, { nullable: true, description: 'Which practices.' })
  filter?: PracticeFilter | null;

  @Field(() => [PracticeMaturity], { nullable: true, description: 'Short for `filter: {maturity: …}`; both hold.' })
  maturity?: PracticeMaturity[] | null;

  @Field(() => [UriScalar], { nullable: true, description: 'Short for `filter: {theme: …}`; both hold.' })
  theme?: string[] | null;

  @Field(() => PracticeOrder, { nullable: true, description: 'In which order; newest first unless said.' })
  orderBy?: PracticeOrder | null;
}
