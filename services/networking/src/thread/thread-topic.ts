import type { Loaders } from '@courage-hub/kit/loaders';
import { createUnionType } from 'type-graphql';
import { ContractingProcessRef } from '../contracting-process.ref';
import { EvaluationRef } from '../evaluation.ref';
import { ExperimentRef } from '../experiment.ref';
import { MunicipalityRef } from '../municipality.ref';
import { PracticeRef } from '../practice.ref';
import { ProgrammeRef } from '../programme.ref';
import { referenceTo } from '../reference';
import { ThreadTopicLink, type TopicType } from './thread.links';

const TOPICS = {
  Experiment: ExperimentRef,
  Practice: PracticeRef,
  ContractingProcess: ContractingProcessRef,
  Evaluation: EvaluationRef,
  Programme: ProgrammeRef,
  Municipality: MunicipalityRef,
} satisfies Record<TopicType, new () => { id: string }>;

export const ThreadTopic = createUnionType({
  name: 'ThreadTopic',
  description: 'What a thread can be about.',
  types: () =>
    [ExperimentRef, PracticeRef, ContractingProcessRef, EvaluationRef, ProgrammeRef, MunicipalityRef] as const,
});
export type ThreadTopic = InstanceType<(typeof TOPICS)[TopicType]>;

/** What a thread is about, by id. */
export async function topicsOf(threadId: string, load: Loaders): Promise<ThreadTopic[]> {
  const links = await load.rowsBy(ThreadTopicLink, 'threadId', threadId, { orderBy: 't.`topicId`' });
  return links.map(({ topicType, topicId }) => referenceTo<ThreadTopic>(TOPICS[topicType], topicId));
}
