import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** No record of its own: services that keep what happened in municipalities sum it over one. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'The municipalities of an area on a day, taken as one: what is summed over them.' })
export class Territory {
  @Field(() => ID, {
    description: 'The codes of its municipalities, e.g. `territory:018,049`; nothing that `node` finds.',
  })
  id: string;
}
