import { Field, ObjectType } from 'type-graphql';
import { DesignType } from './codes';

@ObjectType({
  description: 'How an evaluation found out: its type, its arms, and whether that was promised beforehand.',
})
export class EvaluationDesign {
  evaluationId: string;

  @Field(() => DesignType, { description: 'What was done.' })
  type: DesignType;

  @Field(() => String, {
    nullable: true,
    description: 'What was assigned to the arms, e.g. `school`; null where nothing was.',
  })
  unitOfAssignment: string | null;

  @Field(() => Boolean, { description: 'The design was registered before the start.' })
  preRegistered: boolean;

  @Field(() => DesignType, {
    nullable: true,
    description: 'What was planned, where it differs or is known; else null.',
  })
  plannedType: DesignType | null;
}
