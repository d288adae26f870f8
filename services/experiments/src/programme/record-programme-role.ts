import { finnishDay, type HubContext } from '@courage-hub/kit/context';
import { mutate } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { Checks } from '@courage-hub/kit/validation';
import { checkMunicipality, idOfCode } from '../checks';
import { found } from '../found';
import { Programme } from './programme';
import type { RecordProgrammeRoleInput } from './programme-mutations.inputs';
import { ProgrammeParticipation } from './programme-participation';
import { programmes } from './programme.rows';
import { mayEditProgramme } from './programme.rules';
import { PROGRAMME } from './write-programme';

/** What a municipality is in a programme and what support it is given: a change of the programme, guarded by its version. */
export async function recordProgrammeRole(context: HubContext, input: RecordProgrammeRoleInput): Promise<Programme> {
  const { viewer, now } = context;
  demand(signedIn, viewer, null);
  const before = async (): Promise<Programme> => {
    const programme = await found(context, programmes, input.programmeId);
    demand(mayEditProgramme, viewer, programme);
    const checks = new Checks(viewer.language).line('municipality', input.municipality, { required: true });
    checkMunicipality(checks, 'municipality', input.municipality, input.period?.startDate ?? finnishDay(now));
    checks.period('period', input.period?.startDate, input.period?.endDate).done();
    return programme;
  };
  const mutation = { action: 'recordProgrammeRole', input, entity: Programme, before };
  return mutate(context, mutation, async (transaction, found) => {
    const { municipality, role, period, supports } = input;
    const programme = await transaction
      .because(`${municipality} is ${role}`)
      .change(PROGRAMME, found, input.version, {});
    const part = {
      programmeId: programme.id,
      municipalityId: idOfCode(municipality)!,
      role,
      startDate: period?.startDate ?? null,
      endDate: period?.endDate ?? null,
      supports: [...new Set(supports ?? [])],
    };
    await transaction.writer.put(ProgrammeParticipation, [Object.assign(new ProgrammeParticipation(), part)]);
    return programme;
  });
}
