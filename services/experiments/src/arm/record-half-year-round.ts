import { finnishDay, type HubContext } from '@courage-hub/kit/context';
import { localizedOf } from '@courage-hub/kit/localized-text';
import { mutate } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { sql } from '@courage-hub/kit/sql';
import { Checks } from '@courage-hub/kit/validation';
import { checkConcept, idOfCode } from '../checks';
import { Experiment } from '../experiment/experiment';
import { EXPERIMENT, foundExperiment } from '../experiment/experiment-writing';
import { conceptsOf } from '../text.inputs';
import type { MonitoringReadingInput, RecordHalfYearRoundInput } from './arm.inputs';
import { mayReportRound } from './arm.rules';
import { HALF_YEAR } from './half-year';
import { expectedHalves, ReportedRound, type StoredReading } from './half-year-round';

const MAX_READINGS = 50;
const VALUE = { pattern: /^-?\d{1,12}(\.\d{1,6})?$/, contract: '"12.5"' };

/** A municipality of an arm tells how a half-year went: a change of the experiment, guarded by its version. */
export async function recordHalfYearRound(context: HubContext, input: RecordHalfYearRoundInput): Promise<Experiment> {
  const { viewer, now } = context;
  demand(signedIn, viewer, null);
  const municipalityId = idOfCode(input.municipality);
  const before = async (): Promise<Experiment> => {
    const { experiment, guarded } = await foundExperiment(context, input.experimentId);
    demand(mayReportRound, viewer, { ...guarded, municipalityId });
    const checks = new Checks(viewer.language).text('summary', input.summary);
    checkHalfYear(checks, input.halfYear, expectedHalves(experiment, finnishDay(now)));
    checkReadings(checks, input.readings);
    await checkSite(context, checks, input);
    checks.done();
    return experiment;
  };
  const mutation = { action: 'recordHalfYearRound', input, entity: Experiment, before };
  return mutate(context, mutation, async (transaction, experiment) => {
    const after = await transaction
      .because(`${input.municipality} ${input.halfYear}`)
      .change(EXPERIMENT, experiment, input.version, {});
    const round = Object.assign(new ReportedRound(), {
      ...{ experimentId: experiment.id, municipalityId, halfYear: input.halfYear },
      ...{ reportedOn: finnishDay(now), summary: localizedOf(input.summary) },
      readings: input.readings.map(readingOf),
    });
    await transaction.writer.put(ReportedRound, [round]);
    return after;
  });
}

function checkHalfYear(checks: Checks, halfYear: string, ran: readonly string[]): void {
  if (!HALF_YEAR.pattern.test(halfYear)) checks.matches('halfYear', halfYear || ' ', HALF_YEAR);
  else if (!ran.includes(halfYear)) {
    checks.add('halfYear', 'NOT_ALLOWED', { allowed: `[${ran.join(', ')}]`, value: halfYear });
  }
}

async function checkSite({ db }: HubContext, checks: Checks, input: RecordHalfYearRoundInput): Promise<void> {
  const statement =
    'SELECT `municipalityId` FROM `experiment_arm_site` WHERE `experimentId` = ? ORDER BY `municipalityId`';
  const rows = await db.read(sql(statement, input.experimentId));
  const sites = rows.map(({ municipalityId }) => (municipalityId as string).slice(-3));
  if (sites.includes(input.municipality)) return;
  checks.add('municipality', 'NOT_ALLOWED', {
    allowed: `[${sites.join(', ')}]`,
    value: input.municipality.slice(0, 80),
  });
}

function checkReadings(checks: Checks, readings: readonly MonitoringReadingInput[]): void {
  checks.list('readings', readings, MAX_READINGS);
  if (readings.length === 0) checks.add('readings', 'REQUIRED');
  const seen = new Set<string>();
  readings.slice(0, MAX_READINGS).forEach((reading, at) => {
    checkReading(checks, `readings.${at}`, reading);
    const { uri } = reading.indicator;
    if (seen.has(uri)) checks.refuse(`readings.${at}.indicator.uri`, 'TWICE', twice(uri.slice(0, 80)));
    seen.add(uri);
  });
}

function checkReading(checks: Checks, path: string, { indicator, unit, value, whyMissing }: MonitoringReadingInput) {
  checkConcept(checks, `${path}.indicator`, indicator);
  checks.line(`${path}.unit`, unit, { limit: 40 }).matches(`${path}.value`, value, VALUE);
  if (!value) checks.text(`${path}.whyMissing`, whyMissing, { required: true, limit: 500 });
  else if (whyMissing) checks.add(`${path}.whyMissing`, 'NOT_ALLOWED', { allowed: 'null', value });
}

const twice = (uri: string) => ({
  fi: `${uri} on jo luettelossa`,
  sv: `${uri} finns redan i listan`,
  en: `${uri} is in the list already`,
});

const readingOf = ({
  indicator,
  unit = null,
  value = null,
  whyMissing,
  ofPeople,
}: MonitoringReadingInput): StoredReading => ({
  indicator: conceptsOf([indicator])[0]!,
  ...{ unit, value, whyMissing: localizedOf(whyMissing), ofPeople: ofPeople ?? false },
});
