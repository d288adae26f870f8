import { Code, Key } from '@courage-hub/kit/columns';
import { Entity, ForeignKey, Index } from 'typeorm';
import { Thread } from './thread';

/** GraphQL types that a thread can be about. */
export type TopicType = 'Experiment' | 'Practice' | 'ContractingProcess' | 'Evaluation' | 'Programme' | 'Municipality';

/** A record that a thread is about. */
@Entity('thread_topic')
@Index('IX_thread_topic_topic', ['topicId'])
export class ThreadTopicLink {
  @Key()
  @ForeignKey(() => Thread, { name: 'FK_thread_topic_thread' })
  threadId: string;

  @Key()
  topicId: string;

  @Code(32)
  topicType: TopicType;
}
