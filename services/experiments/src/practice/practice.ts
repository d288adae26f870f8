import { Code, DerivedFrom, Json, Key, LongText, Minor, Whole } from '@courage-hub/kit/columns';
import { type Localized, LocalizedText } from '@courage-hub/kit/localized-text';
import { moneyOf } from '@courage-hub/kit/money';
import { Published } from '@courage-hub/kit/recorded';
import { UriScalar } from '@courage-hub/kit/scalars';
import { Identifier, Node, Value } from '@courage-hub/kit/values';
import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { VersionNow } from '../mutation.inputs';

export enum PracticeMaturity {
  INTERESTING = 'INTERESTING',
  PROMISING = 'PROMISING',
  GOOD = 'GOOD',
  ESTABLISHED = 'ESTABLISHED',
  RETIRED = 'RETIRED',
}
registerEnumType(PracticeMaturity, {
  name: 'PracticeMaturity',
  description: 'How far a practice has proved itself, from interesting to established; RETIRED is no longer advised.',
});

@ObjectType({ description: 'What must be in place for a practice to work elsewhere.' })
export class TransferCondition {
  @Field(() => LocalizedText, { description: 'The condition.' })
  text: Localized;

  @Field(() => Boolean, { description: 'True where the practice does not work without it.' })
  essential: boolean;
}

@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  description: 'A practice (toimintamalli): a way of working that came out of experiments and that others may take up.',
})
@Entity('practice')
@Index('IX_practice_sort', ['sortKey', 'id'])
@Index('IX_practice_created', ['createdAt', 'id'])
export class Practice extends Published implements Node {
  @VersionNow()
  override version: number;

  @Json()
  @Field(() => LocalizedText, { description: 'The title.' })
  title: Localized;

  @Code(200)
  sortKey: string;

  @LongText()
  searchText: string;

  @Code(16)
  @Field(() => PracticeMaturity, { description: 'How far it has proved itself.' })
  maturity: PracticeMaturity;

  @Json({ nullable: true })
  @Field(() => LocalizedText, { nullable: true, description: 'The part that must not be changed for it to work.' })
  coreIdea: Localized | null;

  @Json()
  @Field(() => [TransferCondition], { description: 'What it needs elsewhere; empty where nobody has told.' })
  transferConditions: TransferCondition[];

  @Minor({ nullable: true })
  implementationCostMinor: number | null;

  @Whole({ nullable: true })
  @Field(() => Int, { nullable: true, description: 'How hard it is to take up, 1 (easy) to 5; null where not judged.' })
  complexity: number | null;

  @Code(96, { nullable: true })
  supersededById: string | null;

  @Json()
  @Field(() => [Identifier], { description: 'Ids in other schemes, e.g. Innokylä.' })
  identifiers: Identifier[];

  @Json()
  @Field(() => [UriScalar], { description: 'Addresses of the same practice elsewhere (schema.org sameAs).' })
  sameAs: string[];

  @DerivedFrom('implementationCostMinor')
  @Field(() => Value, { nullable: true, description: 'What taking it up costs, in euros; null where unknown.' })
  get implementationCost(): Value | null {
    return moneyOf(this.implementationCostMinor);
  }
}

/** The experiments that a practice came out of. */
@Entity('practice_origin')
@Index('IX_practice_origin_experiment', ['experimentId', 'practiceId'])
export class PracticeOrigin {
  @Key()
  practiceId: string;

  @Key()
  experimentId: string;
}

/** The themes of a practice: one row is one Concept. */
@Entity('practice_theme')
@Index('IX_practice_theme_uri', ['uri', 'practiceId'])
export class PracticeTheme {
  @Key()
  practiceId: string;

  @Key(300)
  uri: string;

  @Code(64, { nullable: true })
  notation: string | null;

  @Json({ nullable: true })
  prefLabel: Localized | null;

  @Code(300, { nullable: true })
  inScheme: string | null;
}
