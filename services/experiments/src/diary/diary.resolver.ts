import { ConnectionArgs } from '@courage-hub/kit/connection';
import type { HubContext } from '@courage-hub/kit/context';
import type { Page } from '@courage-hub/kit/page';
import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Experiment } from '../experiment/experiment';
import { commentOnDiary } from './comment-on-diary';
import type { DiaryComment } from './diary-comment';
import { DiaryEntry } from './diary-entry';
import {
  CommentOnDiaryInput,
  CommentOnDiaryPayload,
  DiaryCommentConnection,
  DiaryEntryConnection,
  RemoveFromDiaryInput,
  RemoveFromDiaryPayload,
  WriteDiaryEntryInput,
  WriteDiaryEntryPayload,
} from './diary.inputs';
import { diaryComments, diaryEntries } from './diary.rows';
import { removeFromDiary } from './remove-from-diary';
import { writeDiaryEntry } from './write-diary-entry';

const INPUT = { description: 'What to write.' };

@Resolver(() => Experiment)
export class DiaryResolver {
  @FieldResolver(() => DiaryEntryConnection, { description: 'Its diary, the latest day first. No facets.' })
  diary(
    @Root() { id }: Experiment,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() { load }: HubContext,
  ): Page<DiaryEntry> {
    return load.page(diaryEntries, args, { relation: 'experiment', id });
  }

  @Mutation(() => WriteDiaryEntryPayload, {
    nullable: true,
    description: 'Writes in the diary of an experiment. For its author, and for those who may edit it.',
  })
  async writeDiaryEntry(
    @Arg('input', () => WriteDiaryEntryInput, INPUT) input: WriteDiaryEntryInput,
    @Ctx() context: HubContext,
  ): Promise<WriteDiaryEntryPayload> {
    return { entry: await writeDiaryEntry(context, input), clientMutationId: input.clientMutationId };
  }

  @Mutation(() => CommentOnDiaryPayload, {
    nullable: true,
    description: 'Comments on a diary entry. For anybody who is signed in and sees the entry.',
  })
  async commentOnDiary(
    @Arg('input', () => CommentOnDiaryInput, INPUT) input: CommentOnDiaryInput,
    @Ctx() context: HubContext,
  ): Promise<CommentOnDiaryPayload> {
    return { comment: await commentOnDiary(context, input), clientMutationId: input.clientMutationId };
  }

  @Mutation(() => RemoveFromDiaryPayload, {
    nullable: true,
    description:
      'Removes an entry or a comment from a diary. For who wrote it, those who look after the experiment, and moderators.',
  })
  async removeFromDiary(
    @Arg('input', () => RemoveFromDiaryInput, INPUT) input: RemoveFromDiaryInput,
    @Ctx() context: HubContext,
  ): Promise<RemoveFromDiaryPayload> {
    return { experiment: await removeFromDiary(context, input), clientMutationId: input.clientMutationId };
  }
}

@Resolver(() => DiaryEntry)
export class DiaryEntryResolver {
  @FieldResolver(() => DiaryCommentConnection, { description: 'What was said of it, oldest first. No facets.' })
  comments(
    @Root() { id }: DiaryEntry,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() { load }: HubContext,
  ): Page<DiaryComment> {
    return load.page(diaryComments, args, { relation: 'entry', id });
  }
}
