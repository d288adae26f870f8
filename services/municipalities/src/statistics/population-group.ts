import { Key, Whole, WholeKey } from '@courage-hub/kit/columns';
import { Field, Int, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';

@ObjectType('PopulationStructure', {
  description: 'Inhabitants on 31 December by sex and by age; each split adds up to the whole population.',
})
@Entity('population_group')
export class PopulationGroup {
  @Key()
  municipalityId: string;

  @WholeKey()
  @Field(() => Int, { description: 'The year.' })
  year: number;

  @Whole()
  @Field(() => Int, { description: 'Men.' })
  men: number;

  @Whole()
  @Field(() => Int, { description: 'Women.' })
  women: number;

  @Whole()
  @Field(() => Int, { description: 'Persons under 15.' })
  age0To14: number;

  @Whole()
  @Field(() => Int, { description: 'Persons of 15 to 64.' })
  age15To64: number;

  @Whole()
  @Field(() => Int, { description: 'Persons of 65 or more.' })
  age65Plus: number;
}
