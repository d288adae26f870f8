import type { HubContext } from '@courage-hub/kit/context';
import { mutate, type Transaction } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { Checks } from '@courage-hub/kit/validation';
import { Experiment } from '../experiment/experiment';
import { foundExperiment } from '../experiment/experiment-writing';
import { found } from '../found';
import { DIARY_COMMENT } from './comment-on-diary';
import { DiaryComment } from './diary-comment';
import type { DiaryEntry } from './diary-entry';
import type { RemoveFromDiaryInput } from './diary.inputs';
import { diaryComments, diaryEntries } from './diary.rows';
import { mayRemoveFromDiary } from './diary.rules';
import { DIARY_ENTRY } from './write-diary-entry';

type Remark = DiaryEntry | DiaryComment;

/** Takes an entry or a comment away: moderation, or its author's second thought. The audit keeps it with the reason. */
export async function removeFromDiary(context: HubContext, input: RemoveFromDiaryInput): Promise<Experiment> {
  const { viewer } = context;
  demand(signedIn, viewer, null);
  const before = async (): Promise<{ remark: Remark; experiment: Experiment }> => {
    const remark = await foundRemark(context, input.id);
    const { experiment, guarded } = await foundExperiment(context, remark.experimentId);
    demand(mayRemoveFromDiary, viewer, { ...guarded, authorId: remark.authorId });
    new Checks(viewer.language).line('reason', input.reason, { required: true, limit: 1000 }).done();
    return { remark, experiment };
  };
  const mutation = { action: 'removeFromDiary', input, entity: Experiment, before };
  return mutate(context, mutation, async (transaction, { remark, experiment }) => {
    await marked(transaction.because(input.reason), remark, { deletedAt: context.now });
    return experiment;
  });
}

const foundRemark = (context: HubContext, id: string): Promise<Remark> =>
  id.startsWith('diary-comment:') ? found(context, diaryComments, id) : found(context, diaryEntries, id);

const marked = (transaction: Transaction, remark: Remark, facts: { deletedAt: string }): Promise<Remark> =>
  remark instanceof DiaryComment
    ? transaction.mark(DIARY_COMMENT, remark, facts)
    : transaction.mark(DIARY_ENTRY, remark, facts);
