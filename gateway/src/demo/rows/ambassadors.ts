import { grouped } from '../grouped';
import { chanceOf, idOf } from '../chance';
import { plusDays, TODAY } from '../day';
import type { ExperimentPlan } from '../experiments';
import type { OrganizationPlan } from '../organizations';
import type { PersonPlan } from '../people';
import { byMaakunta, type Place } from '../places';
import { published, type Row, type Tables } from '../row';

export interface Constituents {
  people: readonly PersonPlan[];
  places: readonly Place[];
  experiments: readonly ExperimentPlan[];
  associations: readonly OrganizationPlan[];
}

interface Constituency {
  lap: number;
  kind: 'MUNICIPALITY' | 'REGION' | 'INTEREST_GROUP';
  municipalityId?: string;
  regionId?: string;
  interestGroupId?: string;
  experiments: ExperimentPlan[];
}

const MUNICIPALITIES = 52;
const PREDECESSORS = 12;
const INTEREST_GROUPS = 6;
const WITHOUT = new Set(['region:maakunta-05', 'region:maakunta-08', 'region:maakunta-16']);

/** Who speaks for which municipality, region or interest group, now and before, and which experiments they mentor. */
export function ambassadorTables({ people, places, experiments, associations }: Constituents, scale: number): Tables {
  const constituencies = Array.from({ length: scale }, (_, lap) => lap).flatMap((lap) =>
    constituenciesOf({ people, places, experiments, associations }, lap),
  );
  const terms = [
    ...constituencies.map((constituency, at) => term(constituency, people[at % people.length]!, false)),
    ...constituencies
      .slice(0, PREDECESSORS * scale)
      .map((constituency, at) => term(constituency, people.at(-1 - at)!, true)),
  ];
  return {
    ambassadorship: terms.map(({ row }) => row),
    ambassadorship_experiment: terms.flatMap(({ mentored }) => mentored),
  };
}

/** One lap of them; in a larger world a constituency has several ambassadors. */
function constituenciesOf({ places, experiments, associations }: Constituents, lap: number): Constituency[] {
  const ofPlace = grouped(experiments, ({ place }) => place.id);
  const largest = [...byMaakunta(places).values()].map((members) => members[0]!);
  const shuffled = chanceOf(`constituencies/${lap}`).shuffle(places);
  const spoken = [...new Set([...largest, ...shuffled])].slice(0, MUNICIPALITIES);
  const regions = largest.map(({ maakuntaId }) => maakuntaId).filter((id) => !WITHOUT.has(id));
  return [
    ...spoken.map(({ id }) => ({
      lap,
      kind: 'MUNICIPALITY' as const,
      municipalityId: id,
      experiments: ofPlace.get(id) ?? [],
    })),
    ...regions.map((id) => ({ lap, kind: 'REGION' as const, regionId: id, experiments: flagshipsIn(id, experiments) })),
    ...associations
      .slice(0, INTEREST_GROUPS)
      .map(({ id }) => ({ lap, kind: 'INTEREST_GROUP' as const, interestGroupId: id, experiments: [] })),
  ];
}

const flagshipsIn = (regionId: string, experiments: readonly ExperimentPlan[]): ExperimentPlan[] =>
  experiments.filter(({ flagship, place }) => flagship && place.maakuntaId === regionId);

function term(
  { lap, kind, experiments, ...whom }: Constituency,
  person: PersonPlan,
  past: boolean,
): { row: Row; mentored: Row[] } {
  const key = `${Object.values(whom).join('/')}/${past ? 'before' : 'now'}/${lap}`;
  const id = idOf('ambassadorship', key);
  const chance = chanceOf(`term/${key}`);
  const startDate = past
    ? plusDays('2020-01-01', chance.between(0, 300))
    : plusDays('2024-01-01', chance.between(0, 640));
  const endDate = past ? plusDays(startDate, 730) : chance.happens(0.5) ? '2026-12-31' : null;
  const known = { municipalityId: null, regionId: null, interestGroupId: null, ...whom };
  const during = experiments.filter(
    ({ start, end }) => start && (past ? start <= endDate! : (end ?? TODAY) >= '2023-01-01'),
  );
  return {
    row: {
      id,
      personId: person.id,
      constituency: kind,
      ...known,
      startDate,
      endDate,
      ...published(person.visibility, startDate),
    },
    mentored: during.slice(0, 5).map((experiment) => ({ ambassadorshipId: id, experimentId: experiment.id })),
  };
}
