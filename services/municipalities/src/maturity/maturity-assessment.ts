import { Code, Flag, Whole } from '@courage-hub/kit/columns';
import { Recorded } from '@courage-hub/kit/recorded';
import { DecimalScalar, UriScalar } from '@courage-hub/kit/scalars';
import { Node } from '@courage-hub/kit/values';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';

/** The maturity models that the hub takes, with their highest level; the lowest is 0. */
export const MATURITY_MODELS: Readonly<Record<string, number>> = { digi: 5 };

@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  description: 'How mature a municipality is by a model in a year, e.g. digitally (digikypsyys).',
})
@Entity('maturity_assessment')
@Index('UX_maturity_assessment', ['municipalityId', 'model', 'year'], { unique: true })
export class MaturityAssessment extends Recorded implements Node {
  @Field(() => Int, { description: 'How many times it was written; an edit names the version that it changes.' })
  override version: number;

  @Code()
  municipalityId: string;

  @Code(32)
  @Field(() => String, {
    description: 'The model: `digi` is the digital maturity of the digital municipality experiment.',
  })
  model: string;

  @Whole()
  @Field(() => Int, { description: 'The year.' })
  year: number;

  @Code(8)
  @Field(() => DecimalScalar, { description: 'The level reached, from 0 to `maxLevel`, at most one decimal.' })
  level: string;

  @Whole()
  @Field(() => Int, { description: 'The highest level of the model.' })
  maxLevel: number;

  @Flag()
  @Field(() => Boolean, { description: 'The municipality assessed itself.' })
  selfAssessed: boolean;

  @Code(400, { nullable: true })
  @Field(() => UriScalar, { nullable: true, description: 'Where the assessment is published; null where not told.' })
  sourceUri: string | null;
}
