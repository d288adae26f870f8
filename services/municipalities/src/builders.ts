import type { RunningSubgraph } from '@courage-hub/kit/runtime';
import { Organization, OrganizationKind } from './organization/organization';
import { type OrganizationFacts, organizationRow } from './organization/organization-row';

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
