import { finnishDay, type HubContext } from '@courage-hub/kit/context';
import { mutate, type Transaction } from '@courage-hub/kit/mutation';
import { refusal } from '@courage-hub/kit/refusals';
import type { RawRow } from '@courage-hub/kit/rows';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { sql } from '@courage-hub/kit/sql';
import { Checks } from '@courage-hub/kit/validation';
import type { Viewer } from '@courage-hub/kit/viewer';
import { municipalities } from '../municipality/municipality.rows';
import { MATURITY_MODELS, MaturityAssessment } from './maturity-assessment';
import { mayAssessMaturity } from './maturity.rules';
import type { RecordMaturityInput } from './record-maturity.inputs';

const MATURITY_ASSESSMENT = { type: 'MaturityAssessment', entity: MaturityAssessment };
const CODE = { pattern: /^\d{3}$/, contract: '"005"' };
const LEVEL = { pattern: /^\d{1,3}(\.\d)?$/, contract: '"2.5"' };
const LONGEST_URI = 400;
const FIRST_YEAR = 2000;

/** A municipality says how mature it is in a year, or corrects what it said. */
export async function recordMaturity(context: HubContext, input: RecordMaturityInput): Promise<MaturityAssessment> {
  const { viewer } = context;
  demand(signedIn, viewer, null);
  const id = `maturity-assessment:${input.model}-${input.municipality}-${input.year}`;
  const guard = async (): Promise<void> => {
    demand(mayAssessMaturity, viewer, { municipalityId: `municipality:${input.municipality}` });
    (await checkMaturity(context, input)).done();
  };
  const deed = { action: 'recordMaturity', input, entity: MaturityAssessment, before: guard };
  return mutate(context, deed, async (transaction) => {
    const before = await told(transaction, context, id);
    return before ? correct(transaction, before, input) : begin(transaction, { id, input, viewer });
  });
}

/** What it said before, read within the transaction, so that it waits for nothing that waits for it. */
async function told({ writer }: Transaction, { db }: HubContext, id: string): Promise<MaturityAssessment | null> {
  const { select, name, read } = db.table(MaturityAssessment);
  const [row] = (await writer.run(sql(`SELECT ${select} FROM \`${name}\` t WHERE t.\`id\` = ?`, id))) as RawRow[];
  return row ? read(row) : null;
}

function correct(
  transaction: Transaction,
  before: MaturityAssessment,
  { version, level, sourceUri = null }: RecordMaturityInput,
): Promise<MaturityAssessment> {
  return transaction.change(MATURITY_ASSESSMENT, before, version, { level, sourceUri });
}

interface Beginning {
  id: string;
  input: RecordMaturityInput;
  viewer: Viewer;
}

async function begin(transaction: Transaction, { id, input, viewer }: Beginning): Promise<MaturityAssessment> {
  if (input.version !== 0) throw refusal(viewer.language, 'NOT_THERE', { id });
  try {
    return await transaction.create(MATURITY_ASSESSMENT, assessment(id, input));
  } catch (error) {
    // MySQL lets two begin at once; the second one's row is then there already.
    if ((error as { code?: string }).code !== 'ER_DUP_ENTRY') throw error;
    throw refusal(viewer.language, 'JUST_CHANGED', { id });
  }
}

async function checkMaturity({ load, viewer, now }: HubContext, input: RecordMaturityInput): Promise<Checks> {
  const { municipality: code, model, year, level } = input;
  const checks = new Checks(viewer.language).line('municipality', code, { required: true });
  checks.matches('municipality', code, CODE).matches('level', level, LEVEL);
  checks.line('sourceUri', input.sourceUri, { limit: LONGEST_URI });
  if (CODE.pattern.test(code) && !(await load.byId(municipalities, `municipality:${code}`))) {
    checks.add('municipality', 'NOT_FOUND', { value: code });
  }
  const highest = Object.hasOwn(MATURITY_MODELS, model) ? MATURITY_MODELS[model]! : null;
  const allowed = Object.keys(MATURITY_MODELS).join(', ');
  if (highest === null) checks.add('model', 'NOT_ALLOWED', { allowed, value: model.slice(0, 80) });
  else if (LEVEL.pattern.test(level) && Number(level) > highest)
    checks.add('level', 'OUT_OF_RANGE', { from: 0, to: highest, value: level });
  const thisYear = Number(finnishDay(now).slice(0, 4));
  if (year < FIRST_YEAR || year > thisYear) {
    checks.add('year', 'OUT_OF_RANGE', { from: FIRST_YEAR, to: thisYear, value: year });
  }
  return checks;
}

const assessment = (id: string, input: RecordMaturityInput): MaturityAssessment =>
  Object.assign(new MaturityAssessment(), {
    id,
    municipalityId: `municipality:${input.municipality}`,
    model: input.model,
    year: input.year,
    level: input.level,
    maxLevel: MATURITY_MODELS[input.model]!,
    selfAssessed: true,
    sourceUri: input.sourceUri ?? null,
  });
