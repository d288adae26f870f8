import { Language } from '@courage-hub/kit/localized-text';
import type { FieldProblem } from '@courage-hub/kit/validation';
import type { Viewer } from '@courage-hub/kit/viewer';
import { readContract } from '@courage-hub/gateway/supergraph';
import { Account } from '@courage-hub/networking/account/account';
import { Supergraph } from '@apollo/federation-internals';
import { aViewer, TEST_NOW } from '@courage-hub/kit/testing';
import { inject, type Reply, testGraph, type TestGraph } from './graph';

/** Somebody who may send everything: only the input is wrong. */
const sender = (language: Language): Viewer =>
  aViewer({
    kind: 'PERSON',
    id: 'account:languages',
    language,
    grants: [
      { role: 'PARTICIPANT', scope: null },
      { role: 'EDITOR', scope: 'municipality:091' },
      { role: 'ADMINISTRATOR', scope: null },
    ],
  });

const LANGUAGES = [Language.fi, Language.sv, Language.en];
const EMPTY = { fi: ' ' };
const LONG = { fi: 'x'.repeat(20_001) };
const BACKWARDS = { startDate: '2026-05-02', endDate: '2026-05-01' };
const ID = { id: expect.any(String) };

let graph: TestGraph;
let experiment: { id: string; version: number };
let networkId: string;
let practiceId: string;
let entryId: string;
let need: { id: string; version: number };

const sendAs = (viewer: Viewer, mutation: string, input: object, selection = 'clientMutationId'): Promise<Reply> =>
  graph.postAs(
    viewer,
    `mutation($input: ${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { ${selection} } }`,
    { input },
  );

const send = (mutation: string, input: object, language = Language.en, selection?: string): Promise<Reply> =>
  sendAs(sender(language), mutation, input, selection);

const first = async (field: string): Promise<string> =>
  (await graph.post(`{ ${field}(first: 1) { nodes { id } } }`)).body.data[field].nodes[0].id;

beforeAll(async () => {
  graph = await testGraph();
  await graph.services.networking.db.write((writer) =>
    writer.insert(Account, [
      { id: 'account:languages', email: null, name: 'L', personId: null, disabledAt: null, createdAt: TEST_NOW },
    ]),
  );
  const input = { title: { fi: 'Koe' }, kind: 'PILOT', leadMunicipality: '091', visibility: 'PUBLIC' };
  const { body } = await send('proposeExperiment', input, Language.en, 'experiment { id version }');
  experiment = body.data.proposeExperiment.experiment;
  expect(experiment).toMatchObject(ID);
  const entry = { experimentId: experiment.id, text: { fi: 'Alku' } };
  entryId = (await send('writeDiaryEntry', entry, Language.en, 'entry { id }')).body.data.writeDiaryEntry.entry.id;
  const wanted = { experimentId: experiment.id, kind: 'DATA', text: { fi: 'Dataa' } };
  need = (await send('recordNeed', wanted, Language.en, 'need { id version }')).body.data.recordNeed.need;
  [networkId, practiceId] = [await first('networks'), await first('practices')];
}, 60_000);
afterAll(() => graph.close());

interface Wrong {
  input: () => object;
  /** Every wrong field and the rule that it breaks. */
  fields: Record<string, string>;
}

const WRONG: Record<string, Wrong> = {
  proposeExperiment: {
    input: () => ({
      title: EMPTY,
      summary: LONG,
      leadMunicipality: '5',
      planned: BACKWARDS,
      programmeIds: ['programme:none'],
      status: 'ENDED',
    }),
    fields: {
      title: 'NO_LANGUAGE',
      'summary.fi': 'TOO_LONG',
      leadMunicipality: 'MALFORMED',
      planned: 'ENDS_BEFORE_START',
      'programmeIds.0': 'NOT_FOUND',
      status: 'NOT_ALLOWED',
    },
  },
  editExperiment: {
    input: () => ({ ...experiment, title: EMPTY, problem: LONG, actual: BACKWARDS, projectId: 'project:none' }),
    fields: {
      title: 'NO_LANGUAGE',
      'problem.fi': 'TOO_LONG',
      actual: 'ENDS_BEFORE_START',
      projectId: 'NOT_FOUND',
    },
  },
  transitionExperiment: {
    input: () => ({ ...experiment, to: 'ENDED', stopReason: 'NO_RESOURCES', reason: LONG }),
    fields: { to: 'NOT_ALLOWED', stopReason: 'NOT_ALLOWED', 'reason.fi': 'TOO_LONG' },
  },
  recordHypothesis: {
    input: () => ({ experimentId: experiment.id, version: experiment.version, statement: EMPTY, because: LONG }),
    fields: { statement: 'NO_LANGUAGE', 'because.fi': 'TOO_LONG' },
  },
  recordLesson: {
    input: () => ({ experimentId: experiment.id, kind: 'SLIP_UP', what: EMPTY, why: LONG, advice: LONG }),
    fields: { what: 'NO_LANGUAGE', 'why.fi': 'TOO_LONG', 'advice.fi': 'TOO_LONG' },
  },
  recordMonitoringRound: {
    input: () => ({ experimentId: experiment.id, version: experiment.version, at: '2030-01-01', summary: LONG }),
    fields: { at: 'OUT_OF_RANGE', 'summary.fi': 'TOO_LONG' },
  },
  recordMilestone: {
    input: () => ({ experimentId: experiment.id, version: experiment.version, title: EMPTY, reachedOn: '2030-01-01' }),
    fields: { title: 'NO_LANGUAGE', reachedOn: 'OUT_OF_RANGE' },
  },
  writeDiaryEntry: {
    input: () => ({ experimentId: experiment.id, text: EMPTY, day: '2030-01-01' }),
    fields: { text: 'NO_LANGUAGE', day: 'OUT_OF_RANGE' },
  },
  commentOnDiary: { input: () => ({ entryId, text: LONG }), fields: { 'text.fi': 'TOO_LONG' } },
  removeFromDiary: { input: () => ({ id: entryId, reason: ' ' }), fields: { reason: 'REQUIRED' } },
  recordNeed: {
    input: () => ({ experimentId: experiment.id, kind: 'DATA', text: EMPTY }),
    fields: { text: 'NO_LANGUAGE' },
  },
  closeNeed: { input: () => ({ ...need, closing: LONG }), fields: { 'closing.fi': 'TOO_LONG' } },
  makeOffer: {
    input: () => ({ kind: 'DATA', text: EMPTY, themes: [], municipality: '5' }),
    fields: { text: 'NO_LANGUAGE', themes: 'REQUIRED', municipality: 'MALFORMED' },
  },
  recordGateDecision: {
    input: () => ({
      ...{ experimentId: experiment.id, version: experiment.version, decision: 'GO' },
      ...{ body: EMPTY, rationale: LONG, at: '2030-01-01T00:00:00.000Z' },
    }),
    fields: { body: 'NO_LANGUAGE', 'rationale.fi': 'TOO_LONG', at: 'OUT_OF_RANGE' },
  },
  recordFollowUp: {
    input: () => ({
      ...{ experimentId: experiment.id, version: experiment.version, monthsAfterEnd: 7 },
      ...{ continuation: 'NOT_YET_KNOWN', note: LONG, at: '2030-01-01' },
    }),
    fields: {
      ...{ experimentId: 'NOT_ALLOWED', monthsAfterEnd: 'NOT_ALLOWED', continuation: 'NOT_ALLOWED' },
      ...{ 'note.fi': 'TOO_LONG', at: 'OUT_OF_RANGE' },
    },
  },
  recordCost: {
    input: () => ({
      ...{ experimentId: experiment.id, version: experiment.version, kind: 'EQUIPMENT', planned: true },
      ...{ hours: '-1', euros: '0.001', paidById: 'none' },
    }),
    fields: { hours: 'MALFORMED', euros: 'MALFORMED', paidById: 'MALFORMED' },
  },
  endorseExperiment: {
    input: () => ({ experimentId: experiment.id, version: experiment.version, statement: LONG }),
    fields: { 'statement.fi': 'TOO_LONG' },
  },
  publishPractice: {
    input: () => ({ originIds: [experiment.id], title: EMPTY, coreIdea: LONG, complexity: 9 }),
    fields: { title: 'NO_LANGUAGE', 'coreIdea.fi': 'TOO_LONG', complexity: 'OUT_OF_RANGE' },
  },
  recordAdoption: {
    input: () => ({
      practiceId,
      adopterMunicipality: '091',
      adoptedFromMunicipality: '5',
      status: 'PILOTING',
      mode: 'ADAPTED',
      since: '2026-05-02',
      until: '2026-05-01',
      adaptations: LONG,
      localExperimentId: 'experiment:none',
    }),
    fields: {
      adoptedFromMunicipality: 'MALFORMED',
      until: 'ENDS_BEFORE_START',
      'adaptations.fi': 'TOO_LONG',
      localExperimentId: 'NOT_FOUND',
    },
  },
  importExperiments: {
    input: () => ({ rows: [], programmeId: 'programme:none' }),
    fields: { rows: 'REQUIRED', programmeId: 'NOT_FOUND' },
  },
  createContractingProcess: {
    input: () => ({
      municipalityCode: '091',
      ocid: 'none',
      title: EMPTY,
      innovationType: 'AGILE_PILOT_PURCHASE',
      valueDisclosure: 'UNKNOWN',
      tender: { numberOfTenderers: -1, tenderPeriod: BACKWARDS, value: { amount: '-1' } },
      experimentIds: ['experiment:a', 'experiment:a'],
    }),
    fields: {
      ocid: 'MALFORMED',
      title: 'NO_LANGUAGE',
      'tender.numberOfTenderers': 'OUT_OF_RANGE',
      'tender.tenderPeriod': 'ENDS_BEFORE_START',
      'tender.value.amount': 'MALFORMED',
      'experimentIds.1': 'TWICE',
    },
  },
  recordEvaluation: {
    input: () => ({
      subjectId: 'none',
      title: EMPTY,
      kind: 'RAPID',
      evaluatorKind: 'SELF',
      evaluatorId: 'none',
      design: { type: 'BEFORE_AFTER' },
      evidence: 'LEVEL_5_SCALED',
      criteria: [{ criterion: 'IMPACT', rating: 9 }],
    }),
    fields: {
      subjectId: 'MALFORMED',
      title: 'NO_LANGUAGE',
      evaluatorId: 'MALFORMED',
      evidence: 'EVIDENCE_TOO_HIGH',
      'criteria.0.rating': 'OUT_OF_RANGE',
    },
  },
  createGroup: {
    input: () => ({ networkId, name: EMPTY, purpose: LONG, joinPolicy: 'OPEN' }),
    fields: { name: 'NO_LANGUAGE', 'purpose.fi': 'TOO_LONG' },
  },
  deleteRecord: { input: () => ({ id: experiment.id, reason: ' ' }), fields: { reason: 'REQUIRED' } },
};

/** They take ids, choices and a version alone: there is no field that a person could word wrongly. */
const WORDLESS = ['closeOffer', 'joinGroup', 'leaveGroup', 'restoreRecord', 'setVisibility'];

it('has a wrong input for every mutation of the schema that words can be sent with', () => {
  const mutations = Supergraph.build(readContract().supergraphSdl, { supportedFeatures: null })
    .apiSchema()
    .toGraphQLJSSchema()
    .getMutationType()!
    .getFields();
  expect([...Object.keys(WRONG), ...WORDLESS].sort()).toEqual(Object.keys(mutations).sort());
});

const byPath = (one: [string, string], other: [string, string]): number => (one[0] < other[0] ? -1 : 1);

describe.each(Object.entries(WRONG))('%s', (mutation, { input, fields }) => {
  let refusals: { message: string; fields: FieldProblem[] }[];
  beforeAll(async () => {
    refusals = [];
    for (const language of LANGUAGES) {
      const { errors = [] } = (await send(mutation, input(), language)).body;
      expect(errors.map(({ message, extensions }) => [extensions.code, extensions.fields ? '' : message])).toEqual([
        ['BAD_USER_INPUT', ''],
      ]);
      refusals.push({ message: errors[0].message, fields: errors[0].extensions.fields });
    }
  });

  it('names every wrong field at once, the same in every language', () => {
    for (const refusal of refusals) {
      const named = refusal.fields.map(({ path, code }): [string, string] => [path, code]);
      expect(named.sort(byPath)).toEqual(Object.entries(fields).sort(byPath));
    }
  });

  it('says so in the language of who asks', () => {
    expect(new Set(refusals.map(({ message }) => message)).size).toBe(3);
    refusals[0]!.fields.forEach(({ path }, index) => {
      const said = refusals.map((refusal) => refusal.fields[index]!.message);
      expect([path, new Set(said).size]).toEqual([path, 3]);
      for (const refusal of refusals) expect(refusal.message).toContain(refusal.fields[index]!.message);
    });
  });
});

const STRANGER = aViewer({ kind: 'PERSON', id: 'account:stranger' });
const KEY = aViewer({ kind: 'KEY', id: 'key:1' });
const SENDER = sender(Language.en);

/** What is refused for another reason than a wrong field: who asks for what, and the code and values of the answer. */
const REFUSED: Record<string, { viewer: Viewer; mutation: string; input: () => object; extensions: () => object }> = {
  'NOT_FOUND: a record that is not there': {
    viewer: SENDER,
    mutation: 'deleteRecord',
    input: () => ({ id: 'experiment:none', reason: 'x' }),
    extensions: () => ({ code: 'NOT_FOUND', service: 'experiments' }),
  },
  'NOT_FOUND: what a new record belongs to': {
    viewer: SENDER,
    mutation: 'createGroup',
    input: () => ({ networkId: 'network:none', name: { fi: 'Ryhmä' }, joinPolicy: 'OPEN' }),
    extensions: () => ({ code: 'NOT_FOUND', service: 'networking' }),
  },
  'CONFLICT: a stale version': {
    viewer: SENDER,
    mutation: 'setVisibility',
    input: () => ({ id: experiment.id, visibility: 'PUBLIC', version: 99 }),
    extensions: () => ({
      ...{ code: 'CONFLICT', service: 'experiments' },
      ...{ id: experiment.id, seen: 99, current: experiment.version },
    }),
  },
  'CONFLICT: a record that is not deleted': {
    viewer: SENDER,
    mutation: 'restoreRecord',
    input: () => ({ id: experiment.id }),
    extensions: () => ({ code: 'CONFLICT', service: 'experiments', id: experiment.id }),
  },
  'CONFLICT: a clientMutationId used with another input': {
    viewer: SENDER,
    mutation: 'createGroup',
    input: () => ({ networkId, name: { fi: 'Toinen' }, joinPolicy: 'OPEN', clientMutationId: 'languages' }),
    extensions: () => ({ code: 'CONFLICT', service: 'networking' }),
  },
  'FORBIDDEN: what others may': {
    viewer: STRANGER,
    mutation: 'deleteRecord',
    input: () => ({ id: experiment.id, reason: 'x' }),
    extensions: () => ({ code: 'FORBIDDEN', service: 'experiments' }),
  },
  'FORBIDDEN: writing with a key': {
    viewer: KEY,
    mutation: 'deleteRecord',
    input: () => ({ id: experiment.id, reason: 'x' }),
    extensions: () => ({ code: 'FORBIDDEN', service: 'experiments' }),
  },
  'UNAUTHENTICATED: nobody who is signed in': {
    viewer: aViewer(),
    mutation: 'deleteRecord',
    input: () => ({ id: experiment.id, reason: 'x' }),
    extensions: () => ({ code: 'UNAUTHENTICATED', service: 'experiments' }),
  },
};

describe('a refusal', () => {
  beforeAll(async () => {
    const input = { networkId, name: { fi: 'Ryhmä' }, joinPolicy: 'OPEN', clientMutationId: 'languages' };
    expect((await send('createGroup', input)).body.errors).toBeUndefined();
  });

  it.each(Object.entries(REFUSED))('is said in the language of who asks, %s', async (_case, refused) => {
    const { viewer, mutation, input, extensions } = refused;
    const messages: string[] = [];
    for (const language of LANGUAGES) {
      const { errors } = (await sendAs({ ...viewer, language }, mutation, input())).body;
      expect(errors!.map((error) => error.extensions)).toEqual([extensions()]);
      messages.push(errors![0].message);
    }
    expect(new Set(messages).size).toBe(3);
  });

  it('of a credential is said in the language of the request, with the same code', async () => {
    const messages: string[] = [];
    for (const language of LANGUAGES) {
      const headers = { 'x-api-key': 'hub_live_1_2_3', 'accept-language': language };
      const { status, body } = await inject(graph.app, { query: '{ __typename }' }, headers);
      expect([status, body.errors![0].extensions]).toEqual([401, { code: 'UNAUTHENTICATED' }]);
      messages.push(body.errors![0].message);
    }
    expect(messages).toEqual([
      'API-avaimen on oltava kokonainen hub_<env>_<id>_<secret>_<checksum>',
      'en API-nyckel ska vara hela hub_<env>_<id>_<secret>_<checksum>',
      'an API key must be hub_<env>_<id>_<secret>_<checksum>, whole',
    ]);
  });

  it('names who may, in the language of who asks', async () => {
    const said = [];
    for (const language of LANGUAGES) {
      const { errors } = (await sendAs({ ...STRANGER, language }, 'deleteRecord', { id: experiment.id, reason: 'x' }))
        .body;
      said.push(errors![0].message);
    }
    expect(said).toEqual([
      'tähän on oikeus seuraavilla: sen kirjoittaja, kun se on luonnos, tai sen johtavan kunnan muokkaaja, tai sen ohjelmien koordinaattori, tai ylläpitäjä, tai moderaattori, tai ylläpitäjä',
      'detta får göras av: dess författare medan den är ett utkast, eller redaktör för dess ledande kommun, eller samordnare för dess program, eller administratör, eller moderator, eller administratör',
      'this is for: its author while it is a draft, or editor of its lead municipality, or coordinator of its programmes, or administrator, or moderator, or administrator',
    ]);
  });
});
