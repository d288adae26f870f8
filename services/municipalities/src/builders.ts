import type { RunningSubgraph } from '@courage-hub/kit/runtime';
import { Observation } from './observation/observation';
import { ObservationStatus } from './observation/observation-status';
import { Organization, OrganizationKind } from './organization/organization';
import { type OrganizationFacts, organizationRow } from './organization/organization-row';
import { type IndicatorFacts, indicatorRow } from './statistical-indicator/indicator-row';
import { StatisticalIndicator } from './statistical-indicator/statistical-indicator';

let made = 0;

/** An organisation of which a test says only what matters. */
export function anOrganization(facts: Partial<OrganizationFacts> = {}): Organization {
  const id = `organization:test-${++made}`;
  return organizationRow(
    { id, name: { fi: `Organisaatio ${made}`, original: 'fi' }, kind: OrganizationKind.COMPANY, ...facts },
    { source: { system: 'test' }, at: '2026-05-01T00:00:00.000Z' },
  );
}

export const given = ({ db }: RunningSubgraph, ...rows: Organization[]): Promise<void> =>
  db.write((writer) => writer.insert(Organization, rows));

/** An indicator that a test names; values of it are given with `observed`. */
export const anIndicator = (id: string, facts: Partial<IndicatorFacts> = {}): StatisticalIndicator =>
  indicatorRow(
    { id: `statistical-indicator:${id}`, name: { en: id, original: 'en' }, unit: 'things', ...facts },
    { source: { system: 'test' }, at: '2026-05-01T00:00:00.000Z' },
  );

/** A value of an indicator: of a municipality by its code, or of any other area by its id. */
export function anObservation(
  indicator: StatisticalIndicator,
  [area, year, value]: readonly [area: string, year: number, value: string | number | null],
  known: Partial<Observation> = {},
): Observation {
  return Object.assign(new Observation(), {
    indicatorId: indicator.id,
    areaId: /^\d{3}$/.test(area) ? `municipality:${area}` : area,
    year,
    value: value === null ? null : String(value),
    status: value === null ? ObservationStatus.MISSING : ObservationStatus.FINAL,
    firstBoundaries: year,
    lastBoundaries: year,
    source: 'test',
    ...known,
  });
}

export const givenFigures = (
  { db }: RunningSubgraph,
  indicators: readonly StatisticalIndicator[],
  observations: readonly Observation[],
): Promise<void> =>
  db.write(async (writer) => {
    await writer.insert(StatisticalIndicator, indicators);
    await writer.insert(Observation, observations);
  });
