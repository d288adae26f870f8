import type { HubContext } from '@courage-hub/kit/context';
import { localizedOf } from '@courage-hub/kit/localized-text';
import { mutate } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { Checks } from '@courage-hub/kit/validation';
import { Visibility } from '@courage-hub/kit/values';
import { v7 } from 'uuid';
import { checkCode, idOfCode } from '../checks';
import { experiments } from '../experiment/experiment.rows';
import { found } from '../found';
import { practices } from '../practice/practice.rows';
import { Adoption, AdoptionStatus } from './adoption';
import { mayRecordAdoption } from './adoption.rules';
import type { RecordAdoptionInput } from './record-adoption.inputs';

const ADOPTION = { type: 'Adoption', entity: Adoption };

/** The adopter records that it has taken a practice up; nobody else may say so for it. */
export async function recordAdoption(context: HubContext, input: RecordAdoptionInput): Promise<Adoption> {
  const { viewer } = context;
  demand(signedIn, viewer, null);
  const before = async (): Promise<void> => {
    await found(context, practices, input.practiceId);
    demand(mayRecordAdoption, viewer, { adopterId: idOfCode(input.adopterMunicipality) });
    await checkAdoption(context, input);
  };
  return mutate(context, { action: 'recordAdoption', input, entity: Adoption, before }, (transaction) =>
    transaction.create(ADOPTION, newAdoption(viewer.id, input)),
  );
}

async function checkAdoption({ load, viewer }: HubContext, input: RecordAdoptionInput): Promise<void> {
  const { localExperimentId: local, whyAbandoned, status } = input;
  const checks = new Checks(viewer.language).line('adopterMunicipality', input.adopterMunicipality, { required: true });
  checkCode(checks, 'adopterMunicipality', input.adopterMunicipality);
  checkCode(checks, 'adoptedFromMunicipality', input.adoptedFromMunicipality);
  checks.period('until', input.since, input.until).text('whyAbandoned', whyAbandoned);
  checks.text('adaptations', input.adaptations);
  if (whyAbandoned && status !== AdoptionStatus.ABANDONED) {
    checks.add('status', 'NOT_ALLOWED', { allowed: AdoptionStatus.ABANDONED, value: status });
  }
  if (local && !(await load.byId(experiments, local))) {
    checks.add('localExperimentId', 'NOT_FOUND', { value: local.slice(0, 96) });
  }
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
  });
}
