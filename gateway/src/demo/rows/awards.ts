import { chanceOf, weighted } from '../chance';
import { type Day, plusDays, TODAY } from '../day';
import type { ProcurementPlan } from '../procurements';
import type { Row, Tables } from '../row';
import { euros } from './euros';

interface Awarded {
  process: ProcurementPlan;
  award: string;
  decided: Day;
  value: number | null;
}

/** The awards of the purchases that were made, their suppliers and contracts; a first decision sometimes falls. */
export function awardTables(processes: readonly ProcurementPlan[]): Tables {
  const awarded = processes.map(awardedOf);
  const fallen = awarded.filter(({ process }) => process.suppliers.length > 2);
  return {
    award: [...awarded.map((one) => awardRow(one, 'active')), ...fallen.map(fallenRow)],
    award_supplier: [
      ...awarded.map(({ process, award }) => ({ awardId: award, organizationId: process.suppliers[0]!.id })),
      ...fallen.map(({ process, award }) => ({ awardId: `${award}-0`, organizationId: process.suppliers[2]!.id })),
    ],
    contract: awarded.map(contractRow),
  };
}

function awardedOf(process: ProcurementPlan): Awarded {
  const { ocid, disclosure, opened } = process;
  const told = disclosure === 'PUBLISHED' || (disclosure === 'NOT_REQUIRED' && chanceOf(`told/${ocid}`).happens(0.7));
  return { process, award: `award:${ocid}`, decided: plusDays(opened, 38), value: told ? euros(process) : null };
}

const awardRow = ({ process, award, decided, value }: Awarded, status: string): Row => ({
  id: award,
  processId: process.ocid,
  status,
  valueMinor: value,
  currency: 'EUR',
  date: decided,
});

const fallenRow = (one: Awarded): Row => ({
  ...awardRow(one, 'cancelled'),
  id: `${one.award}-0`,
  valueMinor: null,
  date: plusDays(one.decided, -7),
});

function contractRow({ process, award, decided, value }: Awarded): Row {
  const chance = chanceOf(`contract/${process.ocid}`);
  const signed = plusDays(decided, 20);
  const experiment = process.experiment;
  const until = experiment ? (experiment.end ?? experiment.plannedEnd!) : plusDays(signed, 400);
  const end = until > signed ? until : plusDays(signed, 90);
  const status = end <= TODAY ? 'terminated' : weighted(chance, { active: 90, pending: 10 });
  const spent = { terminated: chance.between(80, 112), active: chance.between(5, 70), pending: 0 }[status];
  return {
    id: `contract:${process.ocid}`,
    processId: process.ocid,
    awardID: award,
    status,
    valueMinor: value,
    spentMinor: value !== null && spent > 0 && chance.happens(0.8) ? Math.round((value * spent) / 100) : null,
    currency: 'EUR',
    periodStart: signed,
    periodEnd: end,
  };
}
