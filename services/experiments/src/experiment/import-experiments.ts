import type { HubContext } from '@courage-hub/kit/context';
import { mutate, type Transaction } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import type { Language } from '@courage-hub/kit/localized-text';
import { Checks, type FieldProblem } from '@courage-hub/kit/validation';
import { idOfCode } from '../checks';
import { programmes } from '../programme/programme.rows';
import { ExperimentArea, ExperimentProgramme, ExperimentRegion, ExperimentTheme } from './experiment-links';
import { ExperimentParticipant } from './experiment-parts';
import { leadRows } from '../participant/lead';
import { checkMunicipalities, checkSaid, checkStopReason } from './experiment.checks';
import { ExperimentStatus } from './experiment.enums';
import { newExperiment, saidFacts } from './experiment.facts';
import { mayImport } from './experiment.rules';
import { areaRows, EXPERIMENT, programmeRows, regionRows, themeRows } from './experiment-writing';
import {
  type ImportExperimentResult,
  type ImportExperimentRow,
  type ImportExperimentsInput,
  MAX_ROWS,
} from './import-experiments.inputs';

/** What is kept of an import: the id that each row got. What was wrong follows from the input. */
class Imported {
  ids: (string | null)[];
}

/** Records many experiments at once: the right rows, or all or none. */
export async function importExperiments(
  context: HubContext,
  input: ImportExperimentsInput,
): Promise<ImportExperimentResult[]> {
  const { viewer } = context;
  demand(signedIn, viewer, null);
  const problems = input.rows.map((row) => problemsOf(row, viewer.language));
  const refused = input.allOrNothing === true && problems.some(({ length }) => length > 0);
  const action = { action: 'importExperiments', input, entity: Imported, before: () => checkImport(context, input) };
  const { ids } = await mutate(context, action, async (transaction) => ({
    ids: await recorded(transaction, input, { viewer, skips: (index) => refused || problems[index]!.length > 0 }),
  }));
  return ids.map((experimentId, index) => ({ index, experimentId, problems: [...problems[index]!] }));
}

async function checkImport({ load, viewer }: HubContext, { rows, programmeId }: ImportExperimentsInput): Promise<void> {
  demand(mayImport, viewer, {
    programmeId: programmeId ?? null,
    leadMunicipalityIds: rows.map(({ leadMunicipality }) => idOfCode(leadMunicipality)),
  });
  const checks = new Checks(viewer.language).list('rows', rows, MAX_ROWS);
  if (rows.length === 0) checks.add('rows', 'REQUIRED');
  if (programmeId && !(await load.byId(programmes, programmeId))) {
    checks.add('programmeId', 'NOT_FOUND', { value: programmeId.slice(0, 96) });
  }
  checks.done();
}

/** A row without days may be of any time: what is wrong with it follows from it alone. */
function problemsOf(row: ImportExperimentRow, language: Language): readonly FieldProblem[] {
  const checks = checkSaid(new Checks(language), row, true);
  checkMunicipalities(checks, row, { today: '' });
  return checkStopReason(checks, row.status ?? ExperimentStatus.IDEA, row.stopReason).problems;
}

async function recorded(
  transaction: Transaction,
  { rows, programmeId }: ImportExperimentsInput,
  { viewer, skips }: { viewer: HubContext['viewer']; skips: (index: number) => boolean },
): Promise<(string | null)[]> {
  const ids: (string | null)[] = [];
  const [links, themes]: [ExperimentProgramme[], ExperimentTheme[]] = [[], []];
  const leads: ExperimentParticipant[] = [];
  const [areas, regions]: [ExperimentArea[], ExperimentRegion[]] = [[], []];
  for (const [index, row] of rows.entries()) {
    if (skips(index)) {
      ids.push(null);
      continue;
    }
    const experiment = await transaction.create(EXPERIMENT, newExperiment(viewer.id, rowFacts(row)));
    const { id } = experiment;
    ids.push(id);
    leads.push(...leadRows(experiment));
    links.push(...programmeRows(id, programmeId ? [programmeId] : []));
    themes.push(...themeRows(id, row));
    areas.push(...areaRows(id, row));
    regions.push(...regionRows(id, row));
  }
  await transaction.writer.insert(ExperimentProgramme, links);
  await transaction.writer.insert(ExperimentTheme, themes);
  await transaction.writer.insert(ExperimentParticipant, leads);
  await transaction.writer.insert(ExperimentArea, areas);
  await transaction.writer.insert(ExperimentRegion, regions);
  return ids;
}

const rowFacts = (row: ImportExperimentRow) => ({
  ...saidFacts(row),
  ...(row.status && { status: row.status }),
  ...(row.visibility && { visibility: row.visibility }),
  stopReason: row.stopReason ?? null,
  embargoUntil: row.embargoUntil ?? null,
});
