import type { MutationInput } from '@courage-hub/kit/mutation';
import { DateScalar, DecimalScalar } from '@courage-hub/kit/scalars';
import { Visibility } from '@courage-hub/kit/values';
import { Field, InputType, ObjectType } from 'type-graphql';

/** What every new record is sent with: its audience, and the client's own id of the request. */
@InputType()
export abstract class NewRecordInput implements MutationInput {
  @Field(() => Visibility, { nullable: true, description: 'Who may see it; DRAFT unless said.' })
  visibility?: Visibility | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Until this day in Finland only its author and those who may edit it see it.',
  })
  embargoUntil?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'A key of your own: sent again with the same input it gives the same answer, executed once; with another input it is CONFLICT.',
  })
  clientMutationId?: string | null;
}

/** What every mutation answers. */
@ObjectType()
export abstract class Answered {
  @Field(() => String, { nullable: true, description: 'The key that was sent.' })
  clientMutationId?: string | null;
}

@InputType({ description: 'Days, both ends included; an open end is null.' })
export class PeriodInput {
  @Field(() => DateScalar, { nullable: true, description: 'The first day.' })
  startDate?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day, not before the first.' })
  endDate?: string | null;
}

@InputType({ description: 'OCDS Value: an amount of money.' })
export class ValueInput {
  @Field(() => DecimalScalar, { description: 'In the major unit, with at most two decimals, e.g. "1200.50".' })
  amount: string;

  @Field(() => String, { nullable: true, description: 'ISO 4217 code; EUR unless said.' })
  currency?: string | null;
}
