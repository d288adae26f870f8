import { localizedOf } from '@courage-hub/kit/localized-text';
import { finnishDay, type HubContext } from '@courage-hub/kit/context';
import { mutate } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { Checks } from '@courage-hub/kit/validation';
import { v7 } from 'uuid';
import { checkDay } from '../checks';
import { foundExperiment } from '../experiment/experiment-writing';
import { DiaryEntry } from './diary-entry';
import type { WriteDiaryEntryInput } from './diary.inputs';
import { mayWriteDiary } from './diary.rules';

export const DIARY_ENTRY = { type: 'DiaryEntry', entity: DiaryEntry };

/** Writes in the diary. The experiment itself keeps its version: a diary is written beside other edits. */
export async function writeDiaryEntry(context: HubContext, input: WriteDiaryEntryInput): Promise<DiaryEntry> {
  const { viewer, now } = context;
  demand(signedIn, viewer, null);
  const today = finnishDay(now);
  const before = async (): Promise<void> => {
    const { guarded } = await foundExperiment(context, input.experimentId);
    demand(mayWriteDiary, viewer, guarded);
    const checks = new Checks(viewer.language).text('text', input.text, { required: true });
    checkDay(checks, 'day', { day: input.day, to: today }).done();
  };
  return mutate(context, { action: 'writeDiaryEntry', input, entity: DiaryEntry, before }, (transaction) =>
    transaction.create(
      DIARY_ENTRY,
      Object.assign(new DiaryEntry(), {
        id: `diary-entry:${v7()}`,
        experimentId: input.experimentId,
        authorId: viewer.id,
        day: input.day ?? today,
        text: localizedOf(input.text)!,
        deletedAt: null,
      }),
    ),
  );
}
