import type { HubContext } from '@courage-hub/kit/context';
import { foldAll, localizedOf } from '@courage-hub/kit/localized-text';
import { mutate } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { Checks } from '@courage-hub/kit/validation';
import { Visibility } from '@courage-hub/kit/values';
import { v7 } from 'uuid';
import { foundExperiment } from '../experiment/experiment-writing';
import { Lesson, LessonCause } from './lesson';
import { checkCostOfSlip, costOfSlipMinor } from './lesson.checks';
import { mayRecordLesson } from './lesson.rules';
import type { RecordLessonInput } from './record-lesson.inputs';

const LESSON = { type: 'Lesson', entity: Lesson };

/** Records what was learned in an experiment. The experiment itself is left as it is, so that it betrays no lesson. */
export async function recordLesson(context: HubContext, input: RecordLessonInput): Promise<Lesson> {
  const { viewer } = context;
  demand(signedIn, viewer, null);
  const before = async (): Promise<void> => {
    const { guarded } = await foundExperiment(context, input.experimentId);
    demand(mayRecordLesson, viewer, guarded);
    const checks = new Checks(viewer.language).text('what', input.what, { required: true });
    checks.text('why', input.why).text('advice', input.advice).text('detectedBy', input.detectedBy);
    checkCostOfSlip(checks, input.kind, input.costOfSlip).done();
  };
  return mutate(context, { action: 'recordLesson', input, entity: Lesson, before }, async (transaction) => {
    const lesson = await transaction.create(LESSON, newLesson(viewer.id, input));
    const causes = [...new Set(input.causes ?? [])];
    await transaction.writer.insert(
      LessonCause,
      causes.map((cause) => ({ lessonId: lesson.id, cause })),
    );
    return lesson;
  });
}

function newLesson(authorId: string | null, input: RecordLessonInput): Lesson {
  const [what, why, advice] = [localizedOf(input.what)!, localizedOf(input.why), localizedOf(input.advice)];
  return Object.assign(new Lesson(), {
    id: `lesson:${v7()}`,
    authorId,
    visibility: input.visibility ?? Visibility.DRAFT,
    embargoUntil: input.embargoUntil ?? null,
    deletedAt: null,
    kind: input.kind,
    what,
    why,
    advice,
    searchText: foldAll(what, why, advice),
    stage: input.stage ?? null,
    costOfSlipMinor: costOfSlipMinor(input.costOfSlip),
    detectedBy: localizedOf(input.detectedBy),
    experimentId: input.experimentId,
    anonymised: input.anonymised ?? false,
  });
}
