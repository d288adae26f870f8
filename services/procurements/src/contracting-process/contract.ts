import { Code, Day, DerivedFrom, Key, Minor } from '@courage-hub/kit/columns';
import { moneyOf } from '@courage-hub/kit/money';
import { Period, Value } from '@courage-hub/kit/values';
import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import { Award } from './award';
import { ContractingProcess } from './contracting-process';
import { periodOf } from '../period';
import { ContractStatus } from './codes';

@ObjectType({ description: 'OCDS Contract: what was signed on an award, and what it cost in the end.' })
@Entity('contract')
@Index('IX_contract_process', ['processId', 'periodStart'])
@Index('IX_contract_award', ['awardID'])
export class Contract {
  @Key()
  @Field(() => ID, { description: 'Unique in the hub.' })
  id: string;

  @ForeignKey(() => ContractingProcess, { name: 'FK_contract_process' })
  @Code(96)
  processId: string;

  @ForeignKey(() => Award, { name: 'FK_contract_award' })
  @Code(96)
  @Field(() => ID, { description: 'The award that it was signed on.' })
  awardID: string;

  @Code(16, { nullable: true })
  @Field(() => ContractStatus, { nullable: true, description: 'Where it stands; null where not recorded.' })
  status: ContractStatus | null;

  @Minor({ nullable: true })
  valueMinor: number | null;

  @Minor({ nullable: true })
  spentMinor: number | null;

  @Code(3)
  currency: string;

  @Day({ nullable: true })
  periodStart: string | null;

  @Day({ nullable: true })
  periodEnd: string | null;

  @DerivedFrom('valueMinor', 'currency')
  @Field(() => Value, { nullable: true, description: 'What was signed; null where not published.' })
  get value(): Value | null {
    return moneyOf(this.valueMinor, this.currency);
  }

  @DerivedFrom('spentMinor', 'currency')
  @Field(() => Value, {
    nullable: true,
    description: 'What was paid so far (OCDS implementation transactions); null where not published.',
  })
  get spent(): Value | null {
    return moneyOf(this.spentMinor, this.currency);
  }

  @DerivedFrom('periodStart', 'periodEnd')
  @Field(() => Period, { nullable: true, description: 'From when until when it holds; null where not recorded.' })
  get period(): Period | null {
    return periodOf(this.periodStart, this.periodEnd);
  }
}
