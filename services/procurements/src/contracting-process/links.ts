import { Key } from '@courage-hub/kit/columns';
import { Entity, ForeignKey, Index } from 'typeorm';
import { ContractingProcess } from './contracting-process';

/** An experiment that a process bought something for. */
@Entity('process_experiment')
@Index('IX_process_experiment_experiment', ['experimentId'])
export class ProcessExperiment {
  @ForeignKey(() => ContractingProcess, { name: 'FK_process_experiment_process' })
  @Key()
  processId: string;

  @Key()
  experimentId: string;
}

/** The CPV codes of a process's items, so that lists filter and count by them: eight digits, no check digit. */
@Entity('process_cpv')
@Index('IX_process_cpv_code', ['code'])
export class ProcessCpv {
  @ForeignKey(() => ContractingProcess, { name: 'FK_process_cpv_process' })
  @Key()
  processId: string;

  @Key(8)
  code: string;
}
