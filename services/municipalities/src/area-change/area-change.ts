import { Code, Day, Key } from '@courage-hub/kit/columns';
import { DateScalar } from '@courage-hub/kit/scalars';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Entity, Index } from 'typeorm';

export enum AreaChangeKind {
  MERGER = 'MERGER',
  PARTIAL_MERGER = 'PARTIAL_MERGER',
  SPLIT = 'SPLIT',
  RENAME = 'RENAME',
  REGION_CHANGE = 'REGION_CHANGE',
}
registerEnumType(AreaChangeKind, {
  name: 'AreaChangeKind',
  description: 'What happened to a municipality: merged, merged in part, split, renamed, or moved to another region.',
});

@ObjectType({
  description: 'A change of the municipal division: what was before it, what is after it, and since when.',
})
@Entity('area_change')
export class AreaChange {
  @Key()
  id: string;

  @Code(16)
  @Field(() => AreaChangeKind, { description: 'What happened.' })
  kind: AreaChangeKind;

  @Day()
  @Field(() => DateScalar, { description: 'The first day of the new state.' })
  effectiveDate: string;

  @Code(64)
  @Field(() => String, { description: 'The dataset that says so, e.g. `municipality-code-history`.' })
  source: string;
}

/** A municipality before (FROM) or after (TO) a change; one that only moved or was renamed stands on both sides. */
@Entity('area_change_party')
@Index('IX_area_change_party_municipality', ['municipalityId'])
export class AreaChangeParty {
  @Key()
  changeId: string;

  @Key()
  municipalityId: string;

  @Key(4)
  side: 'FROM' | 'TO';
}
