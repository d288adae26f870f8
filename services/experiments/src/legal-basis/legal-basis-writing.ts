import type { HubContext } from '@courage-hub/kit/context';
import { sql } from '@courage-hub/kit/sql';
import { Experiment } from '../experiment/experiment';
import { ExperimentLegalBasis, type LegalBasis } from './legal-basis';

/** What every change of one writes and answers: it is a part of its experiment, and has no version. */
export class WrittenLegalBasis {
  experiment: Experiment;
  legalBasis: LegalBasis;
}

/** The same with its class: a first answer that is read again comes as plain data. */
export const asWritten = ({ experiment, legalBasis }: WrittenLegalBasis): WrittenLegalBasis => ({
  experiment: Object.assign(new Experiment(), experiment),
  legalBasis,
});

export const rowOf = (experimentId: string, { no, kind, ...told }: LegalBasis): ExperimentLegalBasis =>
  Object.assign(new ExperimentLegalBasis(), { experimentId, position: no, kind, told });

export const toldBy = ({ position, kind, told }: ExperimentLegalBasis): LegalBasis => ({
  ...told,
  ...{ no: position, kind },
});

/** All that an experiment stands on, the first one first. */
export async function legalBasesOf({ db }: HubContext, experimentId: string): Promise<LegalBasis[]> {
  const { select, name, read } = db.table(ExperimentLegalBasis);
  const statement = `SELECT ${select} FROM \`${name}\` t WHERE t.\`experimentId\` = ? ORDER BY t.\`position\``;
  return (await db.read(sql(statement, experimentId))).map((row) => toldBy(read(row)));
}
