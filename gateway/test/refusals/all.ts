import { ADOPTIONS } from './adoptions';
import { ARMS } from './arms';
import { CHALLENGES } from './challenges';
import { EVALUATIONS } from './evaluations';
import { EXPERIMENTS } from './experiments';
import { JOINT } from './joint';
import { LEGAL } from './legal';
import { LESSONS, NEEDS } from './needs';
import { MATURITY, NETWORKING } from './networking';
import { PARTICIPATION } from './participation';
import { PRACTICES } from './practices';
import { PROCESSES } from './processes';
import { PROGRAMMES } from './programmes';
import { PROMISING } from './promises';
import { RECORDS } from './records';
import { DIARY, RUNNING } from './running';
import type { Refusals } from './table';

/** Every mutation with what it refuses: a new one has its table in the file of its noun. */
export const REFUSALS: Readonly<Record<string, Refusals>> = {
  ...EXPERIMENTS,
  ...PROMISING,
  ...CHALLENGES,
  ...PROGRAMMES,
  ...PARTICIPATION,
  ...RUNNING,
  ...DIARY,
  ...ARMS,
  ...JOINT,
  ...LEGAL,
  ...NEEDS,
  ...LESSONS,
  ...PRACTICES,
  ...ADOPTIONS,
  ...PROCESSES,
  ...EVALUATIONS,
  ...NETWORKING,
  ...MATURITY,
  ...RECORDS,
};
