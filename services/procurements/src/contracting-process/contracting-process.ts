import { Code, Day, DerivedFrom, Json, LongText, Minor } from '@courage-hub/kit/columns';
import type { Localized } from '@courage-hub/kit/localized-text';
import { LocalizedText } from '@courage-hub/kit/localized-text';
import { moneyOf } from '@courage-hub/kit/money';
import { UriScalar } from '@courage-hub/kit/scalars';
import { Identifier, Node } from '@courage-hub/kit/values';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Document } from '../document/document';
import { MunicipalityRef } from '../municipality.ref';
import { OrganizationRef } from '../organization.ref';
import { InnovationProcurementType, InnovativeAcquisition, StrategicProcurement, ValueDisclosure } from './codes';
import { Notice } from './notice';
import { Planning } from './planning';
import { Tendered } from './tender';

@Directive('@key(fields: "id")')
@Directive('@key(fields: "ocid")')
@Directive('@tag(name: "id-prefix/ocds-")')
@ObjectType({
  implements: Node,
  description:
    'One purchase from plan to last payment (OCDS contracting process). Its id is its ocid; what is unknown is null, never 0.',
})
@Entity('contracting_process')
@Index('IX_process_newest', ['startedOn', 'id'])
@Index('IX_process_title', ['sortKey', 'id'])
@Index('IX_process_buyer', ['buyerId'])
@Index('IX_process_municipality', ['municipalityId', 'startedOn'])
@Index('IX_process_innovation', ['innovationType'])
@Index('IX_process_status', ['tenderStatus'])
@Index('IX_process_modified', ['modifiedAt'])
export class ContractingProcess extends Tendered implements Node {
  @DerivedFrom('id')
  @Field(() => ID, { description: 'Open Contracting ID: the prefix of its publisher and a number. The same as `id`.' })
  get ocid(): string {
    return this.id;
  }

  @Json()
  @Field(() => LocalizedText, { description: 'What is bought, in a line.' })
  title: Localized;

  @Code(200)
  sortKey: string;

  @LongText()
  searchText: string;

  /** The first day of the tender; of the award where there was no tender. */
  @Day()
  startedOn: string;

  @Code(96, { nullable: true })
  buyerId: string | null;

  @Code(96, { nullable: true })
  procuringEntityId: string | null;

  /** The buyer's home. */
  @Code(96, { nullable: true })
  municipalityId: string | null;

  @Code(48)
  @Field(() => InnovationProcurementType, { description: 'In which innovative way it was bought, if any.' })
  innovationType: InnovationProcurementType;

  @Json()
  @Field(() => [StrategicProcurement], { description: 'Strategic aims that the notice states; empty: none stated.' })
  strategic: StrategicProcurement[];

  @Json()
  @Field(() => [InnovativeAcquisition], { description: 'What is new in it, as the notice states.' })
  innovativeAcquisition: InnovativeAcquisition[];

  @Code(16)
  @Field(() => ValueDisclosure, { description: 'Whether the buyer published the value.' })
  valueDisclosure: ValueDisclosure;

  @Json()
  @Field(() => [Notice], { description: 'Notices in public registers, oldest first.' })
  notices: Notice[];

  @Json()
  @Field(() => [Identifier], { description: 'Ids in official schemes.' })
  identifiers: Identifier[];

  @Json()
  @Field(() => [UriScalar], { description: 'Addresses of the same process elsewhere (owl:sameAs).' })
  sameAs: string[];

  @Json({ nullable: true })
  rationale: Localized | null;

  @Minor({ nullable: true })
  budgetMinor: number | null;

  @Json()
  marketEngagement: Document[];

  @DerivedFrom('budgetMinor', 'currency', 'rationale', 'marketEngagement')
  @Field(() => Planning, { nullable: true, description: 'The planning stage; null where nothing of it is recorded.' })
  get planning(): Planning | null {
    const { rationale, marketEngagement } = this;
    if (rationale === null && this.budgetMinor === null && marketEngagement.length === 0) return null;
    return { rationale, budget: moneyOf(this.budgetMinor, this.currency), marketEngagement };
  }

  @DerivedFrom('buyerId')
  @Field(() => OrganizationRef, { nullable: true, description: 'Whose money it is; null where not known.' })
  get buyer(): OrganizationRef | null {
    return this.buyerId === null ? null : { id: this.buyerId };
  }

  @DerivedFrom('procuringEntityId')
  @Field(() => OrganizationRef, {
    nullable: true,
    description: 'Who runs the procurement, where it is not the buyer; otherwise null.',
  })
  get procuringEntity(): OrganizationRef | null {
    return this.procuringEntityId === null ? null : { id: this.procuringEntityId };
  }

  @DerivedFrom('municipalityId')
  @Field(() => MunicipalityRef, {
    nullable: true,
    description: "The buyer's home municipality at the time; null where the buyer has none (the state, companies).",
  })
  get municipality(): MunicipalityRef | null {
    return this.municipalityId === null ? null : { id: this.municipalityId };
  }
}
