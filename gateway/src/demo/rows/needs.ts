import { chanceOf, idOf } from '../chance';
import { instant, known, plusDays } from '../day';
import type { ExperimentPlan } from '../experiments';
import { published, recorded, type Row, type Tables } from '../row';
import { closings, needs, offers, type NeedKind } from '../said/needs';
import { text } from '../text';
import { themeConcept } from '../themes';

const KINDS = Object.keys(needs) as NeedKind[];
const NEEDY = new Set(['PROPOSED', 'DESIGN', 'READY', 'RUNNING', 'PAUSED', 'ENDED']);

/** What experiments need, and what others offer for the same themes. */
export function needTables(experiments: readonly ExperimentPlan[]): Tables {
  const needy = experiments.filter(({ key, status }) => NEEDY.has(status) && chanceOf(`need/${key}`).happens(0.4));
  const generous = experiments.filter(({ key }) => chanceOf(`offer/${key}`).happens(0.12));
  return {
    need: needy.map(needRow),
    offer: generous.map(offerRow),
    offer_theme: generous.flatMap(themeRows),
  };
}

/** Whoever has ended needs no more. */
function needRow(plan: ExperimentPlan): Row {
  const chance = chanceOf(`need-row/${plan.key}`);
  const kind = chance.pick(KINDS);
  const told = plusDays(plan.created, 3);
  const closed = plan.end !== null || chance.happens(0.25) ? known(plusDays(told, 20)) : null;
  return {
    id: idOf('need', plan.key),
    experimentId: plan.id,
    kind,
    text: text(needs[kind], plan.written),
    closedAt: closed && instant(closed),
    closing: closed && text(chance.pick(closings), plan.written),
    ...recorded(told, closed ?? told),
  };
}

const offerIdOf = ({ key }: ExperimentPlan): string => idOf('offer', key);

/** By people of the places that experiment, for the themes that they know. */
function offerRow(plan: ExperimentPlan): Row {
  const chance = chanceOf(`offer-row/${plan.key}`);
  const kind = chance.pick(KINDS);
  return {
    id: offerIdOf(plan),
    kind,
    text: text(offers[kind], plan.written),
    municipalityId: chance.happens(0.7) ? plan.place.id : null,
    closedAt: null,
    ...published('PUBLIC', known(plusDays(plan.changed, 30))),
  };
}

const themeRows = (plan: ExperimentPlan): Row[] =>
  plan.family.themes.map((theme) => ({ offerId: offerIdOf(plan), ...themeConcept(theme) }));
