import { finnishDay, type HubContext } from '@courage-hub/kit/context';
import { localizedOf } from '@courage-hub/kit/localized-text';
import { mutate } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { Checks } from '@courage-hub/kit/validation';
import { Visibility } from '@courage-hub/kit/values';
import { v7 } from 'uuid';
import { checkMunicipality, idOfCode } from '../checks';
import { found } from '../found';
import { practices } from '../practice/practice.rows';
import { Adoption } from './adoption';
import { AdoptionDeed } from './adoption-entry';
import { ADOPTION, enter } from './adoption-ledger';
import { checkCircle, checkLocalExperiment, checkTold } from './adoption.checks';
import { mayRecordAdoption } from './adoption.rules';
import type { RecordAdoptionInput } from './record-adoption.inputs';

/** The adopter records that it has taken a practice up; nobody else may say so for it. */
export async function recordAdoption(context: HubContext, input: RecordAdoptionInput): Promise<Adoption> {
  const { viewer } = context;
  demand(signedIn, viewer, null);
  const before = async (): Promise<void> => {
    await found(context, practices, input.practiceId);
    demand(mayRecordAdoption, viewer, { adopterId: idOfCode(input.adopterMunicipality) });
    await checkAdoption(context, input);
  };
  return mutate(context, { action: 'recordAdoption', input, entity: Adoption, before }, async (transaction) => {
    const adoption = await transaction.create(ADOPTION, newAdoption(viewer.id, input));
    return enter(transaction, adoption, { deed: AdoptionDeed.RECORDED, reason: adoption.whyAbandoned });
  });
}

async function checkAdoption(context: HubContext, input: RecordAdoptionInput): Promise<void> {
  const checks = new Checks(context.viewer.language);
  checks.line('adopterMunicipality', input.adopterMunicipality, { required: true });
  const day = input.since ?? finnishDay(context.now);
  checkMunicipality(checks, 'adopterMunicipality', input.adopterMunicipality, day);
  checkMunicipality(checks, 'adoptedFromMunicipality', input.adoptedFromMunicipality, day);
  const { since = null, until = null, whyAbandoned = null, adaptations = null } = input;
  checkTold(checks, { ...input, since, until, whyAbandoned, adaptations });
  await checkLocalExperiment(context, checks, input.localExperimentId);
  await checkCircle(context, checks, newAdoption(null, input));
  checks.done();
}

function newAdoption(authorId: string | null, input: RecordAdoptionInput): Adoption {
  return Object.assign(new Adoption(), {
    id: `adoption:${v7()}`,
    authorId,
    visibility: input.visibility ?? Visibility.DRAFT,
    embargoUntil: null,
    deletedAt: null,
    practiceId: input.practiceId,
    adopterId: idOfCode(input.adopterMunicipality)!,
    status: input.status,
    mode: input.mode,
    adoptedFromId: idOfCode(input.adoptedFromMunicipality),
    since: input.since ?? null,
    until: input.until ?? null,
    whyAbandoned: localizedOf(input.whyAbandoned),
    adaptations: localizedOf(input.adaptations),
    assertedById: null,
    verifiedById: null,
    verifiedAt: null,
    localExperimentId: input.localExperimentId ?? null,
    learnedThrough: input.learnedThrough ?? null,
    revokedAt: null,
  });
}
