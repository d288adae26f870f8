import { ConnectionArgs } from '@courage-hub/kit/connection';
import type { Combinable } from '@courage-hub/kit/filters';
import { DateScalar, DateTimeScalar } from '@courage-hub/kit/scalars';
import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { InnovationProcurementType, PartyRole, TenderStatus, ValueDisclosure } from './codes';

@InputType({ description: 'Which contracting processes; the fields given all hold.' })
export class ProcurementFilter implements Combinable<ProcurementFilter> {
  @Field(() => [ID], { nullable: true, description: 'Ocids.' })
  ids?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Organizations that buy.' })
  buyerIds?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "Codes of the buyers' home municipalities, three digits each.",
  })
  municipalityCodes?: string[] | null;

  @Field(() => [InnovationProcurementType], { nullable: true, description: 'Bought in one of these ways.' })
  innovationType?: InnovationProcurementType[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'The first two to eight digits of a CPV code: an item is in that class.',
  })
  cpvPrefix?: string | null;

  @Field(() => [TenderStatus], { nullable: true, description: 'The tender is in one of these states.' })
  status?: TenderStatus[] | null;

  @Field(() => [ValueDisclosure], { nullable: true, description: 'The value was published or not, in these ways.' })
  valueDisclosure?: ValueDisclosure[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Began on this day or later: the tender period, or the award where there was no tender.',
  })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Began on this day or earlier.' })
  to?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Bought something for one of these experiments.' })
  experimentIds?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Words of the title or the ocid, case and accents aside.' })
  text?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Changed in the hub at this instant or later.' })
  modifiedSince?: string | null;

  @Field(() => [ProcurementFilter], { nullable: true, description: 'All of these hold.' })
  and?: ProcurementFilter[] | null;

  @Field(() => [ProcurementFilter], { nullable: true, description: 'At least one of these holds.' })
  or?: ProcurementFilter[] | null;

  @Field(() => ProcurementFilter, { nullable: true, description: 'This does not hold.' })
  not?: ProcurementFilter | null;
}

export enum ProcurementOrder {
  NEWEST = 'NEWEST',
  TITLE = 'TITLE',
  VALUE = 'VALUE',
}
registerEnumType(ProcurementOrder, {
  name: 'ProcurementOrder',
  description:
    'By the day it began, latest first; by title (the Finnish alphabet); or by the estimated value of the tender, largest first and unknown last.',
});

@ArgsType()
export class ProcurementsArgs extends ConnectionArgs {
  @Field(() => ProcurementFilter, { nullable: true, description: 'Which processes.' })
  filter?: ProcurementFilter | null;

  @Field(() => ProcurementOrder, { nullable: true, description: 'In which order; the newest first unless said.' })
  orderBy?: ProcurementOrder | null;
}

@ArgsType()
export class PartyProcurementsArgs extends ProcurementsArgs {
  @Field(() => PartyRole, { nullable: true, description: 'Takes part in this role; in any unless said.' })
  role?: PartyRole | null;
}
