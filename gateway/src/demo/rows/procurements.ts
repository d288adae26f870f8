import { type Chance, chanceOf } from '../chance';
import { instant, known, plusDays, TODAY } from '../day';
import { organizationOf } from '../places';
import type { InnovationType, ProcurementPlan } from '../procurements';
import { published, type Row, type Tables } from '../row';
import { dialogue, endings, notice, rationales } from '../said/procurements';
import { joined, text, type Triple } from '../text';
import { awardTables } from './awards';
import { euros } from './euros';

export function procurementTables(processes: readonly ProcurementPlan[]): Tables {
  return {
    contracting_process: processes.map(processRow),
    party: processes.flatMap(partyRows),
    ...awardTables(processes.filter(({ status }) => status === 'complete')),
    related_process: processes.flatMap(({ ocid, related }) =>
      related.map(({ kind, to }, at) => ({
        processId: ocid,
        no: at + 1,
        relationship: kind,
        relatedProcessId: to.ocid,
        uri: null,
      })),
    ),
    process_experiment: processes.flatMap(({ ocid, experiment }) =>
      experiment ? [{ processId: ocid, experimentId: experiment.id }] : [],
    ),
    process_cpv: processes.map(({ ocid, family }) => ({ processId: ocid, code: family.procurement.cpv[0] })),
  };
}

const TENDERING_DAYS = 30;

function processRow(plan: ProcurementPlan): Row {
  const { ocid, status, opened, written, buyer, innovationType } = plan;
  const chance = chanceOf(`process/${ocid}`);
  const planned = status === 'planning';
  const closed = plusDays(opened, TENDERING_DAYS);
  const created = known(plusDays(opened, -chance.between(20, 60)));
  return {
    id: ocid,
    title: text(titleOf(plan), written),
    buyerId: organizationOf(buyer),
    procuringEntityId: null,
    municipalityId: buyer.id,
    innovationType,
    ...novelty(innovationType, chance),
    valueDisclosure: plan.disclosure,
    notices: planned || plan.disclosure === 'NOT_REQUIRED' ? [] : noticesOf(plan),
    identifiers: [],
    sameAs: [],
    rationale: chance.happens(0.7) ? text(chance.pick(rationales), written) : null,
    budgetMinor: plan.disclosure === 'PUBLISHED' ? euros(plan) : null,
    marketEngagement: chance.happens(0.4)
      ? [document('market', 'marketStudies', { title: dialogue, day: created, plan })]
      : [],
    currency: 'EUR',
    tenderId: `${ocid}-tender`,
    tenderStatus: status,
    statusDetails: endings[status] ? text(chance.pick(endings[status]), written) : null,
    ...METHODS[innovationType],
    ...valuesOf(plan),
    tenderStart: planned ? null : opened,
    tenderEnd: planned ? null : closed,
    numberOfTenderers: tenderersOf(plan, chance),
    items: [itemOf(plan)],
    tenderDocuments: planned ? [] : [document('notice', 'tenderNotice', { title: notice, day: known(opened), plan })],
    ...published(plan.visibility, created, known(plusDays(closed, 20))),
  };
}

function titleOf({ family, suffix, buyer }: ProcurementPlan): Triple {
  const title = joined(': ', family.procurement.title, buyer.name);
  return suffix ? joined(', ', title, suffix) : title;
}

/** Strategic aims and what is new, as eForms asks; ordinary purchases state neither. */
function novelty(type: InnovationType, chance: Chance): Row {
  if (type === 'NOT_INNOVATIVE') return { strategic: chance.happens(0.5) ? ['NONE'] : [], innovativeAcquisition: [] };
  const research = type === 'PRE_COMMERCIAL_PROCUREMENT' || type === 'INNOVATION_PARTNERSHIP';
  return {
    strategic: ['INN_PUR', ...(chance.happens(0.3) ? ['ENV_IMP'] : []), ...(chance.happens(0.25) ? ['SOC_OBJ'] : [])],
    innovativeAcquisition: [...(research ? ['RD_ACT'] : []), chance.pick(['MAR_NOV', 'PROC_INNOV', 'PROD_INNOV'])],
  };
}

/** OCDS method and eForms procedure (BT-105). */
const METHODS: Readonly<Record<InnovationType, Row>> = {
  PRE_COMMERCIAL_PROCUREMENT: { procurementMethod: 'selective', procurementMethodDetails: 'oth-mult' },
  PUBLIC_PROCUREMENT_OF_INNOVATIVE_SOLUTIONS: {
    procurementMethod: 'selective',
    procurementMethodDetails: 'neg-w-call',
  },
  INNOVATION_PARTNERSHIP: { procurementMethod: 'selective', procurementMethodDetails: 'innovation' },
  COMPETITIVE_DIALOGUE: { procurementMethod: 'selective', procurementMethodDetails: 'comp-dial' },
  DESIGN_CONTEST: { procurementMethod: 'open', procurementMethodDetails: 'open' },
  AGILE_PILOT_PURCHASE: { procurementMethod: 'limited', procurementMethodDetails: null },
  OUTCOME_BASED: { procurementMethod: 'open', procurementMethodDetails: 'open' },
  ALLIANCE: { procurementMethod: 'selective', procurementMethodDetails: 'neg-w-call' },
  NOT_INNOVATIVE: { procurementMethod: 'open', procurementMethodDetails: 'open' },
};

/** The tender's value as far as the buyer told it. */
function valuesOf(plan: ProcurementPlan): Row {
  const value = euros(plan);
  const range = plan.disclosure === 'RANGE_ONLY';
  return {
    valueMinor: plan.disclosure === 'PUBLISHED' ? value : null,
    minValueMinor: range ? Math.round((value * 8) / 1000) * 100 : null,
    maxValueMinor: range ? Math.round((value * 13) / 1000) * 100 : null,
  };
}

function tenderersOf({ status, suppliers, opened }: ProcurementPlan, chance: Chance): number | null {
  if (status === 'complete') return suppliers.length + chance.between(0, 3);
  if (status === 'unsuccessful') return chance.between(0, 2);
  return status === 'cancelled' && opened < TODAY && chance.happens(0.5) ? 1 : null;
}

const itemOf = ({ family, written }: ProcurementPlan) => {
  const [code, label] = family.procurement.cpv;
  const uri = `http://data.europa.eu/cpv/cpv/${code}`;
  const classification = { uri, notation: code, prefLabel: text(label), inScheme: 'http://data.europa.eu/cpv/cpv' };
  return { id: '1', description: text(family.procurement.title, written), classification, quantity: '1', unit: null };
};

const noticesOf = ({ ocid, opened, status }: ProcurementPlan) => {
  const published = (id: string, noticeType: string, day: string) => ({
    scheme: 'hilma',
    id: `demo-${ocid.slice(-9)}-${id}`,
    noticeType,
    publishedAt: instant(known(day), 6),
    url: null,
  });
  const contract = published('1', 'cn-standard', opened);
  return status === 'complete'
    ? [contract, published('2', 'can-standard', plusDays(opened, TENDERING_DAYS + 12))]
    : [contract];
};

interface Paper {
  title: Triple;
  day: string;
  plan: ProcurementPlan;
}

const document = (id: string, documentType: string, { title, day, plan }: Paper) => ({
  id,
  documentType,
  title: text(title, plan.written),
  url: `https://courage-hub.example/documents/${plan.ocid}/${id}`,
  datePublished: instant(day, 7),
});

function partyRows({ ocid, buyer, suppliers, status }: ProcurementPlan): Row[] {
  const winner = status === 'complete' ? ['supplier', 'tenderer'] : ['tenderer'];
  return [
    { processId: ocid, organizationId: organizationOf(buyer), roles: ['buyer', 'payer'] },
    ...suppliers.map(({ id }, at) => ({
      processId: ocid,
      organizationId: id,
      roles: at === 0 ? winner : ['tenderer'],
    })),
  ];
}
