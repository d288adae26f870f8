import { chanceOf, idOf } from '../chance';
import { type Day, daysBetween, instant, plusDays, TODAY } from '../day';
import type { ExperimentPlan } from '../experiments';
import { recorded, type Row, type Tables } from '../row';
import { diaryComments, diaryTexts, endorsed, milestoneTitles, roundSummaries } from '../said/running';
import { text } from '../text';

/** How the experiments that began went on: rounds, milestones and, of some, a diary. */
export function runningTables(experiments: readonly ExperimentPlan[]): Tables {
  const begun = experiments.filter(({ start }) => start);
  const diaries = begun.filter(({ key }) => chanceOf(`diary/${key}`).happens(0.3));
  return {
    monitoring_round: begun.flatMap(roundRows),
    milestone: begun.flatMap(milestoneRows),
    diary_entry: diaries.flatMap(entryRows),
    diary_comment: diaries.flatMap(commentRows),
    endorsement: begun.filter(({ key }) => chanceOf(`endorsed/${key}`).happens(0.5)).map(endorsementRow),
  };
}

const endorsementRow = ({ id, place, start, written }: ExperimentPlan): Row => ({
  experimentId: id,
  municipalityId: place.id,
  at: instant(plusDays(start!, -10)),
  statement: text(endorsed, written),
});

const lastDay = ({ end }: ExperimentPlan): Day => end ?? TODAY;

/** Two months apart, as many as there was time for. */
const roundRows = (plan: ExperimentPlan): Row[] =>
  roundSummaries
    .map((summary, at) => ({ summary, at: plusDays(plan.start!, 60 * (at + 1)), position: at + 1 }))
    .filter(({ at }) => at <= lastDay(plan))
    .map(({ summary, at, position }) => ({
      experimentId: plan.id,
      position,
      at,
      summary: text(summary, plan.written),
    }));

const milestoneRows = (plan: ExperimentPlan): Row[] =>
  milestoneTitles.map((title, at) => {
    const due = plusDays(plan.start!, at === 0 ? -7 : 45);
    const reached = plusDays(due, chanceOf(`milestone/${plan.key}/${at}`).between(-3, 14));
    return {
      id: idOf('milestone', `${plan.key}/${at}`),
      experimentId: plan.id,
      position: at + 1,
      title: text(title, plan.written),
      due,
      reachedOn: reached <= lastDay(plan) ? reached : null,
    };
  });

interface EntryPlan {
  id: string;
  day: Day;
}

const entriesOf = (plan: ExperimentPlan): EntryPlan[] =>
  diaryTexts
    .map((_, at) => ({ id: idOf('diary-entry', `${plan.key}/${at}`), day: plusDays(plan.start!, 7 * at) }))
    .filter(({ day }) => daysBetween(day, lastDay(plan)) >= 0);

const remark = (plan: ExperimentPlan, day: Day): Row => ({
  experimentId: plan.id,
  authorId: null,
  deletedAt: null,
  ...recorded(day),
});

const entryRows = (plan: ExperimentPlan): Row[] =>
  entriesOf(plan).map(({ id, day }, at) => ({
    id,
    day,
    text: text(diaryTexts[at]!, plan.written),
    ...remark(plan, day),
  }));

const commentRows = (plan: ExperimentPlan): Row[] =>
  entriesOf(plan)
    .slice(0, diaryComments.length)
    .map(({ id, day }, at) => ({
      id: idOf('diary-comment', `${plan.key}/${at}`),
      entryId: id,
      text: text(diaryComments[at]!, plan.written),
      ...remark(plan, day),
    }));
