import { Field, ID, ObjectType } from 'type-graphql';
import { Code, Instant, Json, Key, Whole } from './columns';
import { DateTimeScalar } from './scalars';
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

  @Field(() => Provenance, { description: 'Where the record came from, when it changed, under which licence.' })
  get provenance(): Provenance {
    return provenanceOf(this.source, this.modifiedAt);
  }
}

/** A record that people write and choose an audience for. */
@ObjectType()
export abstract class Published extends Recorded {
  @Code(8)
  @Field(() => Visibility, { description: 'Who may see the record.' })
  visibility: Visibility;
}
