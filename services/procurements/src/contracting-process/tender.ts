import { Code, Day, DerivedFrom, Json, Minor, Whole } from '@courage-hub/kit/columns';
import type { Localized } from '@courage-hub/kit/localized-text';
import { LocalizedText } from '@courage-hub/kit/localized-text';
import { moneyOf } from '@courage-hub/kit/money';
import { Published } from '@courage-hub/kit/recorded';
import { DecimalScalar } from '@courage-hub/kit/scalars';
import { Concept, Period, Value } from '@courage-hub/kit/values';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Document } from '../document/document';
import { periodOf } from '../period';
import { ProcurementMethod, TenderStatus } from './codes';

@ObjectType({ description: 'OCDS Item: what is bought.' })
export class Item {
  @Field(() => ID, { description: 'Unique within the tender.' })
  id: string;

  @Field(() => LocalizedText, { nullable: true, description: 'What it is; null where not recorded.' })
  description?: Localized | null;

  @Field(() => Concept, { nullable: true, description: 'Its CPV class; null where not classified.' })
  classification?: Concept | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'How many, in `unit`; null where not recorded.' })
  quantity?: string | null;

  @Field(() => String, { nullable: true, description: 'The unit of the quantity, e.g. `kpl`.' })
  unit?: string | null;
}

@ObjectType({ description: 'OCDS Tender: the invitation to offer.' })
export class Tender {
  @Field(() => ID, { description: 'The id that the publisher gave the tender; unique within the process.' })
  id: string;

  @Field(() => TenderStatus, { nullable: true, description: 'How far it is; null where not recorded.' })
  status: TenderStatus | null;

  @Field(() => LocalizedText, {
    nullable: true,
    description: 'Why it ended as it did (OCDS `statusDetails`), e.g. why it was cancelled.',
  })
  finalStatusDetails: Localized | null;

  @Field(() => ProcurementMethod, { nullable: true, description: 'OCDS method; null where not recorded.' })
  procurementMethod: ProcurementMethod | null;

  @Field(() => String, {
    nullable: true,
    description: 'eForms codelist `procurement-procedure-type` (BT-105), e.g. `innovation`, `neg-w-call`.',
  })
  procurementMethodDetails: string | null;

  @Field(() => Value, { nullable: true, description: 'The estimated value; null where the buyer did not publish it.' })
  value: Value | null;

  @Field(() => Value, { nullable: true, description: 'The low end, where only a range was published.' })
  minValue: Value | null;

  @Field(() => Value, { nullable: true, description: 'The high end, where only a range was published.' })
  maximumValue: Value | null;

  @Field(() => [Item], { description: 'What is bought.' })
  items: Item[];

  @Field(() => Period, { nullable: true, description: 'When offers could be made; null where not recorded.' })
  tenderPeriod: Period | null;

  @Field(() => Int, { nullable: true, description: 'How many made an offer; null where not known.' })
  numberOfTenderers: number | null;

  @Field(() => [Document], { description: 'The documents of the tender.' })
  documents: Document[];
}

/** The tender lives in its process's row: lists filter, sort and count by it. Without `tenderId` there is none. */
@ObjectType()
export abstract class Tendered extends Published {
  /** Of the budget and the tender's values. */
  @Code(3)
  currency: string;

  @Code(96, { nullable: true })
  tenderId: string | null;

  @Code(16, { nullable: true })
  tenderStatus: TenderStatus | null;

  @Json({ nullable: true })
  statusDetails: Localized | null;

  @Code(16, { nullable: true })
  procurementMethod: ProcurementMethod | null;

  @Code(64, { nullable: true })
  procurementMethodDetails: string | null;

  @Minor({ nullable: true })
  valueMinor: number | null;

  @Minor({ nullable: true })
  minValueMinor: number | null;

  @Minor({ nullable: true })
  maxValueMinor: number | null;

  @Day({ nullable: true })
  tenderStart: string | null;

  @Day({ nullable: true })
  tenderEnd: string | null;

  @Whole({ nullable: true })
  numberOfTenderers: number | null;

  @Json()
  items: Item[];

  @Json()
  tenderDocuments: Document[];

  @DerivedFrom(
    'tenderId',
    'tenderStatus',
    'statusDetails',
    'procurementMethod',
    'procurementMethodDetails',
    'valueMinor',
    'currency',
    'minValueMinor',
    'maxValueMinor',
    'items',
    'tenderStart',
    'tenderEnd',
    'numberOfTenderers',
    'tenderDocuments',
  )
  @Field(() => Tender, { nullable: true, description: 'The tender; null where there was none (a direct award).' })
  get tender(): Tender | null {
    if (this.tenderId === null) return null;
    return {
      id: this.tenderId,
      status: this.tenderStatus,
      finalStatusDetails: this.statusDetails,
      procurementMethod: this.procurementMethod,
      procurementMethodDetails: this.procurementMethodDetails,
      value: moneyOf(this.valueMinor, this.currency),
      minValue: moneyOf(this.minValueMinor, this.currency),
      maximumValue: moneyOf(this.maxValueMinor, this.currency),
      items: this.items,
      tenderPeriod: periodOf(this.tenderStart, this.tenderEnd),
      numberOfTenderers: this.numberOfTenderers,
      documents: this.tenderDocuments,
    };
  }
}
