import { Code, Instant, Json, Key } from '@courage-hub/kit/columns';
import { type Localized, LocalizedText } from '@courage-hub/kit/localized-text';
import { Published } from '@courage-hub/kit/recorded';
import { DateTimeScalar } from '@courage-hub/kit/scalars';
import { Node } from '@courage-hub/kit/values';
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { VersionNow } from '../mutation.inputs';

export enum IdeaState {
  OPEN = 'OPEN',
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
}
registerEnumType(IdeaState, {
  name: 'IdeaState',
  description: 'Whether the municipality has decided on an idea, and how.',
});

@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  description: 'Something that a person proposes a municipality to try. People support it; the municipality decides.',
})
@Entity('idea')
@Index('IX_idea_created', ['createdAt', 'id'])
@Index('IX_idea_municipality', ['municipalityId'])
export class Idea extends Published implements Node {
  @VersionNow()
  override version: number;

  @Code()
  municipalityId: string;

  @Json()
  @Field(() => LocalizedText, { description: 'The idea in a line.' })
  title: Localized;

  @Json({ nullable: true })
  @Field(() => LocalizedText, { nullable: true, description: 'What should be tried, and why.' })
  text: Localized | null;

  @Code(16)
  @Field(() => IdeaState, { description: 'Whether it has been decided on, and how.' })
  state: IdeaState;

  @Json({ nullable: true })
  @Field(() => LocalizedText, { nullable: true, description: 'The reasons of the decision; null before it.' })
  reasons: Localized | null;

  @Instant({ nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided on; null before that.' })
  decidedAt: string | null;

  @Code(96, { nullable: true })
  experimentId: string | null;
}

/** One person's support for an idea: each has one. */
@Entity('idea_support')
@Index('IX_idea_support_person', ['personId'])
export class IdeaSupport {
  @Key()
  ideaId: string;

  @Key()
  personId: string;
}
