import { localizedOf } from '@courage-hub/kit/localized-text';
import type { HubContext } from '@courage-hub/kit/context';
import { foldAll } from '@courage-hub/kit/localized-text';
import { mutate, type Transaction } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { sql } from '@courage-hub/kit/sql';
import { Checks } from '@courage-hub/kit/validation';
import { foundExperiment } from '../experiment/experiment-writing';
import { experiments } from '../experiment/experiment.rows';
import type { GuardedExperiment } from '../experiment/experiment.rules';
import { found } from '../found';
import type { EditLessonInput } from './edit-lesson.inputs';
import { Lesson, LessonCause, LessonKind } from './lesson';
import { checkCostOfSlip, costOfSlipMinor } from './lesson.checks';
import { lessons } from './lesson.rows';
import { mayEditLesson } from './lesson.rules';

const LESSON = { type: 'Lesson', entity: Lesson };

/** Changes what is told of a lesson. */
export async function editLesson(context: HubContext, input: EditLessonInput): Promise<Lesson> {
  const { viewer } = context;
  demand(signedIn, viewer, null);
  const before = async (): Promise<Lesson> => {
    const lesson = await found(context, lessons, input.id);
    demand(mayEditLesson, viewer, { ...lesson, experiment: await experimentOf(context, lesson) });
    checkLesson(new Checks(viewer.language), input, lesson).done();
    return lesson;
  };
  return mutate(context, { action: 'editLesson', input, entity: Lesson, before }, async (transaction, lesson) => {
    const after = await transaction.change(LESSON, lesson, input.version, editedFacts(lesson, input));
    await replaceCauses(transaction, input);
    return after;
  });
}

/** Of an anonymised lesson nobody's rights may come from its experiment: they would tell which one it is. */
async function experimentOf(context: HubContext, lesson: Lesson): Promise<GuardedExperiment | null> {
  const seen = lesson.anonymised ? null : await context.load.byId(experiments, lesson.experimentId);
  return seen && (await foundExperiment(context, seen.id)).guarded;
}

function checkLesson(checks: Checks, input: EditLessonInput, lesson: Lesson): Checks {
  if (input.what) checks.text('what', input.what, { required: true });
  checks.text('why', input.why).text('advice', input.advice).text('detectedBy', input.detectedBy);
  return checkCostOfSlip(checks, input.kind ?? lesson.kind, input.costOfSlip);
}

function editedFacts(before: Lesson, input: EditLessonInput): Partial<Lesson> {
  const kind = input.kind ?? before.kind;
  const said = {
    what: localizedOf(input.what) ?? before.what,
    why: input.why === undefined ? before.why : localizedOf(input.why),
    advice: input.advice === undefined ? before.advice : localizedOf(input.advice),
  };
  const cost = input.costOfSlip === undefined ? before.costOfSlipMinor : costOfSlipMinor(input.costOfSlip);
  return {
    ...said,
    kind,
    searchText: foldAll(said.what, said.why, said.advice),
    detectedBy: input.detectedBy === undefined ? before.detectedBy : localizedOf(input.detectedBy),
    costOfSlipMinor: kind === LessonKind.SLIP_UP ? cost : null,
    stage: input.stage === undefined ? before.stage : input.stage,
    anonymised: input.anonymised ?? before.anonymised,
  };
}

async function replaceCauses({ writer }: Transaction, { id: lessonId, causes }: EditLessonInput): Promise<void> {
  if (causes === undefined) return;
  await writer.run(sql('DELETE FROM `lesson_cause` WHERE `lessonId` = ?', lessonId));
  await writer.insert(
    LessonCause,
    [...new Set(causes ?? [])].map((cause) => ({ lessonId, cause })),
  );
}
