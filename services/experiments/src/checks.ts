import type { HubContext } from '@courage-hub/kit/context';
import type { Checks } from '@courage-hub/kit/validation';
import { isOver, isRegion, officialCode } from './official-code';
import { programmes } from './programme/programme.rows';
import type { ConceptInput } from './text.inputs';

const CODE = { pattern: /^\d{3}$/, contract: '"005"' };

/** Statistics Finland's code: three digits, whether or not a municipality has it. */
export const checkCode = (checks: Checks, path: string, code: string | null | undefined): Checks =>
  checks.matches(path, code, CODE);

/** The code of a municipality that was there on a day; of one that was over by then it tells the successor. */
export function checkMunicipality(checks: Checks, path: string, code: string | null | undefined, day: string): Checks {
  if (!code || !CODE.pattern.test(code)) return checkCode(checks, path, code);
  const official = officialCode(code);
  if (!official) return checks.add(path, 'NOT_FOUND', { value: code });
  if (!isOver(official, day)) return checks;
  const { validTo, successor } = official;
  const then = successor ? ` (${successor})` : '';
  return checks.refuse(path, 'ENDED', {
    fi: `kunnan on oltava olemassa ${day}, mutta ${code} lakkasi viimeistään ${validTo}${then}`,
    sv: `kommunen ska finnas ${day}, men ${code} upphörde senast ${validTo}${then}`,
    en: `must be a municipality on ${day}, but got: ${code}, which ended by ${validTo}${then}`,
  });
}

const MAX_PLACES = 320;

/** The municipalities and regions where something takes place. */
export function checkPlaces(
  checks: Checks,
  { areas, regionIds }: { areas?: readonly string[] | null; regionIds?: readonly string[] | null },
  day: string,
): void {
  checks.list('areas', areas, MAX_PLACES).list('regionIds', regionIds, MAX_PLACES);
  areas?.slice(0, MAX_PLACES).forEach((code, index) => checkMunicipality(checks, `areas.${index}`, code, day));
  regionIds?.slice(0, MAX_PLACES).forEach((id, index) => {
    if (!isRegion(id)) checks.add(`regionIds.${index}`, 'NOT_FOUND', { value: id.slice(0, 96) });
  });
}

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
    ? checks.add(path, 'OUT_OF_RANGE', { ...(from && { from }), to, value: day })
    : checks;
