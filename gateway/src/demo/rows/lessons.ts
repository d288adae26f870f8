import { chanceOf } from '../chance';
import { known, plusDays } from '../day';
import type { LessonPlan } from '../lessons';
import { published, type Row, type Tables } from '../row';
import { detectedBy } from '../said/reasons';
import { text } from '../text';

export const lessonTables = (lessons: readonly LessonPlan[]): Tables => ({
  lesson: lessons.map(lessonRow),
  lesson_cause: lessons.flatMap(({ id, causes }) => causes.map((cause) => ({ lessonId: id, cause }))),
});

function lessonRow(plan: LessonPlan): Row {
  const { id, kind, experiment, written } = plan;
  const chance = chanceOf(`lesson-row/${id}`);
  const slipped = kind === 'SLIP_UP';
  const told = known(plusDays(experiment.changed, chance.between(1, 40)));
  return {
    id,
    kind,
    what: text(plan.what, written),
    why: plan.why && text(plan.why, written),
    advice: plan.advice && text(plan.advice, written),
    stage: chance.happens(0.8) ? stageOf(plan, chance.next()) : null,
    costOfSlipMinor: slipped && chance.happens(0.6) ? chance.between(1, 60) * 10_000 : null,
    detectedBy: slipped ? text(chance.pick(detectedBy), written) : null,
    experimentId: experiment.id,
    anonymised: plan.anonymised,
    embargoUntil: plan.embargoUntil,
    ...published(plan.visibility, told),
  };
}

/** A status that the experiment went through. */
function stageOf({ experiment }: LessonPlan, turn: number): string {
  const passed = experiment.stages.slice(0, -1).slice(-2);
  return passed[Math.floor(turn * passed.length)]!.to;
}
