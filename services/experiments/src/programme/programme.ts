import { Code, Day, DerivedFrom, Json } from '@courage-hub/kit/columns';
import { type Localized, LocalizedText } from '@courage-hub/kit/localized-text';
import { Recorded } from '@courage-hub/kit/recorded';
import { UriScalar } from '@courage-hub/kit/scalars';
import { Identifier, Node, Period } from '@courage-hub/kit/values';
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LegalBasis } from '../legal-basis/legal-basis';
import { VersionNow } from '../mutation.inputs';
import { periodOf } from '../period';

export enum ProgrammeKind {
  GOVERNMENT_PROGRAMME = 'GOVERNMENT_PROGRAMME',
  GOVERNMENT_KEY_PROJECT = 'GOVERNMENT_KEY_PROJECT',
  NATIONAL_EXPERIMENT = 'NATIONAL_EXPERIMENT',
  ASSOCIATION_PROGRAMME = 'ASSOCIATION_PROGRAMME',
  EU_PROGRAMME = 'EU_PROGRAMME',
  REGIONAL = 'REGIONAL',
  MUNICIPAL = 'MUNICIPAL',
}
registerEnumType(ProgrammeKind, {
  name: 'ProgrammeKind',
  description:
    'Who stands behind a programme: the government (its programme, a key project of that, or an experiment with its own law), the association of municipalities, the EU, a region or a municipality.',
});

@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  description: 'A programme that experiments belong to, e.g. the Digital municipality experiment (Digikuntakokeilu).',
})
@Entity('programme')
@Index('IX_programme_parent', ['parentId'])
@Index('IX_programme_sort', ['sortKey', 'id'])
export class Programme extends Recorded implements Node {
  @VersionNow()
  override version: number;

  @Json()
  @Field(() => LocalizedText, { description: 'The name.' })
  name: Localized;

  @Code(200)
  sortKey: string;

  @Code(32)
  @Field(() => ProgrammeKind, { description: 'Who stands behind it.' })
  kind: ProgrammeKind;

  @Code(96, { nullable: true })
  parentId: string | null;

  @Code(96, { nullable: true })
  ownerId: string | null;

  @Day({ nullable: true })
  startDate: string | null;

  @Day({ nullable: true })
  endDate: string | null;

  @Json()
  legalBasis: Omit<LegalBasis, 'no'>[];

  @Json()
  @Field(() => [Identifier], { description: 'Ids in other schemes.' })
  identifiers: Identifier[];

  @Json()
  @Field(() => [UriScalar], { description: 'Addresses of the same programme elsewhere (schema.org sameAs).' })
  sameAs: string[];

  @DerivedFrom('startDate', 'endDate')
  @Field(() => Period, { nullable: true, description: 'When it runs; null where neither day is known.' })
  get period(): Period | null {
    return periodOf(this.startDate, this.endDate);
  }
}
