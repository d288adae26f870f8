import { DerivedFrom, Json, Key } from '@courage-hub/kit/columns';
import { type Localized, LocalizedText } from '@courage-hub/kit/localized-text';
import { Node } from '@courage-hub/kit/values';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';
import { ruleOf } from './peers';

export enum PeerDimension {
  GROUPING = 'GROUPING',
  LANGUAGE = 'LANGUAGE',
  SIZE_BAND = 'SIZE_BAND',
  MAAKUNTA = 'MAAKUNTA',
  SEUTUKUNTA = 'SEUTUKUNTA',
  WELLBEING_SERVICES_COUNTY = 'WELLBEING_SERVICES_COUNTY',
}
registerEnumType(PeerDimension, {
  name: 'PeerDimension',
  description:
    'What peers have in common. Size bands by latest population: under 5000, 5000-9999, 10000-19999, 20000-49999, 50000-99999, 100000 or more.',
});

@ObjectType({
  description:
    'Only the nearest peers: by Euclidean distance of values divided by their standard deviation over all municipalities; of two at one distance the lower code.',
})
export class NearestRule {
  @Field(() => Int, { description: 'How many.' })
  count: number;

  @Field(() => [ID], {
    description: 'What is measured: `population`, or ids of indicators, each in the latest year up to the day.',
  })
  by: string[];
}

@Directive('@key(fields: "id")')
@ObjectType({ implements: Node, description: 'A rule that says which municipalities are comparable with a given one.' })
@Entity('peer_group')
export class PeerGroup implements Node {
  @Key()
  @Field(() => ID, { description: 'e.g. `peer-group:same-grouping-and-size`.' })
  id: string;

  @Json()
  @Field(() => LocalizedText, { description: 'A short name.' })
  name: Localized;

  @Json()
  @Field(() => [PeerDimension], { description: 'Peers have the same value in each of these.' })
  sameBy: PeerDimension[];

  @Json({ nullable: true })
  @Field(() => NearestRule, {
    nullable: true,
    description: 'Of those, only the nearest ones; null where all of them are peers.',
  })
  nearest: NearestRule | null;

  @DerivedFrom('sameBy', 'nearest')
  @Field(() => String, {
    description: 'The whole rule in English, made from `sameBy` and `nearest`; "current" is on the day asked about.',
  })
  get rule(): string {
    return ruleOf(this);
  }
}
