import { grouped } from '../grouped';
import { type Chance, chanceOf } from '../chance';
import { instant, plusDays } from '../day';
import type { ExperimentPlan } from '../experiments';
import type { OrganizationPlan, Organizations } from '../organizations';
import { organizationOf } from '../places';
import type { ProcurementPlan } from '../procurements';
import type { Row } from '../row';
import { text, type Triple } from '../text';

export interface Company {
  organizations: Organizations;
  procurements: readonly ProcurementPlan[];
}

const GROUPS: readonly (readonly [string, Triple])[] = [
  ['STAFF', ['Yksikön henkilöstö', 'Enhetens personal', 'Staff of the unit']],
  ['END_USER', ['Palvelun käyttäjät', 'Tjänstens användare', 'Users of the service']],
  ['MANAGEMENT', ['Toimialan johto', 'Sektorns ledning', 'Management of the department']],
  ['RESIDENT', ['Kylän asukkaat', 'Byns invånare', 'Residents of the village']],
  ['ELECTED_OFFICIAL', ['Lautakunnan jäseniä', 'Nämndens ledamöter', 'Members of the committee']],
];

/** Who takes part in each experiment: the lead, its neighbours, those who sell, study, help and use. */
export function participantRows(experiments: readonly ExperimentPlan[], company: Company): Row[] {
  const bought = grouped(
    company.procurements.filter(({ suppliers }) => suppliers.length > 0),
    ({ experiment }) => experiment,
  );
  return experiments.flatMap((plan) => {
    const chance = chanceOf(`participants/${plan.key}`);
    const suppliers = bought.get(plan)?.at(-1)?.suppliers.slice(0, 1) ?? [];
    const rows = [
      place('LEAD', plan.place),
      ...plan.partners.map((partner) => ({ ...place('CO_EXPERIMENTER', partner), ...agreed(plan) })),
      ...suppliers.map((supplier) => organization('SUPPLIER', supplier)),
      ...helpers(company.organizations, chance),
      ...groups(plan, chance),
    ];
    return rows.map((row, at) => ({ experimentId: plan.id, position: at + 1, ...row }));
  });
}

function helpers({ evaluators, associations, offices }: Organizations, chance: Chance): Row[] {
  return [
    ...(chance.happens(0.25) ? [organization('RESEARCHER', chance.pick(evaluators))] : []),
    ...(chance.happens(0.35) ? [organization('ASSOCIATION', chance.pick(associations))] : []),
    ...(chance.happens(0.15) ? [organization('FUNDER', chance.pick(offices))] : []),
    ...(chance.happens(0.12) ? [organization('MENTOR', chance.pick(associations))] : []),
  ];
}

/** Asked some weeks before it began, and there to its end. */
const agreed = ({ start, end }: ExperimentPlan): Row => ({
  startDate: start,
  endDate: end,
  consent: 'GIVEN',
  answeredAt: start && instant(plusDays(start, -20)),
});

/** The actors of the field, the likelier ones more often. */
function groups({ written, key }: ExperimentPlan, chance: Chance): Row[] {
  const people = chanceOf(`people/${key}`);
  const likely = [0.83, 0.79, 0.5, 0.35, 0.2];
  return GROUPS.filter((_, at) => chance.happens(likely[at]!)).map(([role, name]) => ({
    role,
    organizationId: null,
    municipalityId: null,
    anonymousGroup: text(name, written),
    counted: people.happens(0.6) ? people.between(2, 60) : null,
  }));
}

const place = (role: string, municipality: ExperimentPlan['place']): Row => ({
  role,
  organizationId: organizationOf(municipality),
  municipalityId: municipality.id,
  anonymousGroup: null,
});

const organization = (role: string, { id }: OrganizationPlan): Row => ({
  role,
  organizationId: id,
  municipalityId: null,
  anonymousGroup: null,
});
