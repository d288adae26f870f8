import { Code, Instant, LongText } from '@courage-hub/kit/columns';
import { Recorded } from '@courage-hub/kit/recorded';
import { DateTimeScalar, MarkdownScalar } from '@courage-hub/kit/scalars';
import { Node } from '@courage-hub/kit/values';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import { Person } from '../person/person';
import { Thread } from './thread';

@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  description: 'One contribution to a thread (SIOC `sioc:Post`). Seen by whoever may see the thread.',
})
@Entity('post')
@Index('IX_post_thread', ['threadId', 'at'])
export class Post extends Recorded implements Node {
  @Code()
  @ForeignKey(() => Thread, { name: 'FK_post_thread' })
  threadId: string;

  @Code(96, { nullable: true })
  @ForeignKey(() => Person, { name: 'FK_post_author' })
  authorId: string | null;

  @LongText({ nullable: true })
  @Field(() => MarkdownScalar, {
    nullable: true,
    description: 'What was written; null where a moderator took it away.',
  })
  body: string | null;

  @Instant()
  @Field(() => DateTimeScalar, { description: 'When it was posted.' })
  at: string;
}
