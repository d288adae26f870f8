import type { HubContext } from '@courage-hub/kit/context';
import type { Checks } from '@courage-hub/kit/validation';
import { programmes } from './programme/programme.rows';
import type { ConceptInput } from './text.inputs';

const CODE = { pattern: /^\d{3}$/, contract: '"005"' };

/** Statistics Finland's code: three digits. Whether there is such a municipality is another service's to know. */
export const checkCode = (checks: Checks, path: string, code: string | null | undefined): Checks =>
  checks.matches(path, code, CODE);

/** The municipality of a code as sent; whether the code is one is checked apart. */
export const idOfCode = (code: string | null | undefined): string | null => (code ? `municipality:${code}` : null);

const MAX_CONCEPTS = 50;

export function checkConcepts(
  checks: Checks,
  path: string,
  concepts: readonly ConceptInput[] | null | undefined,
): void {
  checks.list(path, concepts, MAX_CONCEPTS);
  concepts?.forEach((concept, index) => checkConcept(checks, `${path}.${index}`, concept));
}

export const checkConcept = (
  checks: Checks,
  path: string,
  { uri, notation, prefLabel, inScheme }: ConceptInput,
): Checks =>
  checks
    .line(`${path}.uri`, uri, { limit: 300 })
    .line(`${path}.notation`, notation, { limit: 64 })
    .text(`${path}.prefLabel`, prefLabel, { limit: 200 })
    .line(`${path}.inScheme`, inScheme, { limit: 300 });

const MAX_PROGRAMMES = 20;

export async function checkProgrammes(
  { load }: HubContext,
  checks: Checks,
  ids: readonly string[] | null | undefined,
): Promise<void> {
  checks.list('programmeIds', ids, MAX_PROGRAMMES);
  const asked = (ids ?? []).slice(0, MAX_PROGRAMMES);
  const found = await Promise.all(asked.map((id) => load.byId(programmes, id)));
  asked.forEach((id, index) => {
    if (!found[index]) checks.add(`programmeIds.${index}`, 'NOT_FOUND', { value: id.slice(0, 96) });
  });
}

/** A day that has come, and that is not before another one. */
export const checkDay = (
  checks: Checks,
  path: string,
  { day, from, to }: { day: string | null | undefined; from?: string | null; to: string },
): Checks =>
  day && ((from && day < from) || day > to)
    ? checks.add(path, 'OUT_OF_RANGE', { from: from ?? '…', to, value: day })
    : checks;
