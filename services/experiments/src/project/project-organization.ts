import { createHash } from 'node:crypto';
import { fold } from '@courage-hub/kit/localized-text';
import type { ProjectRow } from './project-row';

/** A lead organisation as the municipalities service takes it in. */
export interface LeadOrganization {
  id: string;
  name: string;
  kind: 'MUNICIPALITY' | 'JOINT_MUNICIPAL_AUTHORITY' | 'UNIVERSITY' | 'OTHER';
  homeMunicipalityCode: string | null;
}

/** UUID namespace of organisations that are known by name alone. */
const NAMESPACE = Buffer.from('6f0f5d5c9d0b5f0c8a5e3d1b7c2a4e60', 'hex');

/** The register has no organisation ids: the id is a UUID (version 5) of the name, case and accents aside. */
export function organizationIdOf(name: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(fold(name)).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return `organization:${bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}

export function organizationOf({ beneficiary, beneficiary_municipality_code: code }: ProjectRow): LeadOrganization {
  return {
    id: organizationIdOf(beneficiary),
    name: beneficiary,
    kind: kindOf(beneficiary, code),
    homeMunicipalityCode: code || null,
  };
}

/** As far as a name tells: the register itself says only public or municipal. */
function kindOf(name: string, municipalityCode: string): LeadOrganization['kind'] {
  if (municipalityCode) return 'MUNICIPALITY';
  const folded = fold(name);
  if (/(?<!seura)kuntayhtyma/.test(folded)) return 'JOINT_MUNICIPAL_AUTHORITY';
  if (/\b(yliopiston?|ammattikorkeakoulun?)\b/.test(folded)) return 'UNIVERSITY';
  return 'OTHER';
}

/** Of two spellings of one organisation, the one that is not all capitals. */
export function betterSpelt(known: LeadOrganization | undefined, other: LeadOrganization): LeadOrganization {
  return known && known.name !== known.name.toUpperCase() ? known : other;
}
