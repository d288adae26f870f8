import type { HubContext } from '@courage-hub/kit/context';
import type { Checks } from '@courage-hub/kit/validation';
import { checkLegalBasis } from '../legal-basis/legal-basis.checks';
import type { Programme } from './programme';
import type { CreateProgrammeInput, EditProgrammeInput } from './programme-mutations.inputs';
import { programmes } from './programme.rows';
import { ancestorsSql, mayHold } from './programme-tree';

const MAX_LAWS = 20;

/** What can be wrong with the words of a programme. */
export function checkProgramme(checks: Checks, said: CreateProgrammeInput | EditProgrammeInput, today: string): void {
  const { period, legalBasis } = said;
  if (said.name || !('id' in said)) checks.text('name', said.name, { required: true, limit: 200 });
  checks.period('period', period?.startDate, period?.endDate).list('legalBasis', legalBasis, MAX_LAWS);
  legalBasis?.forEach((law, index) => checkLegalBasis(checks, `legalBasis.${index}.`, law, today));
}

/** Its place in the tree: under a programme that may hold it, and not under itself. */
export async function checkPlaceInTree(
  { load, db }: HubContext,
  checks: Checks,
  child: Pick<Programme, 'kind' | 'parentId'> & { id: string | null },
): Promise<void> {
  const { id, kind, parentId } = child;
  if (!parentId) return;
  const parent = await load.byId(programmes, parentId);
  if (!parent) {
    checks.add('parentId', 'NOT_FOUND', { value: parentId.slice(0, 96) });
    return;
  }
  if (!mayHold(parent.kind, kind)) checks.refuse('parentId', 'WRONG_KIND', wrongKind(parent.kind, kind));
  const above = (await db.read(ancestorsSql([parentId]))).map((row) => row.id);
  if (id !== null && [parentId, ...above].includes(id)) checks.refuse('parentId', 'CYCLE', CYCLE);
}

const CYCLE = {
  fi: 'ohjelma ei voi olla osa itseään',
  sv: 'ett program kan inte vara en del av sig självt',
  en: 'a programme cannot be part of itself',
};

const wrongKind = (parent: string, child: string) => ({
  fi: `${child} ei voi olla osa ohjelmaa, jonka laji on ${parent}`,
  sv: `${child} kan inte vara en del av ${parent}`,
  en: `${child} cannot be part of ${parent}`,
});
