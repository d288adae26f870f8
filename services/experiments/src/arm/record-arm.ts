import { finnishDay, type HubContext } from '@courage-hub/kit/context';
import { localizedOf } from '@courage-hub/kit/localized-text';
import { mutate } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { sql } from '@courage-hub/kit/sql';
import { Checks } from '@courage-hub/kit/validation';
import { checkMunicipality, idOfCode } from '../checks';
import { editableExperiment } from '../experiment/editable-experiment';
import { Experiment } from '../experiment/experiment';
import { EXPERIMENT, nextPosition } from '../experiment/experiment-writing';
import { ExperimentArm, ExperimentArmSite } from './arm';
import type { RecordArmInput } from './arm.inputs';

const MAX_ARMS = 20;
const MAX_SITES = 320;
const MAX_UNITS = 100_000;

export class RecordedArm {
  experiment: Experiment;
  arm: ExperimentArm;
}

/** Adds an arm with its municipalities or writes it anew: a change of its experiment, guarded by the version of that. */
export async function recordArm(context: HubContext, input: RecordArmInput): Promise<RecordedArm> {
  const { viewer, now } = context;
  demand(signedIn, viewer, null);
  const before = async (): Promise<Experiment> => {
    const experiment = await editableExperiment(context, input.experimentId);
    const checks = new Checks(viewer.language)
      .text('name', input.name, { required: true, limit: 200 })
      .text('description', input.description);
    checkSites(checks, input, experiment.actualStartDate ?? finnishDay(now));
    if (experiment.version === input.version) checkPlace(checks, input, await sitesOf(context, experiment.id));
    checks.done();
    return experiment;
  };
  const mutation = { action: 'recordArm', input, entity: RecordedArm, before };
  const recorded = await mutate(context, mutation, async (transaction, found) => {
    const experiment = await transaction.change(EXPERIMENT, found, input.version, {});
    const { writer } = transaction;
    const arm = armOf(input, input.no ?? (await nextPosition(writer, 'experiment_arm', found.id)));
    await writer.put(ExperimentArm, [arm]);
    const itsSites = sql(
      'DELETE FROM `experiment_arm_site` WHERE `experimentId` = ? AND `armPosition` = ?',
      found.id,
      arm.position,
    );
    await writer.run(itsSites);
    await writer.insert(ExperimentArmSite, siteRows(input, arm.position));
    return { experiment, arm };
  });
  return {
    experiment: Object.assign(new Experiment(), recorded.experiment),
    arm: Object.assign(new ExperimentArm(), recorded.arm),
  };
}

/** The municipalities of every arm, and 0 with no municipality for each arm itself. */
async function sitesOf({ db }: HubContext, experimentId: string): Promise<{ arm: number; municipalityId: string }[]> {
  const statement =
    "SELECT `position` AS `arm`, '' AS `municipalityId` FROM `experiment_arm` WHERE `experimentId` = ? " +
    'UNION ALL SELECT `armPosition`, `municipalityId` FROM `experiment_arm_site` WHERE `experimentId` = ?';
  const rows = await db.read(sql(statement, experimentId, experimentId));
  return rows.map(({ arm, municipalityId }) => ({ arm: Number(arm), municipalityId: municipalityId as string }));
}

function checkSites(checks: Checks, { sites }: RecordArmInput, day: string): void {
  checks.list('sites', sites, MAX_SITES);
  if (sites.length === 0) checks.add('sites', 'REQUIRED');
  const seen = new Set<string>();
  sites.slice(0, MAX_SITES).forEach(({ municipality, units }, at) => {
    const path = `sites.${at}.municipality`;
    checks.line(path, municipality, { required: true });
    checkMunicipality(checks, path, municipality, day);
    if (seen.has(municipality)) checks.refuse(path, 'TWICE', inAnArm(municipality));
    seen.add(municipality);
    if (typeof units === 'number' && (units < 0 || units > MAX_UNITS)) {
      checks.add(`sites.${at}.units`, 'OUT_OF_RANGE', { from: 0, to: MAX_UNITS, value: units });
    }
  });
}

function checkPlace(
  checks: Checks,
  { no, sites }: RecordArmInput,
  known: readonly { arm: number; municipalityId: string }[],
): void {
  const arms = [...new Set(known.map(({ arm }) => arm))];
  if (typeof no === 'number' && !arms.includes(no)) {
    checks.add('no', 'NOT_ALLOWED', { allowed: `[${arms.join(', ')}]`, value: no });
  }
  if (typeof no !== 'number') checks.list('no', [...arms, null], MAX_ARMS);
  const elsewhere = new Set(known.filter(({ arm }) => arm !== no).map(({ municipalityId }) => municipalityId));
  sites.slice(0, MAX_SITES).forEach(({ municipality }, at) => {
    if (!elsewhere.has(idOfCode(municipality) ?? '-')) return;
    checks.refuse(`sites.${at}.municipality`, 'TWICE', inAnArm(municipality));
  });
}

const inAnArm = (code: string) => ({
  fi: `kunta on kokeilun yhdessä haarassa, mutta ${code} on jo haarassa`,
  sv: `en kommun är i en enda arm av experimentet, men ${code} är redan i en`,
  en: `a municipality is in one arm of an experiment, but ${code} is in one already`,
});

const armOf = ({ experimentId, kind, allocation, name, description }: RecordArmInput, position: number) =>
  Object.assign(new ExperimentArm(), {
    ...{ experimentId, position, kind, allocation },
    name: localizedOf(name)!,
    description: localizedOf(description),
  });

const siteRows = ({ experimentId, sites }: RecordArmInput, armPosition: number): ExperimentArmSite[] =>
  sites.map(({ municipality, units = null }) =>
    Object.assign(new ExperimentArmSite(), {
      ...{ experimentId, armPosition, units },
      municipalityId: idOfCode(municipality)!,
    }),
  );
