import { LocalizedTextInput } from '@courage-hub/kit/localized-text';
import { DecimalScalar } from '@courage-hub/kit/scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Answered, NewRecordInput, PeriodInput, ValueInput } from '../written.inputs';
import {
  InnovationProcurementType,
  InnovativeAcquisition,
  PartyRole,
  ProcurementMethod,
  StrategicProcurement,
  TenderStatus,
  ValueDisclosure,
} from './codes';
import { ContractingProcess } from './contracting-process';

@InputType({ description: 'OCDS Organization in `parties`: who takes part and as what.' })
export class PartyInput {
  @Field(() => ID, { description: 'The organization, `organization:…`; each once.' })
  organizationId: string;

  @Field(() => [PartyRole], { description: 'What it does in the process; at least one role. One party is the buyer.' })
  roles: PartyRole[];
}

@InputType({ description: 'OCDS Planning: why something is to be bought, and with what money.' })
export class PlanningInput {
  @Field(() => LocalizedTextInput, { nullable: true, description: 'Why, at most 5000 characters.' })
  rationale?: LocalizedTextInput | null;

  @Field(() => ValueInput, { nullable: true, description: 'The money set aside, in the currency of the tender.' })
  budget?: ValueInput | null;
}

@InputType({ description: 'OCDS Item: what is bought.' })
export class ItemInput {
  @Field(() => LocalizedTextInput, { nullable: true, description: 'What it is, at most 500 characters.' })
  description?: LocalizedTextInput | null;

  @Field(() => String, { nullable: true, description: 'Its CPV code: eight digits, without the check digit.' })
  cpvCode?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'How many, in `unit`.' })
  quantity?: string | null;

  @Field(() => String, { nullable: true, description: 'The unit of the quantity, e.g. `kpl`.' })
  unit?: string | null;
}

@InputType({ description: 'OCDS Tender: the invitation to offer.' })
export class TenderInput {
  @Field(() => ID, { nullable: true, description: 'The id that the publisher gives it; made of the ocid unless said.' })
  id?: string | null;

  @Field(() => TenderStatus, { nullable: true, description: 'How far it is.' })
  status?: TenderStatus | null;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'OCDS `statusDetails`, at most 2000 characters.' })
  finalStatusDetails?: LocalizedTextInput | null;

  @Field(() => ProcurementMethod, { nullable: true, description: 'OCDS method.' })
  procurementMethod?: ProcurementMethod | null;

  @Field(() => String, {
    nullable: true,
    description: 'eForms codelist `procurement-procedure-type` (BT-105), e.g. `innovation`.',
  })
  procurementMethodDetails?: string | null;

  @Field(() => ValueInput, { nullable: true, description: 'The estimated value.' })
  value?: ValueInput | null;

  @Field(() => ValueInput, { nullable: true, description: 'The low end, where only a range is published.' })
  minValue?: ValueInput | null;

  @Field(() => ValueInput, { nullable: true, description: 'The high end, not below the low one.' })
  maximumValue?: ValueInput | null;

  @Field(() => [ItemInput], { nullable: true, description: 'What is bought, at most 100.' })
  items?: ItemInput[] | null;

  @Field(() => PeriodInput, { nullable: true, description: 'When offers can be made.' })
  tenderPeriod?: PeriodInput | null;

  @Field(() => Int, { nullable: true, description: 'How many made an offer.' })
  numberOfTenderers?: number | null;
}

@InputType({ description: 'A purchase to record (OCDS names); what is left out is not known.' })
export class CreateContractingProcessInput extends NewRecordInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Its Open Contracting ID where it has one, `ocds-<prefix>-<number>`; the hub makes one unless said.',
  })
  ocid?: string | null;

  @Field(() => String, { description: 'The buyer\'s municipality: the code of three digits, e.g. "005".' })
  municipalityCode: string;

  @Field(() => LocalizedTextInput, { description: 'What is bought, in a line of at most 300 characters.' })
  title: LocalizedTextInput;

  @Field(() => InnovationProcurementType, { description: 'In which innovative way it is bought, if any.' })
  innovationType: InnovationProcurementType;

  @Field(() => ValueDisclosure, { description: 'Whether the buyer publishes the value.' })
  valueDisclosure: ValueDisclosure;

  @Field(() => [StrategicProcurement], { nullable: true, description: 'Strategic aims that the notice states.' })
  strategic?: StrategicProcurement[] | null;

  @Field(() => [InnovativeAcquisition], { nullable: true, description: 'What is new in it, as the notice states.' })
  innovativeAcquisition?: InnovativeAcquisition[] | null;

  @Field(() => PlanningInput, { nullable: true, description: 'The planning stage.' })
  planning?: PlanningInput | null;

  @Field(() => TenderInput, { nullable: true, description: 'The tender; none for a direct award.' })
  tender?: TenderInput | null;

  @Field(() => [PartyInput], { nullable: true, description: 'Who takes part, at most 100.' })
  parties?: PartyInput[] | null;

  @Field(() => [ID], { nullable: true, description: 'The experiments that something is bought for, at most 50.' })
  experimentIds?: string[] | null;
}

@ObjectType({ description: 'The contracting process that was recorded.' })
export class CreateContractingProcessPayload extends Answered {
  @Field(() => ContractingProcess, { description: 'The process.' })
  contractingProcess: ContractingProcess;
}
