import { verifyAudit } from '@courage-hub/kit/audit';
import { sql } from '@courage-hub/kit/sql';
import { aViewer, TEST_NOW, testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import type { Viewer } from '@courage-hub/kit/viewer';
import { Visibility } from '@courage-hub/kit/values';
import { aProcess, given } from '../builders';
import { subgraph } from '../subgraph';

const person = (role?: string, scope: string | null = null): Viewer =>
  aViewer({ kind: 'PERSON', id: 'account:1', grants: role ? [{ role, scope }] : [] });

const EDITOR = person('EDITOR', 'municipality:049');

const LEAST = {
  municipalityCode: '049',
  title: { fi: 'Hankinta' },
  innovationType: 'NOT_INNOVATIVE',
  valueDisclosure: 'UNKNOWN',
};

const WHOLE = {
  ...LEAST,
  ocid: 'ocds-abc123-2026-17',
  title: { fi: ' Niittyjen hoito ', sv: '' },
  innovationType: 'AGILE_PILOT_PURCHASE',
  valueDisclosure: 'RANGE_ONLY',
  strategic: ['ENV_IMP', 'ENV_IMP'],
  innovativeAcquisition: ['PROC_INNOV'],
  planning: { rationale: { fi: 'Pölyttäjät' }, budget: { amount: '12000' } },
  tender: {
    status: 'active',
    procurementMethod: 'open',
    minValue: { amount: '10000' },
    maximumValue: { amount: '12000.50', currency: 'EUR' },
    tenderPeriod: { startDate: '2026-04-01', endDate: '2026-05-31' },
    numberOfTenderers: 3,
    items: [{ description: { fi: 'Niitto' }, cpvCode: '77310000', quantity: '12.5', unit: 'ha' }],
  },
  parties: [
    { organizationId: 'organization:municipality-049', roles: ['buyer', 'payer'] },
    { organizationId: 'organization:meadow-ltd', roles: ['tenderer'] },
  ],
  experimentIds: ['experiment:meadow'],
  visibility: 'PUBLIC',
};

const FIELDS = `ocid title { fi sv original } visibility embargoUntil version buyer { id } municipality { id } innovationType valueDisclosure strategic
  innovativeAcquisition planning { rationale { fi } budget { amount currency } } provenance { sourceSystem }
  tender { id status procurementMethod value { amount } minValue { amount } maximumValue { amount } tenderPeriod { startDate endDate }
    numberOfTenderers items { id description { fi } classification { uri notation } quantity unit } }
  parties { organization { id } roles } experiments { id: ref }`;

describe.each(testEngines())('createContractingProcess on %s', (engine) => {
  let hub: TestSubgraph;
  beforeEach(async () => {
    hub = await testSubgraph(subgraph, engine, 'none');
  }, 120_000);
  afterEach(() => hub.close());

  const create = (input: object, viewer: Viewer | undefined = EDITOR, fields = 'ocid') =>
    hub.ask(
      `mutation($input: CreateContractingProcessInput!) { createContractingProcess(input: $input) { contractingProcess { ${fields} } clientMutationId } }`,
      { input },
      viewer,
    );
  const rows = (table: string) => hub.running.db.read(sql(`SELECT * FROM \`${table}\` ORDER BY 1`));
  const processOf = ({ data }: { data?: Record<string, unknown> | null }) =>
    (data?.createContractingProcess as { contractingProcess: Record<string, unknown> }).contractingProcess;

  it('records all that is known, and tells outbox and audit', async () => {
    const answer = await create({ ...WHOLE, clientMutationId: 'a' }, EDITOR, FIELDS);
    expect(answer).toEqual({
      data: {
        createContractingProcess: {
          clientMutationId: 'a',
          contractingProcess: {
            ocid: 'ocds-abc123-2026-17',
            title: { fi: 'Niittyjen hoito', sv: null, original: 'fi' },
            visibility: 'PUBLIC',
            embargoUntil: null,
            version: 1,
            buyer: { id: 'organization:municipality-049' },
            municipality: { id: 'municipality:049' },
            innovationType: 'AGILE_PILOT_PURCHASE',
            valueDisclosure: 'RANGE_ONLY',
            strategic: ['ENV_IMP'],
            innovativeAcquisition: ['PROC_INNOV'],
            planning: { rationale: { fi: 'Pölyttäjät' }, budget: { amount: '12000.00', currency: 'EUR' } },
            provenance: { sourceSystem: 'courage-hub' },
            tender: {
              id: 'ocds-abc123-2026-17-tender',
              status: 'active',
              procurementMethod: 'open',
              value: null,
              minValue: { amount: '10000.00' },
              maximumValue: { amount: '12000.50' },
              tenderPeriod: { startDate: '2026-04-01', endDate: '2026-05-31' },
              numberOfTenderers: 3,
              items: [
                {
                  id: '1',
                  description: { fi: 'Niitto' },
                  classification: { uri: 'http://data.europa.eu/cpv/cpv/77310000', notation: '77310000' },
                  quantity: '12.5',
                  unit: 'ha',
                },
              ],
            },
            parties: [
              { organization: { id: 'organization:meadow-ltd' }, roles: ['tenderer'] },
              { organization: { id: 'organization:municipality-049' }, roles: ['buyer', 'payer'] },
            ],
            experiments: [{ id: 'experiment:meadow' }],
          },
        },
      },
      statements: 3,
    });
    expect(await rows('outbox')).toMatchObject([
      { type: 'ContractingProcess', objectId: 'ocds-abc123-2026-17', kind: 'Create' },
    ]);
    expect(await rows('audit')).toMatchObject([
      { actor: 'account:1', action: 'createContractingProcess', before: null },
    ]);
    expect(await verifyAudit(hub.running.db)).toEqual({ entries: 1, problems: [] });
    const found = await hub.ask(
      '{ contractingProcesses(filter: { cpvPrefix: "77", experimentIds: ["experiment:meadow"] }) { totalCount } }',
    );
    expect(found.data).toEqual({ contractingProcesses: { totalCount: 1 } });
  });

  it('makes an ocid and a draft unless told otherwise, which its author and editors of the municipality see', async () => {
    const process = processOf(
      await create(
        LEAST,
        EDITOR,
        'ocid visibility tender { id } planning { budget { amount } } buyer { id } parties { roles }',
      ),
    );
    expect(process).toEqual({
      ocid: expect.stringMatching(/^ocds-hub001-[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/),
      visibility: 'DRAFT',
      tender: null,
      planning: null,
      buyer: null,
      parties: [],
    });
    const seenBy = async (viewer?: Viewer) =>
      (
        await hub.ask(
          'query($id: ID!) { contractingProcess(ocid: $id) { startedOn: ocid } contractingProcesses { totalCount } }',
          { id: process.ocid },
          viewer,
        )
      ).data;
    const colleague = aViewer({ kind: 'PERSON', id: 'account:2', grants: EDITOR.grants });
    const seen = { contractingProcess: { startedOn: process.ocid }, contractingProcesses: { totalCount: 1 } };
    const unseen = { contractingProcess: null, contractingProcesses: { totalCount: 0 } };
    for (const viewer of [
      person(),
      colleague,
      aViewer({ kind: 'PERSON', id: 'account:3', grants: person('MODERATOR').grants }),
    ]) {
      expect(await seenBy(viewer)).toEqual(seen);
    }
    for (const viewer of [
      undefined,
      aViewer({ kind: 'PERSON', id: 'account:4', grants: person('EDITOR', 'municipality:091').grants }),
    ]) {
      expect(await seenBy(viewer)).toEqual(unseen);
    }
  });

  it('is executed once under one clientMutationId', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => create({ ...LEAST, clientMutationId: 'a' })));
    expect(new Set(answers.map((answer) => processOf(answer).ocid)).size).toBe(1);
    expect(await rows('contracting_process')).toHaveLength(1);
    const { errors } = await create({ ...LEAST, valueDisclosure: 'PUBLISHED', clientMutationId: 'a' });
    expect(errors).toMatchObject([{ extensions: { code: 'CONFLICT' } }]);
  });

  it.each([
    ['nobody who is signed in', aViewer(), 'UNAUTHENTICATED'],
    ['a key', aViewer({ kind: 'KEY', id: 'key:1', grants: EDITOR.grants }), 'FORBIDDEN'],
    ['anybody signed in', person(), 'FORBIDDEN'],
    ['an editor of another municipality', person('EDITOR', 'municipality:091'), 'FORBIDDEN'],
    ['a moderator', person('MODERATOR'), 'FORBIDDEN'],
    ['an editor', EDITOR, undefined],
    ['an administrator', person('ADMINISTRATOR'), undefined],
  ])('answers %s', async (_who, viewer, code) => {
    const { errors } = await create(LEAST, viewer);
    expect(errors?.[0]?.extensions?.code).toBe(code);
    expect(await rows('contracting_process')).toHaveLength(code ? 0 : 1);
  });

  it.each([
    ['PUBLIC', { visibility: Visibility.PUBLIC }],
    ['a draft that the viewer cannot see', { visibility: Visibility.DRAFT }],
    ['deleted', { deletedAt: TEST_NOW }],
  ])('is CONFLICT where a process with that ocid is %s', async (_state, part) => {
    await given(hub, aProcess({ id: 'ocds-abc123-1', ...part }));
    const { errors } = await create({ ...LEAST, ocid: 'ocds-abc123-1', clientMutationId: 'a' });
    expect(errors).toMatchObject([{ extensions: { code: 'CONFLICT', ocid: 'ocds-abc123-1' } }]);
    for (const table of ['outbox', 'audit', 'idempotency']) expect(await rows(table)).toEqual([]);
  });

  it('names every wrong field at once, in the language of the viewer', async () => {
    const wrong = {
      ...LEAST,
      ocid: 'ocds-x',
      title: { fi: ' ' },
      planning: { budget: { amount: '1.005' } },
      tender: {
        value: { amount: '10', currency: 'SEK' },
        minValue: { amount: '9', currency: 'SEK' },
        maximumValue: { amount: '8', currency: 'SEK' },
        tenderPeriod: { startDate: '2026-05-02', endDate: '2026-05-01' },
        numberOfTenderers: -1,
        items: [{ cpvCode: '7731', quantity: '1.1234567' }],
      },
      parties: [
        { organizationId: 'organization:municipality-091', roles: ['buyer'] },
        { organizationId: 'organization:municipality-091', roles: [] },
        { organizationId: 'person:1', roles: ['funder'] },
      ],
      experimentIds: ['programme:1'],
    };
    const { errors } = await create(wrong, { ...EDITOR, language: 'fi' as never });
    const fields = (errors![0]!.extensions!.fields as { path: string; code: string }[]).map(({ path, code }) => [
      path,
      code,
    ]);
    expect(errors![0]!.extensions!.code).toBe('BAD_USER_INPUT');
    expect(errors![0]!.message).toContain('title: kirjoita teksti ainakin yhdellä kielellä');
    expect(fields.sort()).toEqual(
      [
        ['experimentIds.0', 'MALFORMED'],
        ['municipalityCode', 'NOT_ALLOWED'],
        ['ocid', 'MALFORMED'],
        ['parties.1.organizationId', 'TWICE'],
        ['parties.1.roles', 'REQUIRED'],
        ['parties.2.organizationId', 'MALFORMED'],
        ['planning.budget.amount', 'MALFORMED'],
        ['planning.budget.currency', 'NOT_ALLOWED'],
        ['tender.items.0.cpvCode', 'MALFORMED'],
        ['tender.items.0.quantity', 'MALFORMED'],
        ['tender.maximumValue', 'OUT_OF_RANGE'],
        ['tender.numberOfTenderers', 'OUT_OF_RANGE'],
        ['tender.tenderPeriod', 'ENDS_BEFORE_START'],
        ['title', 'NO_LANGUAGE'],
      ].sort(),
    );
  });
});
