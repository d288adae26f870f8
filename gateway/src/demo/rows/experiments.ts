import { chanceOf, idOf } from '../chance';
import { instant, plusDays, TODAY } from '../day';
import type { ExperimentPlan } from '../experiments';
import { published, type Row, type Tables } from '../row';
import { followUpNotes, type Continuation } from '../said/reasons';
import { goalConcept, interfaceConcept, interfaces, themeConcept } from '../themes';
import { joined, text, type Triple } from '../text';
import type { ExperimentLinks } from '../experiment-links';

/** The table of experiments and what hangs on one experiment alone. */
export function experimentTables(experiments: readonly ExperimentPlan[], links: ExperimentLinks): Tables {
  return {
    experiment: experiments.map((plan) => experimentRow(plan, links)),
    hypothesis: experiments.map(hypothesisRow),
    experiment_area: experiments.flatMap(({ id, place, partners }) =>
      [place, ...partners].map((area) => ({ experimentId: id, municipalityId: area.id })),
    ),
    experiment_region: experiments.flatMap(({ id, place, partners }) => {
      const regions = [place, ...partners].flatMap((area) => [area.maakuntaId, area.seutukuntaId]);
      return [...new Set(regions)].map((regionId) => ({ experimentId: id, regionId }));
    }),
    experiment_programme: experiments.flatMap(({ id, programmes }) =>
      programmes.map((programmeId) => ({ experimentId: id, programmeId })),
    ),
    experiment_theme: experiments.flatMap(({ id, family }) =>
      [...family.themes.map(themeConcept), goalConcept(family.themes[0])].map((concept) => ({
        experimentId: id,
        ...concept,
      })),
    ),
    stage_transition: experiments.flatMap(stageRows),
  };
}

function experimentRow(plan: ExperimentPlan, links: ExperimentLinks): Row {
  const { family, written } = plan;
  const chance = chanceOf(`row/${plan.key}`);
  const crossed = chance.shuffle(interfaces).slice(0, chance.between(0, 2));
  return {
    id: plan.id,
    slug: plan.slug,
    title: text(plan.title, written),
    summary: chance.happens(0.9) ? text(joined(' ', family.problem, family.practice.idea), written) : null,
    kind: plan.kind,
    status: plan.status,
    outcome: plan.outcome,
    continuation: plan.continuation,
    stopReason: plan.stopReason,
    problem: text(family.problem, written),
    plannedStartDate: plan.plannedStart,
    plannedEndDate: plan.plannedEnd,
    actualStartDate: plan.start,
    actualEndDate: plan.end,
    leadMunicipalityId: plan.place.id,
    projectId: links.projectOf.get(plan) ?? null,
    partOfId: links.partOf.get(plan)?.id ?? null,
    continuesId: plan.continues?.id ?? null,
    interfacesCrossed: crossed.map(interfaceConcept),
    decisions: decisionsOf(plan),
    followUps: followUpsOf(plan),
    identifiers: [],
    sameAs: [],
    ...published(plan.visibility, plan.created, plan.changed),
  };
}

export const hypothesisIdOf = (plan: ExperimentPlan): string => idOf('hypothesis', plan.key);

function hypothesisRow(plan: ExperimentPlan): Row {
  const { family, written } = plan;
  return {
    id: hypothesisIdOf(plan),
    experimentId: plan.id,
    position: 1,
    statement: text(family.hypothesis, written),
    because: text(family.because, written),
    wouldChangeMind: text(family.doubt, written),
    outcome: plan.outcome,
  };
}

const stageRows = ({ id, stages, written }: ExperimentPlan): Row[] =>
  stages.map(({ from, to, day, reason }, at) => ({
    experimentId: id,
    position: at + 1,
    from,
    to,
    at: instant(day),
    reason: reason && text(reason, written),
  }));

const BODY: Triple = ['Kokeilun ohjausryhmä', 'Försökets styrgrupp', 'Steering group'];
const GO: Triple = ['Lupa ja tunnit ovat kunnossa.', 'Lov och timmar är klara.', 'Leave and hours are in place.'];

/** A gate before the start, and one at the end that says what follows. */
function decisionsOf({ start, end, continuation, status, stages, written }: ExperimentPlan): Row[] {
  const body = text(BODY, written);
  const gate = (day: string, decision: string, rationale: Triple | null) => ({
    at: instant(day, 11),
    decision,
    rationale: rationale && text(rationale, written),
    body,
    decisionUri: null,
  });
  if (status === 'WITHDRAWN') return [gate(stages.at(-1)!.day, 'NO_GO', stages.at(-1)!.reason)];
  if (!start) return [];
  const paused = stages.some(({ to }) => to === 'PAUSED');
  return [
    gate(plusDays(start, -5), 'GO', GO),
    ...(paused ? [gate(stages.find(({ to }) => to === 'PAUSED')!.day, 'PIVOT', null)] : []),
    ...(end ? [gate(end, AT_THE_END[continuation], followUpNotes[continuation] ?? null)] : []),
  ];
}

const AT_THE_END: Readonly<Record<Continuation, string>> = {
  NOT_YET_KNOWN: 'EXTEND',
  EMBEDDED: 'SCALE',
  SCALED: 'SCALE',
  PARTLY_USED: 'PIVOT',
  CONTINUED_AS_EXPERIMENT: 'EXTEND',
  NOT_CONTINUED: 'STOP',
};

/** What was left of an ended experiment after half a year, one year and two, as far as time has passed. */
function followUpsOf({ key, status, end, continuation, written }: ExperimentPlan): Row[] {
  if (status !== 'ENDED' || continuation === 'NOT_YET_KNOWN') return [];
  const chance = chanceOf(`followed/${key}`);
  const asked = [6, 12, 24].map((monthsAfterEnd) => ({ monthsAfterEnd, at: plusDays(end!, monthsAfterEnd * 30 + 4) }));
  return asked
    .filter(({ at }) => at <= TODAY && chance.happens(0.6))
    .map((asking) => {
      const left = asking.monthsAfterEnd > 6 && chance.happens(0.15) ? 'PARTLY_USED' : continuation;
      return { ...asking, continuation: left, note: text(followUpNotes[left]!, written) };
    });
}
