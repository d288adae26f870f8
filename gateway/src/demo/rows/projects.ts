import { chanceOf } from '../chance';
import { earlier, TODAY } from '../day';
import type { ExperimentPlan } from '../experiments';
import type { ExperimentLinks, ProjectPlan } from '../experiment-links';
import { LAW_MUNICIPALITIES } from '../membership-of-programmes';
import { organizationOf, type Place } from '../places';
import { BRAVE_CITY, DIGIKUNTA, KUNTAKOKEILUT, NORTHERN_TRIALS, programmeRows, VILLAGE_MONEY } from '../programmes';
import { recorded, type Row, type Tables } from '../row';
import { text } from '../text';

export const programmeTables = (
  links: ExperimentLinks,
  experiments: readonly ExperimentPlan[],
  places: readonly Place[],
): Tables => ({
  programme: programmeRows(),
  programme_participation: participationRows(experiments, places),
  project: links.projects.map(projectRow),
});

function projectRow({ id, title, purpose, lead, start, end }: ProjectPlan, at: number): Row {
  const chance = chanceOf(`project/${id}`);
  const status = end > TODAY ? 'RUNNING' : at % 6 === 5 ? 'DISCONTINUED' : 'ENDED';
  const planned = chance.between(20, 260) * 100_000;
  const realised = status === 'RUNNING' ? null : Math.round((planned * chance.between(70, 105)) / 100);
  return {
    id,
    title: text(title, lead.written),
    purpose,
    status,
    leadMunicipalityId: lead.place.id,
    leadOrganizationId: organizationOf(lead.place),
    startDate: start,
    endDate: end,
    fundingProgramme: null,
    grantedPublicMinor: null,
    paidPublicMinor: null,
    plannedPublicMinor: planned,
    realisedPublicMinor: realised,
    identifiers: [],
    ...recorded(start < TODAY ? start : TODAY, earlier(end, TODAY)),
  };
}

const INFLUENCERS = 7;

/** The parts that municipalities have in the programmes: who experiments, advises, observes, co-ordinates, is compared. */
function participationRows(experiments: readonly ExperimentPlan[], places: readonly Place[]): Row[] {
  const placesIn = (programme: string) => [
    ...new Set(experiments.filter(({ programmes }) => programmes.includes(programme)).map(({ place }) => place)),
  ];
  const digital = placesIn(DIGIKUNTA);
  const others = places.filter((place) => !digital.includes(place));
  const influencers = [...others].sort((a, b) => b.population - a.population).slice(0, INFLUENCERS);
  const controls = chanceOf('controls').shuffle(others).slice(0, 5);
  const law = places.filter(({ code }) => LAW_MUNICIPALITIES.has(code));
  return [
    ...digital.map((place) => part(DIGIKUNTA, place, 'EXPERIMENTER')),
    ...influencers.map((place) => part(DIGIKUNTA, place, 'INFLUENCER')),
    ...law.map((place) => part(KUNTAKOKEILUT, place, 'EXPERIMENTER')),
    ...placesIn(BRAVE_CITY).map((place) => part(BRAVE_CITY, place, 'COORDINATOR')),
    ...placesIn(NORTHERN_TRIALS).map((place) => part(NORTHERN_TRIALS, place, 'EXPERIMENTER')),
    ...placesIn(VILLAGE_MONEY).map((place) => part(VILLAGE_MONEY, place, 'EXPERIMENTER')),
    ...controls.map((place) => part(VILLAGE_MONEY, place, 'CONTROL')),
    ...controls.slice(0, 3).map((place) => part(NORTHERN_TRIALS, place, 'OBSERVER')),
  ];
}

const SUPPORTS = ['MENTORING', 'SPARRING', 'EXPERTISE_PURCHASED', 'GRANT', 'TOOL', 'TRAINING', 'PEER_NETWORK'];

const YEARS: Readonly<Record<string, readonly [string, string]>> = {
  [DIGIKUNTA]: ['2016-12-01', '2019-03-31'],
  [KUNTAKOKEILUT]: ['2015-01-05', '2016-12-31'],
  [BRAVE_CITY]: ['2023-01-01', '2026-12-31'],
  [VILLAGE_MONEY]: ['2022-01-01', '2027-12-31'],
  [NORTHERN_TRIALS]: ['2021-01-01', '2027-12-31'],
};

function part(programme: string, place: Place, role: string): Row {
  const chance = chanceOf(`part/${programme}/${place.code}/${role}`);
  const [startDate, endDate] = YEARS[programme]!;
  const supported = role === 'EXPERIMENTER' && programme !== KUNTAKOKEILUT;
  return {
    programmeId: programme,
    municipalityId: place.id,
    role,
    startDate,
    endDate,
    supports: supported ? SUPPORTS.filter(() => chance.happens(0.4)) : [],
  };
}
