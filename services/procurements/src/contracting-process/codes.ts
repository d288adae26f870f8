import { registerEnumType } from 'type-graphql';

export enum ProcurementMethod {
  open = 'open',
  selective = 'selective',
  limited = 'limited',
  direct = 'direct',
}
registerEnumType(ProcurementMethod, { name: 'ProcurementMethod', description: 'OCDS codelist `method`.' });

export enum InnovationProcurementType {
  PRE_COMMERCIAL_PROCUREMENT = 'PRE_COMMERCIAL_PROCUREMENT',
  PUBLIC_PROCUREMENT_OF_INNOVATIVE_SOLUTIONS = 'PUBLIC_PROCUREMENT_OF_INNOVATIVE_SOLUTIONS',
  INNOVATION_PARTNERSHIP = 'INNOVATION_PARTNERSHIP',
  COMPETITIVE_DIALOGUE = 'COMPETITIVE_DIALOGUE',
  DESIGN_CONTEST = 'DESIGN_CONTEST',
  AGILE_PILOT_PURCHASE = 'AGILE_PILOT_PURCHASE',
  OUTCOME_BASED = 'OUTCOME_BASED',
  ALLIANCE = 'ALLIANCE',
  NOT_INNOVATIVE = 'NOT_INNOVATIVE',
}
registerEnumType(InnovationProcurementType, {
  name: 'InnovationProcurementType',
  description:
    'In which innovative way something was bought. AGILE_PILOT_PURCHASE is a small trial below the threshold (ketterä hankinta).',
});

export enum StrategicProcurement {
  INN_PUR = 'INN_PUR',
  ENV_IMP = 'ENV_IMP',
  SOC_OBJ = 'SOC_OBJ',
  NONE = 'NONE',
}
registerEnumType(StrategicProcurement, {
  name: 'StrategicProcurement',
  description:
    'eForms codelist `strategic-procurement` (BT-06): innovation, environment, social aims, or none of them.',
});

export enum InnovativeAcquisition {
  MAR_NOV = 'MAR_NOV',
  PROC_INNOV = 'PROC_INNOV',
  PROD_INNOV = 'PROD_INNOV',
  RD_ACT = 'RD_ACT',
}
registerEnumType(InnovativeAcquisition, {
  name: 'InnovativeAcquisition',
  description:
    'eForms codelist `innovative-acquisition` (BT-776): new to the market, new process, new product, research and development.',
});

export enum TenderStatus {
  planning = 'planning',
  planned = 'planned',
  active = 'active',
  complete = 'complete',
  cancelled = 'cancelled',
  unsuccessful = 'unsuccessful',
  withdrawn = 'withdrawn',
}
registerEnumType(TenderStatus, { name: 'TenderStatus', description: 'OCDS codelist `tenderStatus`.' });

export enum AwardStatus {
  pending = 'pending',
  active = 'active',
  cancelled = 'cancelled',
  unsuccessful = 'unsuccessful',
}
registerEnumType(AwardStatus, {
  name: 'AwardStatus',
  description: 'OCDS codelist `awardStatus`; `active` is an award that was made and stands.',
});

export enum ContractStatus {
  pending = 'pending',
  active = 'active',
  terminated = 'terminated',
  cancelled = 'cancelled',
}
registerEnumType(ContractStatus, {
  name: 'ContractStatus',
  description: 'OCDS codelist `contractStatus`; `terminated` is signed and over, `cancelled` was never signed.',
});

export enum PartyRole {
  buyer = 'buyer',
  procuringEntity = 'procuringEntity',
  supplier = 'supplier',
  tenderer = 'tenderer',
  funder = 'funder',
  enquirer = 'enquirer',
  payer = 'payer',
  payee = 'payee',
  reviewBody = 'reviewBody',
  interestedParty = 'interestedParty',
}
registerEnumType(PartyRole, {
  name: 'PartyRole',
  description: 'OCDS codelist `partyRole`: what an organization does in a process.',
});

export enum RelatedProcessKind {
  framework = 'framework',
  planning = 'planning',
  parent = 'parent',
  prior = 'prior',
  unsuccessfulProcess = 'unsuccessfulProcess',
  subContract = 'subContract',
  replacementProcess = 'replacementProcess',
  renewalProcess = 'renewalProcess',
}
registerEnumType(RelatedProcessKind, {
  name: 'RelatedProcessKind',
  description: 'OCDS codelist `relatedProcess`: what the other process is to this one.',
});

export enum ValueDisclosure {
  PUBLISHED = 'PUBLISHED',
  RANGE_ONLY = 'RANGE_ONLY',
  WITHHELD = 'WITHHELD',
  NOT_REQUIRED = 'NOT_REQUIRED',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(ValueDisclosure, {
  name: 'ValueDisclosure',
  description:
    'Whether the buyer published the value: three of four Finnish notices carry none, and why is data. NOT_REQUIRED: below the thresholds.',
});
