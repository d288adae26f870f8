import type { Answer } from '@courage-hub/kit/runtime';
import { aViewer, testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { Visibility } from '@courage-hub/kit/values';
import { aContract, anAward, aProcess, aSupplier, given, row } from '../builders';
import { subgraph } from '../subgraph';
import {
  AwardStatus,
  ContractStatus,
  InnovationProcurementType,
  PartyRole,
  ProcurementMethod,
  RelatedProcessKind,
  TenderStatus,
  ValueDisclosure,
} from './codes';
import { ProcessCpv, ProcessExperiment } from './links';
import { Party } from './party';
import { RelatedProcess } from './related-process';

const HELSINKI = 'municipality:091';
const BUYER = 'organization:buyer';
const STARTUP = 'organization:startup';

const pilot = aProcess({
  id: 'ocds-test-pilot',
  title: { fi: 'Älykäs ovi', sv: 'Smart dörr' },
  buyerId: BUYER,
  municipalityId: HELSINKI,
  innovationType: InnovationProcurementType.AGILE_PILOT_PURCHASE,
  rationale: { fi: 'Kotihoidon avaimet' },
  budgetMinor: 1_000_000,
  tenderId: 'T-1',
  tenderStatus: TenderStatus.complete,
  procurementMethod: ProcurementMethod.direct,
  procurementMethodDetails: 'oth-single',
  valueMinor: 999_950,
  tenderStart: '2024-02-01',
  tenderEnd: '2024-02-29',
  numberOfTenderers: 3,
  items: [{ id: '1', classification: { uri: 'http://data.europa.eu/cpv/cpv/48000000', notation: '48000000' } }],
});
const failed = aProcess({
  id: 'ocds-test-failed',
  title: { fi: 'Innovaatiokumppanuus' },
  buyerId: BUYER,
  municipalityId: HELSINKI,
  innovationType: InnovationProcurementType.INNOVATION_PARTNERSHIP,
  valueDisclosure: ValueDisclosure.WITHHELD,
  tenderId: 'T-2',
  tenderStatus: TenderStatus.unsuccessful,
  statusDetails: { fi: 'Ei tarjouksia' },
  tenderStart: '2023-05-02',
  numberOfTenderers: 0,
});
const direct = aProcess({ id: 'ocds-test-direct', title: { fi: 'Äänekosken paperi' }, startedOn: '2022-01-15' });
const secret = aProcess({ id: 'ocds-test-secret', visibility: Visibility.INTERNAL, municipalityId: HELSINKI });
const award = anAward(pilot, { id: 'award-1', valueMinor: 950_000 });

const nodesOf = (data: Answer['data']): { title: { fi: string } }[] =>
  (data as { contractingProcesses: { nodes: { title: { fi: string } }[] } }).contractingProcesses.nodes;

describe.each(testEngines())('contracting processes on %s', (engine) => {
  let hub: TestSubgraph;
  const titlesOf = async (args: string): Promise<unknown> => {
    const { data, errors } = await hub.ask(`{ contractingProcesses(${args}) { nodes { title { fi } } } }`);
    if (errors) throw new Error(errors[0]!.message);
    return nodesOf(data).map(({ title }) => title.fi);
  };

  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'reference');
    await given(hub, pilot, failed, direct, secret, award, aSupplier(award, STARTUP));
    await given(
      hub,
      aContract(award, { id: 'contract-1', valueMinor: 950_000, spentMinor: 123_405, periodStart: '2024-03-10' }),
      row(Party, { processId: pilot.id, organizationId: BUYER, roles: [PartyRole.buyer, PartyRole.payer] }),
      row(Party, { processId: pilot.id, organizationId: STARTUP, roles: [PartyRole.supplier] }),
      row(RelatedProcess, {
        processId: pilot.id,
        no: 1,
        relationship: RelatedProcessKind.prior,
        relatedProcessId: failed.id,
      }),
      row(RelatedProcess, {
        processId: pilot.id,
        no: 2,
        relationship: RelatedProcessKind.parent,
        relatedProcessId: secret.id,
      }),
      row(ProcessExperiment, { processId: pilot.id, experimentId: 'experiment:door' }),
      row(ProcessExperiment, { processId: failed.id, experimentId: 'experiment:door' }),
      row(ProcessCpv, { processId: pilot.id, code: '48000000' }),
      row(ProcessCpv, { processId: pilot.id, code: '48100000' }),
      row(ProcessCpv, { processId: direct.id, code: '30197630' }),
    );
  }, 120_000);
  afterAll(() => hub.close());

  it('tells a whole process, money as decimals, what is hidden as null', async () => {
    const answer = await hub.ask(`{ contractingProcess(ocid: "ocds-test-pilot") {
      id ocid title { fi sv en } buyer { id } procuringEntity { id } municipality { id } innovationType valueDisclosure
      planning { rationale { fi } budget { amount currency } marketEngagement { id } }
      tender { id status procurementMethod procurementMethodDetails value { amount currency } minValue { amount }
        tenderPeriod { startDate endDate } numberOfTenderers items { id classification { notation } quantity } documents { id } }
      parties(role: buyer) { roles organization { id } }
      awards { id status value { amount } date suppliers { id } }
      contracts { id awardID status value { amount } spent { amount } period { startDate endDate } }
      relatedProcesses { relationship process { ocid } uri } experiments { id: ref } provenance { demo } } }`);
    expect(answer).toEqual({
      data: {
        contractingProcess: {
          id: 'ocds-test-pilot',
          ocid: 'ocds-test-pilot',
          title: { fi: 'Älykäs ovi', sv: 'Smart dörr', en: null },
          buyer: { id: BUYER },
          procuringEntity: null,
          municipality: { id: HELSINKI },
          innovationType: 'AGILE_PILOT_PURCHASE',
          valueDisclosure: 'PUBLISHED',
          planning: {
            rationale: { fi: 'Kotihoidon avaimet' },
            budget: { amount: '10000.00', currency: 'EUR' },
            marketEngagement: [],
          },
          tender: {
            id: 'T-1',
            status: 'complete',
            procurementMethod: 'direct',
            procurementMethodDetails: 'oth-single',
            value: { amount: '9999.50', currency: 'EUR' },
            minValue: null,
            tenderPeriod: { startDate: '2024-02-01', endDate: '2024-02-29' },
            numberOfTenderers: 3,
            items: [{ id: '1', classification: { notation: '48000000' }, quantity: null }],
            documents: [],
          },
          parties: [{ roles: ['buyer', 'payer'], organization: { id: BUYER } }],
          awards: [
            {
              id: 'award-1',
              status: 'active',
              value: { amount: '9500.00' },
              date: '2024-05-01',
              suppliers: [{ id: STARTUP }],
            },
          ],
          contracts: [
            {
              id: 'contract-1',
              awardID: 'award-1',
              status: 'active',
              value: { amount: '9500.00' },
              spent: { amount: '1234.05' },
              period: { startDate: '2024-03-10', endDate: null },
            },
          ],
          relatedProcesses: [
            { relationship: 'prior', process: { ocid: 'ocds-test-failed' }, uri: null },
            { relationship: 'parent', process: null, uri: null },
          ],
          experiments: [{ id: 'experiment:door' }],
          provenance: { demo: false },
        },
      },
      statements: 8,
    });
  });

  it('has no tender and no planning where none is recorded', async () => {
    const { data } = await hub.ask(
      '{ contractingProcess(ocid: "ocds-test-direct") { tender { id } planning { budget { amount } } } }',
    );
    expect(data).toEqual({ contractingProcess: { tender: null, planning: null } });
  });

  it.each([
    ['', ['Älykäs ovi', 'Innovaatiokumppanuus', 'Äänekosken paperi']],
    ['orderBy: TITLE', ['Innovaatiokumppanuus', 'Älykäs ovi', 'Äänekosken paperi']],
    ['orderBy: VALUE, first: 1', ['Älykäs ovi']],
  ])('come in the order asked for: %s', async (args, expected) => {
    expect(await titlesOf(`${args || 'first: 25'}`)).toEqual(expected);
  });

  it.each([
    ['ids: ["ocds-test-direct", "ocds-none"]', ['Äänekosken paperi']],
    ['buyerIds: ["organization:buyer"]', ['Älykäs ovi', 'Innovaatiokumppanuus']],
    ['municipalityCodes: ["091"]', ['Älykäs ovi', 'Innovaatiokumppanuus']],
    ['innovationType: [INNOVATION_PARTNERSHIP, ALLIANCE]', ['Innovaatiokumppanuus']],
    ['cpvPrefix: "48"', ['Älykäs ovi']],
    ['cpvPrefix: "4810"', ['Älykäs ovi']],
    ['cpvPrefix: "49"', []],
    ['status: [unsuccessful, cancelled]', ['Innovaatiokumppanuus']],
    ['valueDisclosure: [PUBLISHED]', ['Älykäs ovi', 'Äänekosken paperi']],
    ['from: "2023-05-02", to: "2024-01-31"', ['Innovaatiokumppanuus']],
    ['experimentIds: ["experiment:door"]', ['Älykäs ovi', 'Innovaatiokumppanuus']],
    ['text: "DORR alykas"', ['Älykäs ovi']],
    ['modifiedSince: "2026-01-10T10:00:00+02:00"', ['Älykäs ovi', 'Innovaatiokumppanuus', 'Äänekosken paperi']],
    ['modifiedSince: "2026-01-10T10:00:01+02:00"', []],
    ['not: { status: [unsuccessful] }', ['Älykäs ovi', 'Äänekosken paperi']],
    ['or: [{ cpvPrefix: "30" }, { status: [complete] }]', ['Älykäs ovi', 'Äänekosken paperi']],
    ['and: [{ buyerIds: ["organization:buyer"] }, { status: [complete] }]', ['Älykäs ovi']],
  ])('are filtered by %s', async (filter, expected) => {
    expect(await titlesOf(`filter: { ${filter} }`)).toEqual(expected);
  });

  it('counts facets over what the viewer may see, a process once in each CPV division', async () => {
    const answer = await hub.ask(
      `{ contractingProcesses(first: 0) { totalCount facets(fields: ["innovationType", "status", "valueDisclosure", "procurementMethod", "buyer", "cpvDivision"]) { field values { value count } } } }`,
    );
    expect(answer).toEqual({
      data: {
        contractingProcesses: {
          totalCount: 3,
          facets: [
            {
              field: 'innovationType',
              values: [
                { value: 'AGILE_PILOT_PURCHASE', count: 1 },
                { value: 'INNOVATION_PARTNERSHIP', count: 1 },
                { value: 'NOT_INNOVATIVE', count: 1 },
              ],
            },
            {
              field: 'status',
              values: [
                { value: 'complete', count: 1 },
                { value: 'unsuccessful', count: 1 },
              ],
            },
            {
              field: 'valueDisclosure',
              values: [
                { value: 'PUBLISHED', count: 2 },
                { value: 'WITHHELD', count: 1 },
              ],
            },
            { field: 'procurementMethod', values: [{ value: 'direct', count: 1 }] },
            { field: 'buyer', values: [{ value: BUYER, count: 2 }] },
            {
              field: 'cpvDivision',
              values: [
                { value: '30', count: 1 },
                { value: '48', count: 1 },
              ],
            },
          ],
        },
      },
      statements: 7,
    });
  });

  it('shows an internal process to those who may see it', async () => {
    const query = '{ contractingProcess(ocid: "ocds-test-secret") { ocid } contractingProcesses { totalCount } }';
    expect((await hub.ask(query)).data).toEqual({ contractingProcess: null, contractingProcesses: { totalCount: 3 } });
    const association = aViewer({ audience: [Visibility.PUBLIC, Visibility.PARTNER, Visibility.INTERNAL] });
    expect((await hub.ask(query, {}, association)).data).toEqual({
      contractingProcess: { ocid: 'ocds-test-secret' },
      contractingProcesses: { totalCount: 4 },
    });
  });

  it('is found by either key', async () => {
    const answer = await hub.ask(
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on ContractingProcess { title { fi } } } }',
      {
        r: [
          { __typename: 'ContractingProcess', id: 'ocds-test-pilot' },
          { __typename: 'ContractingProcess', ocid: 'ocds-test-direct' },
          { __typename: 'ContractingProcess', ocid: 'ocds-test-secret' },
        ],
      },
    );
    expect(answer).toEqual({
      data: { _entities: [{ title: { fi: 'Älykäs ovi' } }, { title: { fi: 'Äänekosken paperi' } }, null] },
      statements: 1,
    });
  });

  it('takes as many statements for 30 processes as for 3', async () => {
    const ask = (first: number) =>
      hub.ask(
        `{ contractingProcesses(first: ${first}, filter: { text: "sarja" }) { nodes { ocid tender { status } parties { roles }
          awards { status suppliers { id } } contracts { status } relatedProcesses { process { ocid } } experiments { id: ref } } } }`,
      );
    for (let n = 0; n < 30; n++) {
      const process = aProcess({ title: { fi: `Sarja ${n}` }, startedOn: '2020-01-01' });
      const pending = anAward(process, { status: AwardStatus.pending });
      await given(
        hub,
        process,
        pending,
        aSupplier(pending, STARTUP),
        aContract(pending, { status: ContractStatus.pending }),
        row(Party, { processId: process.id, organizationId: STARTUP, roles: [PartyRole.tenderer] }),
        row(ProcessExperiment, { processId: process.id, experimentId: `experiment:${n}` }),
        row(RelatedProcess, {
          processId: process.id,
          no: 1,
          relationship: RelatedProcessKind.prior,
          relatedProcessId: pilot.id,
        }),
      );
    }
    const few = await ask(3);
    const many = await ask(30);
    expect(nodesOf(many.data)).toHaveLength(30);
    expect([few.statements, many.statements]).toEqual([8, 8]);
  });
});
