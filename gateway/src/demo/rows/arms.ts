import { chanceOf } from '../chance';
import { type Day, plusDays, TODAY } from '../day';
import type { ExperimentPlan } from '../experiments';
import type { Row, Tables } from '../row';
import { arms, waitingDays } from '../said/arms';
import { joined, same, text } from '../text';

/** Joint experiments have an arm that tries and one to compare with, and most of their rounds are reported. */
export function armTables(experiments: readonly ExperimentPlan[]): Tables {
  const joint = experiments.filter(({ start, partners }) => start && partners.length > 0);
  return {
    experiment_arm: joint.flatMap(armRows),
    experiment_arm_site: joint.flatMap(siteRows),
    half_year_round: joint.flatMap(roundRows),
  };
}

const armRows = ({ id, written }: ExperimentPlan): Row[] =>
  arms.map(({ kind, name }, at) => ({
    ...{ experimentId: id, position: at + 1, kind, allocation: 'VOLUNTEERED' },
    ...{ name: text(name, written), description: null },
  }));

const siteRows = ({ id, place, partners }: ExperimentPlan): Row[] =>
  [place, ...partners].map((site, at) => ({
    ...{ experimentId: id, municipalityId: site.id, armPosition: at === 0 ? 1 : 2, units: at + 1 },
  }));

interface Half {
  name: string;
  last: Day;
}

/** The half-years of which the last day has come, from the first to that of the end. */
function halvesOf({ start, end }: ExperimentPlan): Half[] {
  const until = end ?? TODAY;
  const halves: Half[] = [];
  for (let year = Number(start!.slice(0, 4)); year <= Number(until.slice(0, 4)); year++) {
    halves.push({ name: `${year}-S1`, last: `${year}-06-30` }, { name: `${year}-S2`, last: `${year}-12-31` });
  }
  return halves.filter(({ last }) => last >= start! && last <= TODAY && plusDays(last, -183) < until);
}

/** One round in five is missing. */
const roundRows = (plan: ExperimentPlan): Row[] =>
  [plan.place, ...plan.partners].flatMap((site) =>
    halvesOf(plan)
      .map(({ name, last }) => ({ name, last, chance: chanceOf(`round/${plan.key}/${site.code}/${name}`) }))
      .filter(({ chance }) => chance.happens(0.8))
      .map(({ name, last, chance }) => ({
        ...{ experimentId: plan.id, municipalityId: site.id, halfYear: name },
        ...{ reportedOn: laterOf(plusDays(last, chance.between(3, 40))), summary: null },
        readings: [reading(String(chance.between(2, 21)))],
      })),
  );

const laterOf = (day: Day): Day => (day > TODAY ? TODAY : day);

const reading = (value: string): Row => ({
  indicator: {
    uri: 'https://courage-hub.example/indicator/waiting-days',
    prefLabel: text(joined(' ', waitingDays, same('(demo)')), ['fi', 'sv', 'en']),
  },
  ...{ unit: 'day', value, whyMissing: null, ofPeople: false },
});
