import { Directive, Field, Float, ID, Int, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import { type Localized, LocalizedText } from './localized-text';
import { DateScalar, DateTimeScalar, DecimalScalar, UriScalar } from './scalars';

export enum Visibility {
  DRAFT = 'DRAFT',
  PUBLIC = 'PUBLIC',
  PARTNER = 'PARTNER',
  INTERNAL = 'INTERNAL',
}
registerEnumType(Visibility, {
  name: 'Visibility',
  description:
    'Who may see a record: everybody, partner programmes with a key, the association alone, or (a draft) nobody but its author and those who may edit it.',
});

@InterfaceType({
  autoRegisterImplementations: false,
  description: 'Anything with a globally unique id (Relay): `node(id)` finds it.',
})
export abstract class Node {
  @Field(() => ID, { description: 'Globally unique, readable and stable, e.g. `municipality:091`.' })
  id: string;
}

@Directive('@shareable')
@ObjectType({ description: 'OCDS Value: an amount of money.' })
export class Value {
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'In the major unit, e.g. "1200.50"; null is unknown, never 0.',
  })
  amount: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 4217 code, e.g. EUR.' })
  currency: string | null;
}

@Directive('@shareable')
@ObjectType({ description: 'OCDS Period: days, both ends included; an open end is null.' })
export class Period {
  @Field(() => DateScalar, { nullable: true, description: 'The first day.' })
  startDate: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day.' })
  endDate: string | null;
}

@Directive('@shareable')
@ObjectType({ description: 'OCDS/org-id Identifier: the id that a scheme gives to the record.' })
export class Identifier {
  @Field(() => String, { description: 'The scheme, e.g. `FI-KUNTA` (municipality code) or `FI-PRO` (Y-tunnus).' })
  scheme: string;

  @Field(() => String, { description: 'The id in that scheme.' })
  id: string;

  @Field(() => UriScalar, { nullable: true, description: 'Where the scheme describes it.' })
  uri?: string | null;

  @Field(() => String, { nullable: true, description: 'The legal name registered under the id.' })
  legalName?: string | null;
}

@Directive('@shareable')
@ObjectType({ description: 'A SKOS concept used as a tag (YSO/KOKO, CPV, COFOG, SDG...).' })
export class Concept {
  @Field(() => UriScalar, { description: 'The concept itself.' })
  uri: string;

  @Field(() => String, { nullable: true, description: 'skos:notation, the code in its scheme.' })
  notation?: string | null;

  @Field(() => LocalizedText, { nullable: true, description: 'skos:prefLabel.' })
  prefLabel?: Localized | null;

  @Field(() => UriScalar, { nullable: true, description: 'skos:inScheme.' })
  inScheme?: string | null;
}

/** Where a record came from, as stored with it. */
export interface Source {
  system: string;
  uri?: string | null;
  retrievedAt?: string | null;
  licence?: string | null;
}

/** The system name of everything invented for show. */
export const DEMO_SYSTEM = 'demo';

@Directive('@shareable')
@ObjectType({ description: 'Where a record came from and under which terms it may be reused.' })
export class Provenance {
  @Field(() => String, { description: 'The system the record came from, e.g. `statistics-finland` or `demo`.' })
  sourceSystem: string;

  @Field(() => UriScalar, { nullable: true, description: 'The record at its source.' })
  sourceUri: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was fetched from there.' })
  retrievedAt: string | null;

  @Field(() => DateTimeScalar, { description: 'When the record last changed in the hub.' })
  modifiedAt: string;

  @Field(() => UriScalar, { nullable: true, description: 'The licence to reuse it under.' })
  licence: string | null;

  @Field(() => Boolean, { description: 'True for invented demonstration content.' })
  demo: boolean;
}

export function provenanceOf(source: Source, modifiedAt: string): Provenance {
  return {
    sourceSystem: source.system,
    sourceUri: source.uri ?? null,
    retrievedAt: source.retrievedAt ?? null,
    modifiedAt,
    licence: source.licence ?? null,
    demo: source.system === DEMO_SYSTEM,
  };
}

@Directive('@shareable')
@ObjectType({ description: 'Relay PageInfo.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'More edges follow.' })
  hasNextPage: boolean;

  @Field(() => Boolean, { description: 'Edges precede; for forward paging, true whenever `after` was given.' })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first edge; null on an empty page.' })
  startCursor: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last edge; null on an empty page.' })
  endCursor: string | null;
}

@Directive('@shareable')
@ObjectType({ description: 'One value of a facet and how many records have it.' })
export class FacetValue {
  @Field(() => String, { description: 'The value: a code, an id or a URI.' })
  value: string;

  @Field(() => LocalizedText, { nullable: true, description: 'The name of the value, where it has one.' })
  label: Localized | null;

  @Field(() => Int, { description: 'How many of the records that match the filter and that the viewer may see.' })
  count: number;
}

@Directive('@shareable')
@ObjectType({ description: 'Counts by value of one field, largest first, at most 100 values.' })
export class Facet {
  @Field(() => String, { description: 'The field counted.' })
  field: string;

  @Field(() => [FacetValue], { description: 'The values, by count and then by value.' })
  values: FacetValue[];
}

@Directive('@shareable')
@ObjectType({ description: 'A point on the map, WGS 84.' })
export class GeoPoint {
  @Field(() => Float, { description: 'Degrees north.' })
  latitude: number;

  @Field(() => Float, { description: 'Degrees east.' })
  longitude: number;
}
