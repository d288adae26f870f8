import { Code, DerivedFrom, Json, Whole } from '@courage-hub/kit/columns';
import { type Localized, LocalizedText } from '@courage-hub/kit/localized-text';
import { Recorded } from '@courage-hub/kit/recorded';
import { DateScalar } from '@courage-hub/kit/scalars';
import { Node } from '@courage-hub/kit/values';
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';

export enum RegionKind {
  MAAKUNTA = 'MAAKUNTA',
  SEUTUKUNTA = 'SEUTUKUNTA',
  WELLBEING_SERVICES_COUNTY = 'WELLBEING_SERVICES_COUNTY',
  MAJOR_REGION = 'MAJOR_REGION',
  ELY_AREA = 'ELY_AREA',
  NUTS1 = 'NUTS1',
  NUTS2 = 'NUTS2',
  NUTS3 = 'NUTS3',
}
registerEnumType(RegionKind, {
  name: 'RegionKind',
  description:
    'Region (maakunta), sub-region (seutukunta), wellbeing services county, major region, ELY area (until 2025), and the EU NUTS levels.',
});

@Directive('@key(fields: "id")')
@ObjectType({ implements: Node, description: 'An area above the municipality, in one classification, with its years.' })
@Entity('region')
export class Region extends Recorded implements Node {
  @Code(32)
  @Field(() => RegionKind, { description: 'Which classification it belongs to.' })
  kind: RegionKind;

  @Code(16)
  @Field(() => String, { description: "Statistics Finland's or Eurostat's code, as a string." })
  code: string;

  @Json()
  @Field(() => LocalizedText, { description: 'The name (Statistics Finland).' })
  name: Localized;

  @Code(120)
  sortKey: string;

  @Code(96, { nullable: true })
  parentId: string | null;

  @Whole()
  firstYear: number;

  @Whole({ nullable: true })
  lastYear: number | null;

  @DerivedFrom('firstYear')
  @Field(() => DateScalar, {
    description: 'The first day in the classifications that the hub has (they begin in 2013).',
  })
  get validFrom(): string {
    return `${this.firstYear}-01-01`;
  }

  @DerivedFrom('lastYear')
  @Field(() => DateScalar, { nullable: true, description: 'The last day; null while the area exists.' })
  get validTo(): string | null {
    return this.lastYear === null ? null : `${this.lastYear}-12-31`;
  }
}
