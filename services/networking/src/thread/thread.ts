import { Code } from '@courage-hub/kit/columns';
import { Published } from '@courage-hub/kit/recorded';
import { Node } from '@courage-hub/kit/values';
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import { Group } from '../group/group';

export enum ThreadStatus {
  OPEN = 'OPEN',
  ANSWERED = 'ANSWERED',
  CLOSED = 'CLOSED',
  HIDDEN = 'HIDDEN',
}
registerEnumType(ThreadStatus, {
  name: 'ThreadStatus',
  description: 'Open, answered, closed, or hidden by a moderator; only the association sees hidden threads.',
});

@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  description: "A discussion in the network's forum, about any records of the graph (SIOC `sioc:Thread`).",
})
@Entity('thread')
@Index('IX_thread_created', ['createdAt', 'id'])
@Index('IX_thread_group', ['groupId'])
@Index('IX_thread_lesson', ['lessonId'])
export class Thread extends Published implements Node {
  @Code(300)
  @Field(() => String, { description: 'The title, in the language it was written in.' })
  title: string;

  @Code(300)
  searchText: string;

  @Code(64)
  @Field(() => String, { description: 'The category of the forum, e.g. `procurement`.' })
  category: string;

  @Code(16)
  @Field(() => ThreadStatus, { description: 'Where the discussion stands.' })
  status: ThreadStatus;

  @Code(96, { nullable: true })
  acceptedPostId: string | null;

  @Code(96, { nullable: true })
  lessonId: string | null;

  @Code(96, { nullable: true })
  @ForeignKey(() => Group, { name: 'FK_thread_group' })
  groupId: string | null;
}
