import { Code, Day, DerivedFrom, Key, Minor } from '@courage-hub/kit/columns';
import { moneyOf } from '@courage-hub/kit/money';
import { DateScalar } from '@courage-hub/kit/scalars';
import { Value } from '@courage-hub/kit/values';
import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import { ContractingProcess } from './contracting-process';
import { AwardStatus } from './codes';

@ObjectType({ description: 'OCDS Award: the decision whom to buy from.' })
@Entity('award')
@Index('IX_award_process', ['processId', 'date'])
export class Award {
  @Key()
  @Field(() => ID, { description: 'Unique in the hub.' })
  id: string;

  @ForeignKey(() => ContractingProcess, { name: 'FK_award_process' })
  @Code(96)
  processId: string;

  @Code(16, { nullable: true })
  @Field(() => AwardStatus, { nullable: true, description: 'Whether it stands; null where not recorded.' })
  status: AwardStatus | null;

  @Minor({ nullable: true })
  valueMinor: number | null;

  @Code(3)
  currency: string;

  @Day({ nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'The day of the decision; null where not recorded.' })
  date: string | null;

  @DerivedFrom('valueMinor', 'currency')
  @Field(() => Value, { nullable: true, description: 'What was awarded; null where not published.' })
  get value(): Value | null {
    return moneyOf(this.valueMinor, this.currency);
  }
}

@Entity('award_supplier')
@Index('IX_award_supplier_organization', ['organizationId'])
export class AwardSupplier {
  @ForeignKey(() => Award, { name: 'FK_award_supplier_award' })
  @Key()
  awardId: string;

  @Key()
  organizationId: string;
}
