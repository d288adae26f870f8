import type { Database } from '@courage-hub/kit/database';
import { badInput } from '@courage-hub/kit/errors';
import type { Localized } from '@courage-hub/kit/localized-text';
import type { RawRow } from '@courage-hub/kit/rows';
import { type Sql, sql } from '@courage-hub/kit/sql';
import type { Intake } from '@courage-hub/kit/subgraph';
import type { Source } from '@courage-hub/kit/values';
import { municipalityIdOf } from '../municipality/municipality-code';
import { Organization, OrganizationKind } from './organization';
import { type OrganizationFacts, organizationRow } from './organization-row';

const STRUCTURAL_FUND_REGISTER: Source = {
  system: 'structural-funds',
};

type Read = (statement: Sql) => Promise<RawRow[]>;

/** Takes in the public bodies of a project register: the missing ones are inserted, the others stay as they are. */
export const takeOrganizations: Intake = async (db, rows, { dryRun, now }) => {
  const facts = [...new Map(rows.map(organizationFacts).map((one) => [one.id, one])).values()];
  const missing = dryRun ? await missingOf(facts, db.read.bind(db)) : await insertMissing(db, facts, now);
  return { inserted: missing.length, unchanged: facts.length - missing.length };
};

function insertMissing(db: Database, facts: OrganizationFacts[], now: string): Promise<OrganizationFacts[]> {
  return db.write(async (writer) => {
    const missing = await missingOf(facts, (statement) => writer.run(statement) as Promise<RawRow[]>);
    const about = { source: STRUCTURAL_FUND_REGISTER, at: now };
    await writer.insert(
      Organization,
      missing.map((one) => organizationRow(one, about)),
    );
    writer.changed(...missing.map(({ id }) => ({ type: 'Organization', id, kind: 'Create' as const, at: now })));
    return missing;
  });
}

async function missingOf(facts: OrganizationFacts[], read: Read): Promise<OrganizationFacts[]> {
  const homes = facts.flatMap(({ homeMunicipalityId }) => homeMunicipalityId ?? []);
  const known = await idsIn('municipality', homes, read);
  const stranger = homes.find((id) => !known.has(id));
  if (stranger) throw badInput('homeMunicipalityCode must be the code of a municipality', stranger.split(':')[1]);
  const present = await idsIn(
    'organization',
    facts.map(({ id }) => id),
    read,
  );
  return facts.filter(({ id }) => !present.has(id));
}

async function idsIn(table: string, ids: readonly string[], read: Read): Promise<Set<unknown>> {
  const rows = await read(sql(`SELECT t.\`id\` FROM \`${table}\` t WHERE t.\`id\` IN (?)`, ids));
  return new Set(rows.map((row) => row.id));
}

function organizationFacts(row: Record<string, unknown>): OrganizationFacts {
  const { id, kind, homeMunicipalityCode: home } = row;
  if (typeof id !== 'string' || !/^organization:\S+$/.test(id) || id.length > 96) {
    throw badInput('id must be organization:<local>, at most 96 characters', id);
  }
  if (!Object.values(OrganizationKind).includes(kind as OrganizationKind)) {
    throw badInput(`kind of ${id} must be one of ${Object.values(OrganizationKind).join(', ')}`, kind);
  }
  return {
    id,
    name: nameOf(id, row.name),
    kind: kind as OrganizationKind,
    homeMunicipalityId: home === null || home === undefined || home === '' ? null : municipalityIdOf(home),
  };
}

/** A plain text is the Finnish name, which is what the register has. */
function nameOf(id: string, name: unknown): Localized {
  if (typeof name === 'string' && name.trim()) return { fi: name.trim(), original: 'fi' };
  if (typeof name === 'object' && name !== null && Object.values(name).some(Boolean)) return name;
  throw badInput(`name of ${id} must be a text or a localized text`, name);
}
