import { join } from 'node:path';
import { foldAll, type Localized, pickText, sortKey } from '@courage-hub/kit/localized-text';
import type { SeedTable } from '@courage-hub/kit/seed';
import { Award, AwardSupplier } from './contracting-process/award';
import { Contract } from './contracting-process/contract';
import { ContractingProcess } from './contracting-process/contracting-process';
import { ProcessCpv, ProcessExperiment } from './contracting-process/links';
import { Party } from './contracting-process/party';
import { RelatedProcess } from './contracting-process/related-process';
import { Arm } from './evaluation/arm';
import { CriterionRating } from './evaluation/criterion-rating';
import { EffectEstimate } from './evaluation/effect-estimate';
import { EfficiencyResult } from './evaluation/efficiency-result';
import { Evaluation } from './evaluation/evaluation';
import { Indicator, IndicatorPeriod } from './indicator/indicator';

const MAX_SORT_KEY = 200;
const DAY_LENGTH = 10;

const file = (table: string): string => join(__dirname, '..', 'data', 'demo', `${table}.json`);

const asRecord = <T extends object>(row: T): T => Object.assign(row, { version: 1 });

/** What is derived from the words of a process: its place by title, and what a search finds. */
export const wordsOf = (title: Localized, id: string): { sortKey: string; searchText: string } => ({
  sortKey: sortKey(pickText(title) ?? '').slice(0, MAX_SORT_KEY),
  searchText: foldAll(title, id),
});

const asProcess = (row: ContractingProcess): ContractingProcess =>
  Object.assign(asRecord(row), wordsOf(row.title, row.id), {
    startedOn: row.startedOn ?? row.tenderStart ?? row.createdAt.slice(0, DAY_LENGTH),
  });

/** The demo tables: one JSON file each, rows by the names of the entity's properties. */
export const demoTables: SeedTable[] = [
  {
    entity: ContractingProcess,
    file: file('contracting_process'),
    complete: asProcess as never,
    type: 'ContractingProcess',
  },
  { entity: Party, file: file('party') },
  { entity: Award, file: file('award') },
  { entity: AwardSupplier, file: file('award_supplier') },
  { entity: Contract, file: file('contract') },
  { entity: RelatedProcess, file: file('related_process') },
  { entity: ProcessExperiment, file: file('process_experiment') },
  { entity: ProcessCpv, file: file('process_cpv') },
  { entity: Evaluation, file: file('evaluation'), complete: asRecord, type: 'Evaluation' },
  { entity: Arm, file: file('arm') },
  { entity: Indicator, file: file('indicator'), complete: asRecord, type: 'Indicator' },
  { entity: IndicatorPeriod, file: file('indicator_period') },
  { entity: EffectEstimate, file: file('effect_estimate') },
  { entity: CriterionRating, file: file('criterion_rating') },
  { entity: EfficiencyResult, file: file('efficiency_result') },
];
