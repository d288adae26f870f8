import { connectionOf } from '@courage-hub/kit/connection';
import { LocalizedTextInput } from '@courage-hub/kit/localized-text';
import { DateScalar } from '@courage-hub/kit/scalars';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Experiment } from '../experiment/experiment';
import { ClientMutationId, SentMutationId } from '../mutation.inputs';
import { DiaryComment } from './diary-comment';
import { DiaryEntry } from './diary-entry';

export const DiaryEntryConnection = connectionOf(DiaryEntry, 'DiaryEntry');
export const DiaryCommentConnection = connectionOf(DiaryComment, 'DiaryComment');

@InputType({ description: 'An entry in the diary of an experiment.' })
export class WriteDiaryEntryInput {
  @Field(() => ID, { description: 'Which experiment.' })
  experimentId: string;

  @Field(() => LocalizedTextInput, { description: 'What was done, seen or thought, at most 2000 characters.' })
  text: LocalizedTextInput;

  @Field(() => DateScalar, { nullable: true, description: 'The day that it tells of, not to come; today unless said.' })
  day?: string | null;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@ObjectType({ description: 'What `writeDiaryEntry` answers.' })
export class WriteDiaryEntryPayload {
  @Field(() => DiaryEntry, { description: 'The entry as it was written.' })
  entry: DiaryEntry;

  @SentMutationId()
  clientMutationId?: string | null;
}

@InputType({ description: 'A comment on an entry in the diary of an experiment.' })
export class CommentOnDiaryInput {
  @Field(() => ID, { description: 'Which entry.' })
  entryId: string;

  @Field(() => LocalizedTextInput, { description: 'What to say, at most 2000 characters.' })
  text: LocalizedTextInput;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@ObjectType({ description: 'What `commentOnDiary` answers.' })
export class CommentOnDiaryPayload {
  @Field(() => DiaryComment, { description: 'The comment as it was written.' })
  comment: DiaryComment;

  @SentMutationId()
  clientMutationId?: string | null;
}

@InputType({ description: 'What goes from a diary.' })
export class RemoveFromDiaryInput {
  @Field(() => ID, { description: 'The entry or the comment; the comments on an entry go with it.' })
  id: string;

  @Field(() => String, { description: 'Why, at most 1000 characters; kept in the audit.' })
  reason: string;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@ObjectType({ description: 'What `removeFromDiary` answers.' })
export class RemoveFromDiaryPayload {
  @Field(() => Experiment, { description: 'The experiment whose diary it was in.' })
  experiment: Experiment;

  @SentMutationId()
  clientMutationId?: string | null;
}
