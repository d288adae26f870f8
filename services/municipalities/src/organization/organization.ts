import { Code, Json, LongText } from '@courage-hub/kit/columns';
import { type Localized, LocalizedText } from '@courage-hub/kit/localized-text';
import { Recorded } from '@courage-hub/kit/recorded';
import { UriScalar } from '@courage-hub/kit/scalars';
import { Identifier, Node } from '@courage-hub/kit/values';
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Entity, Index } from 'typeorm';

export enum OrganizationKind {
  MUNICIPALITY = 'MUNICIPALITY',
  JOINT_MUNICIPAL_AUTHORITY = 'JOINT_MUNICIPAL_AUTHORITY',
  WELLBEING_SERVICES_COUNTY = 'WELLBEING_SERVICES_COUNTY',
  REGIONAL_COUNCIL = 'REGIONAL_COUNCIL',
  MINISTRY = 'MINISTRY',
  STATE_AGENCY = 'STATE_AGENCY',
  LOCAL_GOVERNMENT_ASSOCIATION = 'LOCAL_GOVERNMENT_ASSOCIATION',
  COMPANY = 'COMPANY',
  STARTUP = 'STARTUP',
  ASSOCIATION = 'ASSOCIATION',
  UNIVERSITY = 'UNIVERSITY',
  RESEARCH_INSTITUTE = 'RESEARCH_INSTITUTE',
  EU_BODY = 'EU_BODY',
  OTHER = 'OTHER',
}
registerEnumType(OrganizationKind, {
  name: 'OrganizationKind',
  description: 'What an organisation is. A university of applied sciences is a UNIVERSITY.',
});

export enum PartyScale {
  MICRO = 'MICRO',
  SME = 'SME',
  LARGE = 'LARGE',
  SELF_EMPLOYED = 'SELF_EMPLOYED',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(PartyScale, {
  name: 'PartyScale',
  description: 'The size of an organisation as an economic operator (OCDS `partyScale`); UNKNOWN where nobody said.',
});

@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  description:
    'A body that runs, buys, sells, funds or studies experiments. A municipality as a legal person is one too, apart from the Municipality as an area.',
})
@Entity('organization')
@Index('IX_organization_sort', ['sortKey', 'id'])
@Index('IX_organization_home', ['homeMunicipalityId'])
export class Organization extends Recorded implements Node {
  @Json()
  @Field(() => LocalizedText, { description: 'The name, without inflection or legal form where it has one.' })
  name: Localized;

  @Code(200)
  sortKey: string;

  @LongText()
  searchText: string;

  @Code(32)
  @Field(() => OrganizationKind, { description: 'What it is.' })
  kind: OrganizationKind;

  @Code(16)
  @Field(() => PartyScale, { description: 'Its size (OCDS `partyScale`).' })
  scale: PartyScale;

  @Json()
  @Field(() => [Identifier], { description: 'Ids in official schemes, e.g. `FI-PRO` for a Y-tunnus (org-id.guide).' })
  identifiers: Identifier[];

  /** The identifiers as they are looked up: see `identifierKeys`. */
  @LongText()
  identifierKeys: string;

  @Json()
  @Field(() => [UriScalar], {
    description: 'The same organisation elsewhere (schema.org `sameAs`); never a doubtful one.',
  })
  sameAs: string[];

  @Code(96, { nullable: true })
  homeMunicipalityId: string | null;

  @Code(400, { nullable: true })
  @Field(() => UriScalar, { nullable: true, description: 'Its home page; null where not recorded.' })
  homepage: string | null;

  @Code(96, { nullable: true })
  parentId: string | null;
}
