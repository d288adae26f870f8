import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Code, Day, DerivedFrom, Instant, Json, Key, Whole } from './columns';
import { DateScalar, DateTimeScalar } from './scalars';
import { Provenance, provenanceOf, type Source, Visibility } from './values';

/** What every stored noun has: a global id, a version, its times and where it came from. */
@ObjectType()
export abstract class Recorded {
  @Key()
  @Field(() => ID, { description: 'Globally unique, readable and stable: `<type>:<local>`.' })
  id: string;

  @Whole()
  version: number;

  @Instant()
  @Field(() => DateTimeScalar, { description: 'When the record was made in the hub.' })
  createdAt: string;

  @Instant()
  modifiedAt: string;

  @Json()
  source: Source;

  @DerivedFrom('source', 'modifiedAt')
  @Field(() => Provenance, { description: 'Where the record came from, when it changed, under which licence.' })
  get provenance(): Provenance {
    return provenanceOf(this.source, this.modifiedAt);
  }
}

/** A record that people write and choose an audience for. */
@ObjectType()
export abstract class Published extends Recorded {
  @Whole()
  @Field(() => Int, { description: 'How many times it was written; an edit names the version that it changes.' })
  override version: number;

  @Code(8)
  @Field(() => Visibility, { description: 'Who may see the record.' })
  visibility: Visibility;

  @Code(96, { nullable: true })
  authorId: string | null;

  @Day({ nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Until this day in Finland nobody but its author and those who may edit it see the record.',
  })
  embargoUntil: string | null;

  @Instant({ nullable: true })
  deletedAt: string | null;
}
