import { sql } from '@courage-hub/kit/sql';
import { aViewer, TEST_NOW } from '@courage-hub/kit/testing';
import { Visibility } from '@courage-hub/kit/values';
import type { Grant, Viewer } from '@courage-hub/kit/viewer';
import { readContract } from '@courage-hub/gateway/supergraph';
import { Account } from '@courage-hub/networking/account/account';
import { SENDERS } from '@courage-hub/networking/viewer/may';
import { Supergraph } from '@apollo/federation-internals';
import { getNamedType, type GraphQLObjectType, type GraphQLOutputType, isLeafType } from 'graphql';
import { type Reply, testGraph, type TestGraph } from './graph';

/**
 * Who may send what: every mutation of the schema by every role, tried for real. A mutation that has no row here fails
 * the first test; a role that gains or loses a right fails its cell.
 */
const ROLES = {
  anonymous: null,
  partner: [{ role: 'PARTNER', scope: 'partner-programme:any' }],
  participant: [],
  member: [{ role: 'MEMBER', scope: 'group:any' }],
  lead: [{ role: 'LEAD', scope: 'group:any' }],
  editor: [{ role: 'EDITOR', scope: 'municipality:091' }],
  editorElsewhere: [{ role: 'EDITOR', scope: 'municipality:005' }],
  coordinator: [{ role: 'COORDINATOR', scope: 'programme:uskalla-kokeilla' }],
  coordinatorElsewhere: [{ role: 'COORDINATOR', scope: 'programme:digikuntakokeilu' }],
  moderator: [{ role: 'MODERATOR', scope: null }],
  administrator: [{ role: 'ADMINISTRATOR', scope: null }],
} as const satisfies Record<string, readonly Grant[] | null>;

type RoleName = keyof typeof ROLES;

const EVERYBODY = Object.keys(ROLES) as RoleName[];
const PEOPLE = EVERYBODY.filter((role) => role !== 'anonymous' && role !== 'partner');

const viewerIn = (role: RoleName): Viewer => {
  const grants = ROLES[role];
  if (grants === null) return aViewer();
  if (role === 'partner')
    return aViewer({ kind: 'KEY', id: 'key:any', grants, audience: [Visibility.PUBLIC, Visibility.PARTNER] });
  return aViewer({ kind: 'PERSON', id: `account:${role}`, grants: [{ role: 'PARTICIPANT', scope: null }, ...grants] });
};

const anAccount = (id: string): Account => ({
  id,
  email: null,
  name: id,
  personId: null,
  disabledAt: null,
  createdAt: TEST_NOW,
});

const ADMINISTRATOR = viewerIn('administrator');
const TEXT = { fi: 'Koe', original: 'fi' };

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph();
  const accounts = [...EVERYBODY, 'founder'].map((role) => anAccount(`account:${role}`));
  await graph.services.networking.db.write((writer) => writer.insert(Account, accounts));
}, 60_000);
afterAll(() => graph.close());

/** A public experiment of Helsinki in Uskalla kokeilla, made anew so that no cell meets what another left. */
async function anExperiment(): Promise<{ id: string; version: number }> {
  const input = {
    title: TEXT,
    kind: 'PILOT',
    leadMunicipality: '091',
    programmeIds: ['programme:uskalla-kokeilla'],
    visibility: 'PUBLIC',
  };
  const { body } = await graph.postAs(
    ADMINISTRATOR,
    'mutation($input: ProposeExperimentInput!) { proposeExperiment(input: $input) { experiment { id version } } }',
    { input },
  );
  return body.data.proposeExperiment.experiment;
}

async function aDiaryEntry(): Promise<string> {
  const input = { experimentId: (await anExperiment()).id, text: TEXT };
  const { body } = await graph.postAs(
    ADMINISTRATOR,
    'mutation($input: WriteDiaryEntryInput!) { writeDiaryEntry(input: $input) { entry { id } } }',
    { input },
  );
  return body.data.writeDiaryEntry.entry.id;
}

async function anEndedExperiment(): Promise<{ experimentId: string; version: number }> {
  const { id, version } = await anExperiment();
  const ended = sql("UPDATE `experiment` SET `status` = 'ENDED', `actualEndDate` = '2025-05-04' WHERE `id` = ?", id);
  await graph.services.experiments.db.write((writer) => writer.run(ended));
  return { experimentId: id, version };
}

async function aNeed(): Promise<{ id: string; version: number }> {
  const input = { experimentId: (await anExperiment()).id, kind: 'DATA', text: TEXT };
  const { body } = await graph.postAs(
    ADMINISTRATOR,
    'mutation($input: RecordNeedInput!) { recordNeed(input: $input) { need { id version } } }',
    { input },
  );
  return body.data.recordNeed.need;
}

async function anOffer(): Promise<{ id: string; version: number }> {
  const themes = [{ uri: 'http://www.yso.fi/onto/yso/p1' }];
  const { body } = await graph.postAs(
    aViewer({ ...ADMINISTRATOR, id: 'account:founder' }),
    'mutation($input: MakeOfferInput!) { makeOffer(input: $input) { offer { id version } } }',
    { input: { kind: 'DATA', text: TEXT, themes, visibility: 'PUBLIC' } },
  );
  return body.data.makeOffer.offer;
}

async function aDeletedExperiment(): Promise<{ id: string }> {
  const { id } = await anExperiment();
  await graph.postAs(
    ADMINISTRATOR,
    'mutation($input: DeleteRecordInput!) { deleteRecord(input: $input) { clientMutationId } }',
    {
      input: { id, reason: 'matrix' },
    },
  );
  return { id };
}

const first = async (query: string): Promise<string> => {
  const { data } = (await graph.post(query)).body;
  const [connection] = Object.values(data as Record<string, { nodes: { id: string }[] }>);
  return connection!.nodes[0]!.id;
};

async function aGroup(as: Viewer): Promise<string> {
  const networkId = await first('{ networks(first: 1) { nodes { id } } }');
  const input = { networkId, name: TEXT, joinPolicy: 'OPEN', visibility: 'PUBLIC' };
  const { body } = await graph.postAs(
    as,
    'mutation($input: CreateGroupInput!) { createGroup(input: $input) { group { id } } }',
    { input },
  );
  return body.data.createGroup.group.id;
}

interface Row {
  input: (viewer: Viewer) => Promise<Record<string, unknown>>;
  /** Who gets an answer; everybody else is refused. */
  allowed: readonly RoleName[];
  /** How those are refused who are signed in; FORBIDDEN unless the record is not theirs to know. */
  refusal?: string;
}

const LOOK_AFTER: RoleName[] = ['editor', 'coordinator', 'administrator'];

const MATRIX: Record<string, Row> = {
  proposeExperiment: { input: async () => ({ title: TEXT, kind: 'PILOT' }), allowed: PEOPLE },
  editExperiment: { input: async () => ({ ...(await anExperiment()), title: TEXT }), allowed: LOOK_AFTER },
  transitionExperiment: { input: async () => ({ ...(await anExperiment()), to: 'PROPOSED' }), allowed: LOOK_AFTER },
  recordHypothesis: {
    input: async () => anExperiment().then(({ id, version }) => ({ experimentId: id, version, statement: TEXT })),
    allowed: LOOK_AFTER,
  },
  recordLesson: {
    input: async () => ({ experimentId: (await anExperiment()).id, kind: 'SLIP_UP', what: TEXT }),
    allowed: LOOK_AFTER,
  },
  recordMonitoringRound: {
    input: async () => anExperiment().then(({ id, version }) => ({ experimentId: id, version, at: '2026-05-01' })),
    allowed: LOOK_AFTER,
  },
  recordMilestone: {
    input: async () => anExperiment().then(({ id, version }) => ({ experimentId: id, version, title: TEXT })),
    allowed: LOOK_AFTER,
  },
  writeDiaryEntry: {
    input: async () => ({ experimentId: (await anExperiment()).id, text: TEXT }),
    allowed: LOOK_AFTER,
  },
  commentOnDiary: { input: async () => ({ entryId: await aDiaryEntry(), text: TEXT }), allowed: PEOPLE },
  removeFromDiary: {
    input: async () => ({ id: await aDiaryEntry(), reason: 'matrix' }),
    allowed: [...LOOK_AFTER, 'moderator'],
  },
  recordNeed: {
    input: async () => ({ experimentId: (await anExperiment()).id, kind: 'DATA', text: TEXT }),
    allowed: LOOK_AFTER,
  },
  closeNeed: { input: aNeed, allowed: LOOK_AFTER },
  makeOffer: {
    input: async () => ({ kind: 'DATA', text: TEXT, themes: [{ uri: 'http://www.yso.fi/onto/yso/p1' }] }),
    allowed: PEOPLE,
  },
  closeOffer: { input: anOffer, allowed: ['moderator', 'administrator'] },
  recordGateDecision: {
    input: async () =>
      anExperiment().then(({ id, version }) => ({ experimentId: id, version, decision: 'GO', body: TEXT })),
    allowed: LOOK_AFTER,
  },
  recordFollowUp: {
    input: async () => anEndedExperiment().then((ended) => ({ ...ended, monthsAfterEnd: 6, continuation: 'EMBEDDED' })),
    allowed: LOOK_AFTER,
  },
  recordCost: {
    input: async () =>
      anExperiment().then(({ id, version }) => ({
        ...{ experimentId: id, version, kind: 'EQUIPMENT', planned: true, euros: '12.50' },
      })),
    allowed: LOOK_AFTER,
  },
  endorseExperiment: {
    input: async () => anExperiment().then(({ id, version }) => ({ experimentId: id, version })),
    allowed: ['editor'],
  },
  publishPractice: {
    input: async () => ({ originIds: [(await anExperiment()).id], title: TEXT }),
    allowed: LOOK_AFTER,
  },
  recordAdoption: {
    input: async () => ({
      practiceId: await first('{ practices(first: 1) { nodes { id } } }'),
      adopterMunicipality: '091',
      status: 'PILOTING',
      mode: 'ADAPTED',
    }),
    allowed: ['editor'],
  },
  importExperiments: {
    input: async () => ({
      programmeId: 'programme:uskalla-kokeilla',
      rows: [{ title: TEXT, kind: 'PILOT', leadMunicipality: '091' }],
    }),
    allowed: LOOK_AFTER,
  },
  createContractingProcess: {
    input: async () => ({
      municipalityCode: '091',
      title: TEXT,
      innovationType: 'AGILE_PILOT_PURCHASE',
      valueDisclosure: 'UNKNOWN',
    }),
    allowed: ['editor', 'administrator'],
  },
  recordEvaluation: {
    input: async () => ({
      subjectId: (await anExperiment()).id,
      title: TEXT,
      kind: 'RAPID',
      evaluatorKind: 'SELF',
      design: { type: 'BEFORE_AFTER' },
      evidence: 'LEVEL_1_PLAUSIBLE',
    }),
    allowed: PEOPLE,
  },
  createGroup: {
    input: async () => ({
      networkId: await first('{ networks(first: 1) { nodes { id } } }'),
      name: TEXT,
      joinPolicy: 'OPEN',
    }),
    allowed: PEOPLE,
  },
  joinGroup: {
    input: async () => ({ groupId: await aGroup(aViewer({ ...ADMINISTRATOR, id: 'account:founder' })) }),
    allowed: PEOPLE,
  },
  leaveGroup: {
    input: async (viewer) => {
      const groupId = await aGroup(aViewer({ ...ADMINISTRATOR, id: 'account:founder' }));
      if (viewer.kind === 'PERSON') {
        await graph.postAs(
          viewer,
          'mutation($input: JoinGroupInput!) { joinGroup(input: $input) { clientMutationId } }',
          { input: { groupId } },
        );
      }
      return { groupId };
    },
    allowed: PEOPLE,
  },
  setVisibility: {
    input: async () => ({ ...(await anExperiment()), visibility: 'PARTNER' }),
    allowed: [...LOOK_AFTER, 'moderator'],
  },
  deleteRecord: {
    input: async () => ({ id: (await anExperiment()).id, reason: 'matrix' }),
    allowed: [...LOOK_AFTER, 'moderator'],
  },
  restoreRecord: { input: aDeletedExperiment, allowed: [...LOOK_AFTER, 'moderator'], refusal: 'NOT_FOUND' },
};

const FIELDS = Supergraph.build(readContract().supergraphSdl, { supportedFeatures: null })
  .apiSchema()
  .toGraphQLJSSchema()
  .getMutationType()!
  .getFields();

const mutations = (): string[] => Object.keys(FIELDS).sort();

it('has a row for every mutation of the schema, and so has `viewer.may`', () => {
  expect(Object.keys(MATRIX).sort()).toEqual(mutations());
  expect(Object.keys(SENDERS).sort()).toEqual(mutations());
});

const send = (viewer: Viewer, mutation: string, input: object, selection = 'clientMutationId'): Promise<Reply> =>
  graph.postAs(
    viewer,
    `mutation($input: ${FIELDS[mutation]!.args[0]!.type}) { ${mutation}(input: $input) { ${selection} } }`,
    { input },
  );

const CELLS = Object.entries(MATRIX).flatMap(([mutation, row]) =>
  EVERYBODY.map((role): [string, RoleName, string] => {
    if (row.allowed.includes(role)) return [mutation, role, 'OK'];
    if (role === 'anonymous') return [mutation, role, 'UNAUTHENTICATED'];
    return [mutation, role, role === 'partner' ? 'FORBIDDEN' : (row.refusal ?? 'FORBIDDEN')];
  }),
);

it.each(CELLS)('%s by %s is %s', async (mutation, role, expected) => {
  const viewer = viewerIn(role);
  const { body } = await send(viewer, mutation, await MATRIX[mutation]!.input(viewer));
  const outcome = body.errors ? body.errors[0].extensions.code : 'OK';
  expect([outcome, body.errors?.[0].message ?? null]).toEqual([
    expected,
    expected === 'OK' ? null : expect.any(String),
  ]);
});

/** What tells one answer of a mutation from another: the ids of what it wrote. */
function idsOf(mutation: string): string {
  const payload = getNamedType(FIELDS[mutation]!.type) as GraphQLObjectType;
  const records = Object.values(payload.getFields()).filter(({ type }) => !isLeafType(getNamedType(type)));
  const own = ({ type }: { type: GraphQLOutputType }) => (getNamedType(type) as GraphQLObjectType).getFields();
  return records.map((field) => `${field.name} { ${own(field).id ? 'id' : 'index'} }`).join(' ');
}

it('gives the first answer to each mutation sent again, though all that it names is gone and its sender may nothing', async () => {
  const viewer = aViewer({ ...ADMINISTRATOR, grants: [...ADMINISTRATOR.grants, ...ROLES.editor] });
  const sent: [mutation: string, input: object, answer: Reply][] = [];
  for (const mutation of mutations()) {
    const input = { ...(await MATRIX[mutation]!.input(viewer)), clientMutationId: `again ${mutation}` };
    const answer = await send(viewer, mutation, input, idsOf(mutation));
    expect([mutation, answer.body.errors]).toEqual([mutation, undefined]);
    sent.push([mutation, input, answer]);
  }
  for (const { db, subgraph } of Object.values(graph.services)) {
    for (const { collection } of subgraph.stewarded ?? []) {
      const { name } = db.table(collection.entity);
      await db.write((writer) => writer.run(sql(`UPDATE \`${name}\` SET \`deletedAt\` = ?`, TEST_NOW)));
    }
  }
  const changes = () =>
    Promise.all(Object.values(graph.services).map(({ db }) => db.read(sql('SELECT COUNT(*) AS `n` FROM `outbox`'))));
  const before = await changes();
  for (const [mutation, input, answer] of sent) {
    const again = await send(aViewer({ ...viewer, grants: [] }), mutation, input, idsOf(mutation));
    expect([mutation, again.body]).toEqual([mutation, answer.body]);
  }
  expect(await changes()).toEqual(before);
}, 60_000);
