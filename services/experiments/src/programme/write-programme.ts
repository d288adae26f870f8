import { localizedOf } from '@courage-hub/kit/localized-text';
import { finnishDay, type HubContext } from '@courage-hub/kit/context';
import { mutate } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { Checks } from '@courage-hub/kit/validation';
import { v7 } from 'uuid';
import { found } from '../found';
import { legalBasisOf } from '../legal-basis/legal-basis.facts';
import { sortKeyOf } from '../sort-key';
import { Programme } from './programme';
import { checkPlaceInTree, checkProgramme } from './programme.checks';
import type { CreateProgrammeInput, EditProgrammeInput } from './programme-mutations.inputs';
import { programmes } from './programme.rows';
import { mayCreateProgramme, mayEditProgramme } from './programme.rules';

export const PROGRAMME = { type: 'Programme', entity: Programme };

export async function createProgramme(context: HubContext, input: CreateProgrammeInput): Promise<Programme> {
  const { viewer, now } = context;
  demand(signedIn, viewer, null);
  const before = async (): Promise<void> => {
    demand(mayCreateProgramme, viewer, null);
    const checks = new Checks(viewer.language);
    checkProgramme(checks, input, finnishDay(now));
    await checkPlaceInTree(context, checks, { id: null, kind: input.kind, parentId: input.parentId ?? null });
    checks.done();
  };
  return mutate(context, { action: 'createProgramme', input, entity: Programme, before }, (transaction) => {
    const blank = { parentId: null, ownerId: null, startDate: null, endDate: null };
    const name = localizedOf(input.name)!;
    const facts = { ...blank, legalBasis: [], identifiers: [], sameAs: [], kind: input.kind };
    const programme = Object.assign(new Programme(), facts, saidFacts(input), {
      id: `programme:${v7()}`,
      name,
      sortKey: sortKeyOf(name),
    });
    return transaction.create(PROGRAMME, programme);
  });
}

/** Changes what is said of a programme, its place in the tree among it. */
export async function editProgramme(context: HubContext, input: EditProgrammeInput): Promise<Programme> {
  const { viewer, now } = context;
  demand(signedIn, viewer, null);
  const before = async (): Promise<Programme> => {
    const programme = await found(context, programmes, input.id);
    demand(mayEditProgramme, viewer, programme);
    const checks = new Checks(viewer.language);
    checkProgramme(checks, input, finnishDay(now));
    const { parentId = null } = input;
    await checkPlaceInTree(context, checks, { ...programme, parentId });
    checks.done();
    return programme;
  };
  return mutate(context, { action: 'editProgramme', input, entity: Programme, before }, (transaction, programme) =>
    transaction.change(PROGRAMME, programme, input.version, saidFacts(input)),
  );
}

/** Nothing of what the input leaves out. */
function saidFacts({
  name,
  parentId,
  period,
  legalBasis,
}: EditProgrammeInput | CreateProgrammeInput): Partial<Programme> {
  const named = localizedOf(name);
  return {
    ...(named && { name: named, sortKey: sortKeyOf(named) }),
    ...(parentId !== undefined && { parentId }),
    ...(period !== undefined && { startDate: period?.startDate ?? null, endDate: period?.endDate ?? null }),
    ...(legalBasis !== undefined && { legalBasis: (legalBasis ?? []).map(legalBasisOf) }),
  };
}
