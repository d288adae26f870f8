import { join } from 'node:path';
import { foldAll, pickText, sortKey, type Localized } from '@courage-hub/kit/localized-text';
import type { SeedTable } from '@courage-hub/kit/seed';
import { DEMO_SYSTEM, type Source } from '@courage-hub/kit/values';
import { AreaChange, AreaChangeParty } from './area-change/area-change';
import { MaturityAssessment } from './maturity/maturity-assessment';
import { Municipality } from './municipality/municipality';
import { Observation } from './observation/observation';
import { Organization, OrganizationKind } from './organization/organization';
import { type OrganizationFacts, organizationRow } from './organization/organization-row';
import { PeerGroup } from './peer-group/peer-group';
import { Region } from './region/region';
import { type IndicatorFacts, indicatorRow } from './statistical-indicator/indicator-row';
import { StatisticalIndicator } from './statistical-indicator/statistical-indicator';
import { Classification } from './statistics/classification';
import { Population } from './statistics/population';
import { PopulationGroup } from './statistics/population-group';

const RETRIEVED = '2026-01-15T00:00:00.000Z';

const STATISTICS_FINLAND: Source = {
  system: 'statistics-finland',
  uri: 'https://stat.fi/en/luokitukset/kunta',
  retrievedAt: RETRIEVED,
  licence: 'https://creativecommons.org/licenses/by/4.0/',
};

/** Counted from its population statistics, which are not at the address of the classification. */
const POPULATION_STATISTICS: Source = { ...STATISTICS_FINLAND, uri: null };

const FROM_STATISTICS_FINLAND = [OrganizationKind.MUNICIPALITY, OrganizationKind.WELLBEING_SERVICES_COUNTY];

const reference = (name: string): string => join(__dirname, '..', 'data', 'reference', name);
const demo = (name: string): string => join(__dirname, '..', 'data', 'demo', name);

function asRecord<T extends { name: Localized; sortKey: string }>(row: T): T {
  return Object.assign(row, {
    version: 1,
    createdAt: RETRIEVED,
    modifiedAt: RETRIEVED,
    source: STATISTICS_FINLAND,
    name: { ...row.name, original: 'fi' },
    sortKey: sortKey(pickText(row.name) ?? ''),
  });
}

function asMunicipality(row: Municipality): Municipality {
  return Object.assign(asRecord(row), { searchText: foldAll(row.name, row.code) });
}

/** National bodies are written by hand, from their own home pages. */
function asOrganization(row: OrganizationFacts): Organization {
  const byHand: Source = { system: 'courage-hub', uri: row.homepage };
  const source = FROM_STATISTICS_FINLAND.includes(row.kind) ? STATISTICS_FINLAND : byHand;
  return organizationRow({ ...row, name: { ...row.name, original: 'fi' } }, { source, at: RETRIEVED });
}

const asDemoOrganization = (row: OrganizationFacts): Organization =>
  organizationRow(row, { source: { system: DEMO_SYSTEM }, at: RETRIEVED });

const asIndicator = (row: IndicatorFacts): StatisticalIndicator =>
  indicatorRow(row, { source: POPULATION_STATISTICS, at: RETRIEVED });

const asDemoIndicator = (row: IndicatorFacts): StatisticalIndicator =>
  indicatorRow(row, { source: { system: DEMO_SYSTEM }, at: RETRIEVED });

const asDemoObservation = (row: Observation): Observation => Object.assign(row, { source: DEMO_SYSTEM });

/** Facts, from the first start on. */
export const referenceTables: SeedTable[] = [
  { entity: Region, file: reference('region.csv'), complete: asRecord as never, type: 'Region' },
  {
    entity: Municipality,
    file: reference('municipality.csv'),
    complete: asMunicipality as never,
    type: 'Municipality',
  },
  { entity: AreaChange, file: reference('area-change.csv') },
  { entity: AreaChangeParty, file: reference('area-change-party.csv') },
  { entity: Classification, file: reference('classification.csv') },
  { entity: Population, file: reference('population.csv') },
  { entity: PopulationGroup, file: reference('population-group.csv') },
  {
    entity: Organization,
    file: reference('organization.csv'),
    complete: asOrganization as never,
    type: 'Organization',
  },
  {
    entity: StatisticalIndicator,
    file: reference('statistical-indicator.json'),
    complete: asIndicator as never,
    type: 'StatisticalIndicator',
  },
  { entity: Observation, file: reference('observation.csv') },
  { entity: PeerGroup, file: reference('peer-group.json'), type: 'PeerGroup' },
];

/** Invented, and labelled so. */
export const demoTables: SeedTable[] = [
  {
    entity: Organization,
    file: demo('organization.json'),
    complete: asDemoOrganization as never,
    type: 'Organization',
  },
  {
    entity: StatisticalIndicator,
    file: demo('statistical_indicator.json'),
    complete: asDemoIndicator as never,
    type: 'StatisticalIndicator',
  },
  { entity: Observation, file: demo('observation.json'), complete: asDemoObservation as never },
  { entity: MaturityAssessment, file: demo('maturity_assessment.json'), type: 'MaturityAssessment' },
];
