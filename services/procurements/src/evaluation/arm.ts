import { DerivedFrom, Flag, Json, Key, Whole, WholeKey } from '@courage-hub/kit/columns';
import type { Localized } from '@courage-hub/kit/localized-text';
import { LocalizedText } from '@courage-hub/kit/localized-text';
import { Field, Int, ObjectType } from 'type-graphql';
import { Entity, ForeignKey } from 'typeorm';
import { MunicipalityRef } from '../municipality.ref';
import { Evaluation } from './evaluation';

@ObjectType({ description: 'A group of an evaluation: those who got something, or those it is compared with.' })
@Entity('arm')
export class Arm {
  @ForeignKey(() => Evaluation, { name: 'FK_arm_evaluation' })
  @Key()
  evaluationId: string;

  /** Its place in the list, from 1. */
  @WholeKey()
  no: number;

  @Json()
  @Field(() => LocalizedText, { description: 'What the group is called.' })
  name: Localized;

  @Flag()
  @Field(() => Boolean, { description: 'It is the group that others are compared with.' })
  control: boolean;

  @Whole({ nullable: true })
  @Field(() => Int, { nullable: true, description: 'How many units of assignment; null where not known.' })
  units: number | null;

  @Json()
  municipalityIds: string[];

  @DerivedFrom('municipalityIds')
  @Field(() => [MunicipalityRef], { nullable: 'itemsAndList', description: 'The municipalities of the group.' })
  get municipalities(): MunicipalityRef[] {
    return this.municipalityIds.map((id) => ({ id }));
  }
}
