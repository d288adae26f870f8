import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { PeerSet } from '../peer-group/peers';

/** No record of its own: the service that keeps adoptions says how long these municipalities took. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: 'The municipalities of a day that are alike in one thing, beside a practice.' })
export class PracticeUptake {
  set: PeerSet;

  @Field(() => ID, {
    description: 'The practice and the codes of the municipalities; nothing that `node` finds.',
  })
  id: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What they have in common: the id of a region, a `grouping`, a `language`, or the least population of a size band; null for those of whom it is not known.',
  })
  get value(): string | null {
    return this.set.value;
  }
}
