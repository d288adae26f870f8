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

const promiseOf = ({ id, version }: { id: string; version: number }) => ({
  ...{ experimentId: id, version, hypothesis: TEXT, wouldChangeMind: TEXT },
  ...{ outcomeMeasures: TEXT, methodAndSample: TEXT, stoppingRule: TEXT },
});

/** One that is registered, and has begun on a day where one is given. */
async function aRegistered(startDate?: string): Promise<{ experimentId: string; version: number }> {
  const registered = await graph.postAs(
    ADMINISTRATOR,
    'mutation($input: RegisterExperimentInput!) { registerExperiment(input: $input) { experiment { id version } } }',
    { input: promiseOf(await anExperiment()) },
  );
  const { id, version } = registered.body.data.registerExperiment.experiment;
  if (!startDate) return { experimentId: id, version };
  const begun = await graph.postAs(
    ADMINISTRATOR,
    'mutation($input: EditExperimentInput!) { editExperiment(input: $input) { experiment { version } } }',
    { input: { id, version, actual: { startDate } } },
  );
  return { experimentId: id, version: begun.body.data.editExperiment.experiment.version };
}

const CALL = {
  ...{ programmeId: 'programme:uskalla-kokeilla', title: TEXT, budget: '1000', visibility: 'PUBLIC' },
  ...{ opensAt: '2026-05-01T00:00:00Z', closesAt: '2026-06-01T00:00:00Z' },
};

const sent = async (mutation: string, input: object, selection: string): Promise<{ id: string }> => {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const query = `mutation($input: ${type}) { ${mutation}(input: $input) { ${selection} { id } } }`;
  const { body } = await graph.postAs(ADMINISTRATOR, query, { input });
  return body.data[mutation][selection];
};

const aChallenge = async (): Promise<string> => (await sent('createChallenge', CALL, 'challenge')).id;

const aSubmission = async (challengeId?: string): Promise<{ id: string }> =>
  sent(
    'submitToChallenge',
    {
      challengeId: challengeId ?? (await aChallenge()),
      experimentId: (await anExperiment()).id,
      requested: '100',
    },
    'submission',
  );

/** Of a challenge that has closed since. */
async function anEligible(): Promise<string> {
  const challengeId = await aChallenge();
  const { id } = await aSubmission(challengeId);
  await sent('assessSubmission', { submissionId: id, version: 1, eligible: true }, 'submission');
  await graph.services.experiments.db.write((writer) =>
    writer.run(sql('UPDATE `challenge` SET `closesAt` = ? WHERE `id` = ?', '2026-05-02T00:00:00.000Z', challengeId)),
  );
  return id;
}

const uskalla = async (): Promise<{ id: string; version: number }> =>
  (await graph.post('{ programme(id: "programme:uskalla-kokeilla") { id version } }')).body.data.programme;

/** An experiment with an activity that nobody was told the end of. */
async function aParticipation(): Promise<Record<string, unknown>> {
  const { id: experimentId, version } = await anExperiment();
  const { body } = await graph.postAs(
    ADMINISTRATOR,
    'mutation($input: RecordParticipationInput!) { recordParticipation(input: $input) { activity { id } experiment { version } } }',
    { input: { experimentId, version, methodId: 'participation-method:public-hearing' } },
  );
  const { activity, experiment } = body.data.recordParticipation;
  const told = { feedback: TEXT, givenOn: '2026-05-01' };
  return { experimentId, version: experiment.version, activityId: activity.id, ...told };
}

async function anIdea(): Promise<{ id: string; version: number }> {
  const input = { municipality: '091', title: TEXT, visibility: 'PUBLIC' };
  const { body } = await graph.postAs(
    ADMINISTRATOR,
    'mutation($input: ProposeIdeaInput!) { proposeIdea(input: $input) { idea { id version } } }',
    { input },
  );
  return body.data.proposeIdea.idea;
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

/** An experiment that Helsinki is asked to join. */
async function anAsked(): Promise<{ experimentId: string; version: number; no: number }> {
  const { id: experimentId, version } = await anExperiment();
  const input = { experimentId, version, role: 'CO_EXPERIMENTER', municipality: '091' };
  const { body } = await graph.postAs(
    ADMINISTRATOR,
    'mutation($input: AddParticipantInput!) { addParticipant(input: $input) { participant { no } experiment { version } } }',
    { input },
  );
  const { participant, experiment } = body.data.addParticipant;
  return { experimentId, version: experiment.version, no: participant.no };
}

async function aLegalBasis(): Promise<{ experimentId: string; version: number; no: number }> {
  const { id: experimentId, version } = await anExperiment();
  const { body } = await graph.postAs(
    ADMINISTRATOR,
    'mutation($input: RecordLegalBasisInput!) { recordLegalBasis(input: $input) { legalBasis { no } experiment { version } } }',
    { input: { experimentId, version, title: TEXT } },
  );
  const { legalBasis, experiment } = body.data.recordLegalBasis;
  return { experimentId, version: experiment.version, no: legalBasis.no };
}

const armOf = ({ id, version }: { id: string; version: number }) => ({
  ...{ experimentId: id, version, kind: 'TREATMENT', allocation: 'ASSIGNED', name: TEXT },
  sites: [{ municipality: '091' }],
});

/** An experiment that ran in Helsinki in the last half-year, which nobody has reported. */
async function aMonitored(): Promise<Record<string, unknown>> {
  const made = await anExperiment();
  const begun = sql("UPDATE `experiment` SET `actualStartDate` = '2025-09-01' WHERE `id` = ?", made.id);
  await graph.services.experiments.db.write((writer) => writer.run(begun));
  await graph.postAs(
    ADMINISTRATOR,
    'mutation($input: RecordArmInput!) { recordArm(input: $input) { clientMutationId } }',
    { input: armOf(made) },
  );
  const readings = [{ indicator: { uri: 'https://example.org/i' }, value: '1' }];
  const round = { municipality: '091', halfYear: '2025-S2', readings };
  return { experimentId: made.id, version: made.version + 1, ...round };
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

/** Of an experiment of Helsinki's that was confirmed. */
async function aPractice(): Promise<{ id: string; version: number }> {
  const experiment = await anExperiment();
  await graph.postAs(
    ADMINISTRATOR,
    'mutation($input: EditExperimentInput!) { editExperiment(input: $input) { clientMutationId } }',
    { input: { ...experiment, outcome: 'CONFIRMED' } },
  );
  const { body } = await graph.postAs(
    ADMINISTRATOR,
    'mutation($input: PublishPracticeInput!) { publishPractice(input: $input) { practice { id version } } }',
    { input: { originIds: [experiment.id], title: TEXT } },
  );
  return body.data.publishPractice.practice;
}

async function aLesson(): Promise<{ id: string; version: number }> {
  const input = { experimentId: (await anExperiment()).id, kind: 'SLIP_UP', what: TEXT, visibility: 'PUBLIC' };
  const { body } = await graph.postAs(
    aViewer({ ...ADMINISTRATOR, id: 'account:founder' }),
    'mutation($input: RecordLessonInput!) { recordLesson(input: $input) { lesson { id version } } }',
    { input },
  );
  return body.data.recordLesson.lesson;
}

/** A public one of Helsinki's, made anew. */
async function anAdoption(): Promise<{ id: string; version: number }> {
  const practiceId = await first('{ practices(first: 1) { nodes { id } } }');
  const said = { practiceId, adopterMunicipality: '091', status: 'PILOTING', mode: 'ADAPTED', visibility: 'PUBLIC' };
  const { body } = await graph.postAs(
    viewerIn('editor'),
    'mutation($input: RecordAdoptionInput!) { recordAdoption(input: $input) { adoption { id version } } }',
    { input: said },
  );
  return body.data.recordAdoption.adoption;
}

/** One that Helsinki neither took up nor gave. */
async function anAdoptionElsewhere(): Promise<{ id: string; version: number }> {
  const { body } = await graph.post(
    '{ practices(maturity: [GOOD]) { nodes { origins { leadMunicipality { id } } adoptions { id version adopter { id } } } } }',
  );
  const helsinki = 'municipality:091';
  const practice = body.data.practices.nodes.find(
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- an answer
    ({ origins, adoptions }: any) => adoptions.length > 0 && !JSON.stringify([origins, adoptions]).includes(helsinki),
  );
  const [{ id, version }] = practice.adoptions;
  return { id, version };
}

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
const RUN_PROGRAMME: RoleName[] = ['coordinator', 'administrator'];

const MATRIX: Record<string, Row> = {
  proposeExperiment: { input: async () => ({ title: TEXT, kind: 'PILOT' }), allowed: PEOPLE },
  editExperiment: { input: async () => ({ ...(await anExperiment()), title: TEXT }), allowed: LOOK_AFTER },
  transitionExperiment: { input: async () => ({ ...(await anExperiment()), to: 'PROPOSED' }), allowed: LOOK_AFTER },
  recordHypothesis: {
    input: async () => anExperiment().then(({ id, version }) => ({ experimentId: id, version, statement: TEXT })),
    allowed: LOOK_AFTER,
  },
  registerExperiment: { input: async () => promiseOf(await anExperiment()), allowed: LOOK_AFTER },
  amendRegistration: {
    input: async () => ({ ...(await aRegistered()), reason: TEXT, stoppingRule: { fi: 'Toinen' } }),
    allowed: LOOK_AFTER,
  },
  recordDeviation: {
    input: async () => ({ ...(await aRegistered('2026-05-01')), field: 'STOPPING_RULE', what: TEXT }),
    allowed: LOOK_AFTER,
  },
  createChallenge: { input: async () => CALL, allowed: RUN_PROGRAMME },
  submitToChallenge: {
    input: async () => ({
      challengeId: await aChallenge(),
      experimentId: (await anExperiment()).id,
      requested: '100',
    }),
    allowed: LOOK_AFTER,
  },
  assessSubmission: {
    input: async () => ({ submissionId: (await aSubmission()).id, version: 1, eligible: true }),
    allowed: RUN_PROGRAMME,
    refusal: 'NOT_FOUND',
  },
  selectSubmission: {
    input: async () => ({ submissionId: await anEligible(), version: 1, granted: '100' }),
    allowed: RUN_PROGRAMME,
    refusal: 'NOT_FOUND',
  },
  editChallenge: {
    input: async () => ({ id: await aChallenge(), version: 1, title: TEXT }),
    allowed: RUN_PROGRAMME,
  },
  withdrawSubmission: {
    input: async () => ({ submissionId: (await aSubmission()).id, version: 1 }),
    allowed: RUN_PROGRAMME,
    refusal: 'NOT_FOUND',
  },
  createProgramme: { input: async () => ({ name: TEXT, kind: 'REGIONAL' }), allowed: ['administrator'] },
  editProgramme: { input: async () => ({ ...(await uskalla()), name: TEXT }), allowed: RUN_PROGRAMME },
  recordProgrammeRole: {
    input: async () => {
      const { id: programmeId, version } = await uskalla();
      return { programmeId, version, municipality: '091', role: 'OBSERVER' };
    },
    allowed: RUN_PROGRAMME,
  },
  proposeIdea: { input: async () => ({ municipality: '091', title: TEXT }), allowed: PEOPLE },
  supportIdea: { input: async () => ({ ideaId: (await anIdea()).id }), allowed: PEOPLE },
  withdrawSupport: { input: async () => ({ ideaId: (await anIdea()).id }), allowed: PEOPLE },
  decideIdea: {
    input: async () => ({ ...(await anIdea()), state: 'DECLINED', reasons: TEXT }),
    allowed: ['editor', 'administrator'],
  },
  recordParticipation: {
    input: async () =>
      anExperiment().then(({ id, version }) => ({
        experimentId: id,
        version,
        methodId: 'participation-method:public-hearing',
      })),
    allowed: LOOK_AFTER,
  },
  recordFeedback: { input: aParticipation, allowed: LOOK_AFTER },
  recordLesson: {
    input: async () => ({ experimentId: (await anExperiment()).id, kind: 'SLIP_UP', what: TEXT }),
    allowed: LOOK_AFTER,
  },
  editLesson: { input: async () => ({ ...(await aLesson()), kind: 'BARRIER' }), allowed: LOOK_AFTER },
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
  addParticipant: {
    input: async () =>
      anExperiment().then(({ id, version }) => ({ experimentId: id, version, role: 'STAFF', group: TEXT })),
    allowed: LOOK_AFTER,
  },
  answerParticipation: { input: async () => ({ ...(await anAsked()), agrees: true }), allowed: ['editor'] },
  endParticipation: { input: async () => ({ ...(await anAsked()), endDate: '2026-05-01' }), allowed: LOOK_AFTER },
  recordLegalBasis: {
    input: async () => anExperiment().then(({ id, version }) => ({ experimentId: id, version, title: TEXT })),
    allowed: LOOK_AFTER,
  },
  endLegalBasis: {
    input: async () => ({ ...(await aLegalBasis()), endDate: '2026-05-01', why: TEXT }),
    allowed: LOOK_AFTER,
  },
  recordArm: { input: async () => anExperiment().then(armOf), allowed: LOOK_AFTER },
  recordHalfYearRound: { input: aMonitored, allowed: LOOK_AFTER },
  publishPractice: {
    input: async () => ({ originIds: [(await anExperiment()).id], title: TEXT }),
    allowed: LOOK_AFTER,
  },
  promotePractice: { input: async () => ({ ...(await aPractice()), to: 'PROMISING' }), allowed: LOOK_AFTER },
  editPractice: { input: async () => ({ ...(await aPractice()), complexity: 2 }), allowed: LOOK_AFTER },
  retirePractice: { input: async () => ({ ...(await aPractice()), reason: TEXT }), allowed: LOOK_AFTER },
  recordAdoption: {
    input: async () => ({
      practiceId: await first('{ practices(first: 1) { nodes { id } } }'),
      adopterMunicipality: '091',
      status: 'PILOTING',
      mode: 'ADAPTED',
    }),
    allowed: ['editor'],
  },
  recordMaturity: {
    // No two cells write the same year: the second would have to name the version of the first.
    input: async (viewer) => ({
      municipality: '091',
      model: 'digi',
      version: 0,
      year: 2000 + EVERYBODY.indexOf(viewer.id?.split(':')[1] as RoleName),
      level: '2.5',
    }),
    allowed: ['editor'],
  },
  reviseAdoption: { input: async () => ({ ...(await anAdoption()), status: 'IN_USE' }), allowed: ['editor'] },
  verifyAdoption: {
    input: async () => ({ ...(await anAdoptionElsewhere()), organizationId: 'organization:kuntaliitto' }),
    allowed: ['coordinator', 'coordinatorElsewhere', 'moderator', 'administrator'],
  },
  revokeAdoption: { input: async () => ({ ...(await anAdoption()), reason: TEXT }), allowed: ['editor'] },
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
  const keyOf = (field: { type: GraphQLOutputType }) => ['id', 'no', 'index'].find((name) => own(field)[name]);
  return records.map((field) => `${field.name} { ${keyOf(field)} }`).join(' ');
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
