import { Code, Json } from '@courage-hub/kit/columns';
import { Published } from '@courage-hub/kit/recorded';
import { Node } from '@courage-hub/kit/values';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';

@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  description:
    'A person of the network, as far as they let themselves be seen: whoever may not see the person meets null wherever the person would stand.',
})
@Entity('person')
@Index('IX_person_sort', ['sortKey', 'id'])
@Index('IX_person_home', ['homeMunicipalityId'])
export class Person extends Published implements Node {
  @Code(160)
  @Field(() => String, { description: 'The name the person goes by in the network.' })
  displayName: string;

  @Code(160)
  sortKey: string;

  @Code(400)
  searchText: string;

  @Code(96, { nullable: true })
  affiliationId: string | null;

  @Code(96, { nullable: true })
  homeMunicipalityId: string | null;

  @Json()
  @Field(() => [String], { description: 'What the person offers to others, in their own words.' })
  offers: string[];
}
