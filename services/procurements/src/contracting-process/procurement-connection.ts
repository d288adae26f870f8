import { connectionOf } from '@courage-hub/kit/connection';
import { ContractingProcess } from './contracting-process';

export const ProcurementConnection = connectionOf(ContractingProcess, 'Procurement');
