import { localizedOf } from '@courage-hub/kit/localized-text';
import type { HubContext } from '@courage-hub/kit/context';
import { mutate } from '@courage-hub/kit/mutation';
import { demand } from '@courage-hub/kit/rules';
import { Checks } from '@courage-hub/kit/validation';
import { v7 } from 'uuid';
import { found } from '../found';
import { DiaryComment } from './diary-comment';
import type { DiaryEntry } from './diary-entry';
import type { CommentOnDiaryInput } from './diary.inputs';
import { diaryEntries } from './diary.rows';
import { mayComment } from './diary.rules';

export const DIARY_COMMENT = { type: 'DiaryComment', entity: DiaryComment };

/** Says something of an entry that the viewer sees. */
export async function commentOnDiary(context: HubContext, input: CommentOnDiaryInput): Promise<DiaryComment> {
  const { viewer } = context;
  demand(mayComment, viewer, null);
  const before = async (): Promise<DiaryEntry> => {
    const entry = await found(context, diaryEntries, input.entryId);
    new Checks(viewer.language).text('text', input.text, { required: true }).done();
    return entry;
  };
  const mutation = { action: 'commentOnDiary', input, entity: DiaryComment, before };
  return mutate(context, mutation, (transaction, { id: entryId, experimentId }) =>
    transaction.create(
      DIARY_COMMENT,
      Object.assign(new DiaryComment(), {
        id: `diary-comment:${v7()}`,
        experimentId,
        entryId,
        authorId: viewer.id,
        text: localizedOf(input.text)!,
        deletedAt: null,
      }),
    ),
  );
}
