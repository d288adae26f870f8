import { Code, Day, Decimal, DerivedFrom, Json } from '@courage-hub/kit/columns';
import type { Localized } from '@courage-hub/kit/localized-text';
import { LocalizedText, localized } from '@courage-hub/kit/localized-text';
import { Recorded } from '@courage-hub/kit/recorded';
import { DateScalar, DecimalScalar } from '@courage-hub/kit/scalars';
import { GeoPoint, Identifier, Node } from '@courage-hub/kit/values';
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Entity, Index } from 'typeorm';

export enum AreaStatus {
  CURRENT = 'CURRENT',
  MERGED = 'MERGED',
  ABOLISHED = 'ABOLISHED',
}
registerEnumType(AreaStatus, {
  name: 'AreaStatus',
  description:
    'Whether a municipality exists today, was merged into a known successor (from 2015 on), or was abolished by 2013 with a successor that the hub does not know.',
});

export enum MunicipalityGrouping {
  URBAN = 'URBAN',
  SEMI_URBAN = 'SEMI_URBAN',
  RURAL = 'RURAL',
}
registerEnumType(MunicipalityGrouping, {
  name: 'MunicipalityGrouping',
  description: "Statistics Finland's statistical grouping of municipalities.",
});

export enum MunicipalityLanguage {
  FINNISH = 'FINNISH',
  SWEDISH = 'SWEDISH',
  BILINGUAL_FI_MAJORITY = 'BILINGUAL_FI_MAJORITY',
  BILINGUAL_SV_MAJORITY = 'BILINGUAL_SV_MAJORITY',
}
registerEnumType(MunicipalityLanguage, {
  name: 'MunicipalityLanguage',
  description: 'The official language status of a municipality (Statistics Finland).',
});

@Directive('@key(fields: "id")')
@Directive('@key(fields: "code")')
@ObjectType({
  implements: Node,
  description:
    'A Finnish municipality (kunta), of today or of the past: a merged one keeps its id and points to its successor.',
})
@Entity('municipality')
@Index('IX_municipality_code', ['code'], { unique: true })
@Index('IX_municipality_sort', ['sortKey', 'id'])
export class Municipality extends Recorded implements Node {
  @Code(3)
  @Field(() => String, { description: "Statistics Finland's code: three digits as a string, '005' and never 5." })
  code: string;

  @Json()
  @Field(() => LocalizedText, { description: 'The name; the Swedish one as Statistics Finland gives it.' })
  name: Localized;

  @Code(120)
  sortKey: string;

  @Code(400)
  searchText: string;

  @Code(16)
  @Field(() => AreaStatus, { description: 'Current, merged or abolished.' })
  status: AreaStatus;

  @Day({ nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'The first day; null where not recorded.' })
  validFrom: string | null;

  @Day({ nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day it no longer existed; null while it exists or where not recorded.',
  })
  validTo: string | null;

  @Code(32, { nullable: true })
  @Field(() => MunicipalityLanguage, { nullable: true, description: 'Language status, the latest known.' })
  language: MunicipalityLanguage | null;

  @Code(16, { nullable: true })
  @Field(() => MunicipalityGrouping, { nullable: true, description: 'Statistical grouping, the latest known.' })
  grouping: MunicipalityGrouping | null;

  @Decimal(10, 2, { nullable: true })
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Land area in square kilometres (National Land Survey of Finland).',
  })
  landAreaKm2: string | null;

  @Decimal(9, 5, { nullable: true })
  latitude: string | null;

  @Decimal(9, 5, { nullable: true })
  longitude: string | null;

  @DerivedFrom('latitude', 'longitude')
  @Field(() => GeoPoint, {
    nullable: true,
    description: 'Its administrative centre; null where the source has none (Tuusula, and past municipalities).',
  })
  get centre(): GeoPoint | null {
    if (this.latitude === null || this.longitude === null) return null;
    return { latitude: Number(this.latitude), longitude: Number(this.longitude) };
  }

  @DerivedFrom('code', 'name')
  @Field(() => [Identifier], { description: 'Ids in official schemes.' })
  get identifiers(): Identifier[] {
    return [{ scheme: 'FI-KUNTA', id: this.code, legalName: localized(this.name)?.text() ?? null }];
  }
}
