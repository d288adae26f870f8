import { Code, Day, DerivedFrom } from '@courage-hub/kit/columns';
import { Published } from '@courage-hub/kit/recorded';
import { Node, Period } from '@courage-hub/kit/values';
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import { Person } from '../person/person';

export enum Constituency {
  MUNICIPALITY = 'MUNICIPALITY',
  REGION = 'REGION',
  INTEREST_GROUP = 'INTEREST_GROUP',
}
registerEnumType(Constituency, {
  name: 'Constituency',
  description: 'Whom an ambassador speaks for: a municipality, a region, or an interest group.',
});

@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  description: 'One term of an experiment ambassador (kokeilulähettiläs) for one constituency.',
})
@Entity('ambassadorship')
@Index('IX_ambassadorship_start', ['startDate', 'id'])
@Index('IX_ambassadorship_person', ['personId'])
@Index('IX_ambassadorship_municipality', ['municipalityId'])
@Index('IX_ambassadorship_region', ['regionId'])
export class Ambassadorship extends Published implements Node {
  @Code()
  @ForeignKey(() => Person, { name: 'FK_ambassadorship_person' })
  personId: string;

  @Code(16)
  @Field(() => Constituency, { description: 'Which of `municipality`, `region` and `interestGroup` is meant.' })
  constituency: Constituency;

  @Code(96, { nullable: true })
  municipalityId: string | null;

  @Code(96, { nullable: true })
  regionId: string | null;

  @Code(96, { nullable: true })
  interestGroupId: string | null;

  @Day()
  startDate: string;

  @Day({ nullable: true })
  endDate: string | null;

  @DerivedFrom('startDate', 'endDate')
  @Field(() => Period, { description: 'From the first day to the last; no last day while the term is open.' })
  get term(): Period {
    return { startDate: this.startDate, endDate: this.endDate };
  }
}
