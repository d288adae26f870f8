import { foldAll, pickText, sortKey } from '@courage-hub/kit/localized-text';
import type { Source } from '@courage-hub/kit/values';
import { identifierKeys } from './identifier-keys';
import { Organization, PartyScale } from './organization';

/** What a source must say of an organisation; it may say more. */
export type OrganizationFacts = Pick<Organization, 'id' | 'name' | 'kind'> & Partial<Organization>;

const SORT_KEY_LENGTH = 200;

/** A whole row from what is known, with what follows from it. */
export function organizationRow(
  facts: OrganizationFacts,
  { source, at }: { source: Source; at: string },
): Organization {
  const identifiers = facts.identifiers ?? [];
  const row: Partial<Organization> = {
    version: 1,
    createdAt: at,
    modifiedAt: at,
    source,
    homeMunicipalityId: null,
    homepage: null,
    parentId: null,
    ...facts,
    scale: facts.scale ?? PartyScale.UNKNOWN,
    identifiers,
    identifierKeys: identifierKeys(identifiers),
    sameAs: facts.sameAs ?? [],
    sortKey: sortKey(pickText(facts.name) ?? facts.id).slice(0, SORT_KEY_LENGTH),
    searchText: foldAll(facts.name, ...identifiers.map(({ id }) => id)),
  };
  return Object.assign(new Organization(), row);
}
