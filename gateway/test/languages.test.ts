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
let challengeId: string;
let submissionId: string;
let ideaId: string;
let practice: { id: string; version: number };
let lesson: { id: string; version: number };
let adoption: { id: string; version: number };
let adoptionElsewhere: { id: string; version: number };
let entryId: string;
let need: { id: string; version: number };
let stoodOn: { experimentId: string; version: number; no: number };

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

/** An adoption that Helsinki neither made nor gave. */
async function elsewhere(): Promise<{ id: string; version: number }> {
  const { body } = await graph.post(
    '{ practices(maturity: [GOOD]) { nodes { origins { leadMunicipality { id } } adoptions { id version adopter { id } } } } }',
  );
  const practice = body.data.practices.nodes.find(
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- an answer
    (one: any) => one.adoptions.length > 0 && !JSON.stringify(one).includes('municipality:091'),
  );
  const [{ id, version }] = practice.adoptions;
  return { id, version };
}

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
  const decided =
    '{ challenges(filter: { state: [DECIDED] }) { nodes { id submissions(status: [SELECTED]) { nodes { id } } } } }';
  const [challenge] = (await graph.post(decided)).body.data.challenges.nodes;
  [challengeId, submissionId] = [challenge.id, challenge.submissions.nodes[0].id];
  [networkId, practiceId, ideaId] = [await first('networks'), await first('practices'), await first('ideas')];
  const untried = { originIds: [experiment.id], title: { fi: 'Malli' } };
  const published = await send('publishPractice', untried, Language.en, 'practice { id version }');
  practice = published.body.data.publishPractice.practice;
  const slip = { experimentId: experiment.id, kind: 'SLIP_UP', what: { fi: 'Moka' } };
  lesson = (await send('recordLesson', slip, Language.en, 'lesson { id version }')).body.data.recordLesson.lesson;
  const taking = { practiceId, adopterMunicipality: '091', status: 'PILOTING', mode: 'ADAPTED', visibility: 'PUBLIC' };
  const taken = await send('recordAdoption', taking, Language.en, 'adoption { id version }');
  adoption = taken.body.data.recordAdoption.adoption;
  adoptionElsewhere = await elsewhere();
  const other = (await send('proposeExperiment', input, Language.en, 'experiment { id version }')).body.data
    .proposeExperiment.experiment;
  const law = { experimentId: other.id, version: other.version, title: { fi: 'Laki' } };
  await send('recordLegalBasis', law);
  stoodOn = { experimentId: other.id, version: other.version + 1, no: 1 };
  const entry = { experimentId: experiment.id, text: { fi: 'Alku' } };
  entryId = (await send('writeDiaryEntry', entry, Language.en, 'entry { id }')).body.data.writeDiaryEntry.entry.id;
  const wanted = { experimentId: experiment.id, kind: 'DATA', text: { fi: 'Dataa' } };
  need = (await send('recordNeed', wanted, Language.en, 'need { id version }')).body.data.recordNeed.need;
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
  registerExperiment: {
    input: () => ({
      ...{ experimentId: experiment.id, version: experiment.version, hypothesis: EMPTY, wouldChangeMind: LONG },
      ...{ outcomeMeasures: EMPTY, methodAndSample: EMPTY, stoppingRule: { fi: 'Heti' } },
    }),
    fields: {
      hypothesis: 'NO_LANGUAGE',
      'wouldChangeMind.fi': 'TOO_LONG',
      outcomeMeasures: 'NO_LANGUAGE',
      methodAndSample: 'NO_LANGUAGE',
    },
  },
  amendRegistration: {
    input: () => ({ experimentId: experiment.id, version: experiment.version, hypothesis: EMPTY, reason: LONG }),
    fields: { experimentId: 'NOT_REGISTERED', hypothesis: 'NO_LANGUAGE', 'reason.fi': 'TOO_LONG' },
  },
  recordDeviation: {
    input: () => ({
      ...{ experimentId: experiment.id, version: experiment.version },
      ...{ field: 'STOPPING_RULE', what: EMPTY, why: LONG },
    }),
    fields: { experimentId: 'NOT_STARTED', what: 'NO_LANGUAGE', 'why.fi': 'TOO_LONG' },
  },
  createChallenge: {
    input: () => ({
      ...{ programmeId: 'programme:uskalla-kokeilla', title: EMPTY, summary: LONG, budget: '-1' },
      ...{ opensAt: '2026-05-02T00:00:00Z', closesAt: '2026-05-01T00:00:00Z' },
    }),
    fields: {
      title: 'NO_LANGUAGE',
      'summary.fi': 'TOO_LONG',
      closesAt: 'ENDS_BEFORE_START',
      budget: 'MALFORMED',
    },
  },
  submitToChallenge: {
    input: () => ({ challengeId, experimentId: experiment.id, pitch: LONG, requested: '9999999' }),
    fields: { challengeId: 'NOT_OPEN', 'pitch.fi': 'TOO_LONG', requested: 'OVER_BUDGET' },
  },
  assessSubmission: {
    input: () => ({ submissionId, version: 1, eligible: false, assessment: LONG }),
    fields: { submissionId: 'NOT_ALLOWED', 'assessment.fi': 'TOO_LONG' },
  },
  selectSubmission: {
    input: () => ({ submissionId, version: 1, granted: '-1' }),
    fields: { submissionId: 'NOT_ALLOWED', granted: 'MALFORMED' },
  },
  editChallenge: {
    input: () => ({
      ...{ id: challengeId, version: 1, title: EMPTY, summary: LONG, budget: '0.01' },
      ...{ opensAt: '2026-05-02T00:00:00Z', closesAt: '2026-05-01T00:00:00Z' },
    }),
    fields: {
      ...{ title: 'NO_LANGUAGE', 'summary.fi': 'TOO_LONG' },
      ...{ opensAt: 'FIXED', closesAt: 'FIXED', budget: 'LOWERED' },
    },
  },
  withdrawSubmission: {
    input: () => ({ submissionId, version: 1 }),
    fields: { submissionId: 'NOT_ALLOWED' },
  },
  createProgramme: {
    input: () => ({ name: EMPTY, kind: 'REGIONAL', period: BACKWARDS, parentId: 'programme:none' }),
    fields: { name: 'NO_LANGUAGE', period: 'ENDS_BEFORE_START', parentId: 'NOT_FOUND' },
  },
  editProgramme: {
    input: () => ({
      ...{ id: 'programme:digikuntakokeilu', version: 1, parentId: 'programme:digikuntakokeilu' },
      legalBasis: [{ title: EMPTY, derogatesFrom: 'https://finlex.fi/laki' }],
    }),
    fields: {
      parentId: 'CYCLE',
      'legalBasis.0.title': 'NO_LANGUAGE',
      'legalBasis.0.validity': 'REQUIRED',
    },
  },
  recordProgrammeRole: {
    input: () => ({
      ...{ programmeId: 'programme:uskalla-kokeilla', version: 1, municipality: '5' },
      ...{ role: 'OBSERVER', period: BACKWARDS },
    }),
    fields: { municipality: 'MALFORMED', period: 'ENDS_BEFORE_START' },
  },
  proposeIdea: {
    input: () => ({ municipality: '5', title: EMPTY, text: LONG }),
    fields: { municipality: 'MALFORMED', title: 'NO_LANGUAGE', 'text.fi': 'TOO_LONG' },
  },
  decideIdea: {
    input: () => ({ id: ideaId, version: 1, state: 'DECLINED', reasons: EMPTY, experimentId: 'experiment:none' }),
    fields: { state: 'NOT_ALLOWED', reasons: 'NO_LANGUAGE', experimentId: 'NOT_FOUND' },
  },
  recordParticipation: {
    input: () => ({
      experimentId: experiment.id,
      version: experiment.version,
      id: 'participation-activity:none',
      methodId: 'participation-method:none',
      period: BACKWARDS,
      participants: 2,
      groups: [
        { group: { uri: 'https://groups.example/a' }, count: 3 },
        { group: { uri: 'https://groups.example/a', prefLabel: LONG }, count: -1 },
      ],
      externalProcess: { platform: 'OTAKANTAA', uri: 'https://otakantaa.example/fi/hankkeet/1' },
    }),
    fields: {
      id: 'NOT_FOUND',
      methodId: 'NOT_FOUND',
      period: 'ENDS_BEFORE_START',
      participants: 'FEWER_THAN_GROUPS',
      'groups.1.group.uri': 'TWICE',
      'groups.1.group.prefLabel.fi': 'TOO_LONG',
      'groups.1.count': 'OUT_OF_RANGE',
      'externalProcess.uri': 'MALFORMED',
    },
  },
  recordFeedback: {
    input: () => ({
      experimentId: experiment.id,
      version: experiment.version,
      activityId: 'participation-activity:none',
      feedback: EMPTY,
      givenOn: '2026-12-31',
    }),
    fields: { activityId: 'NOT_FOUND', feedback: 'NO_LANGUAGE', givenOn: 'IN_FUTURE' },
  },
  recordLesson: {
    input: () => ({ experimentId: experiment.id, kind: 'SLIP_UP', what: EMPTY, why: LONG, advice: LONG }),
    fields: { what: 'NO_LANGUAGE', 'why.fi': 'TOO_LONG', 'advice.fi': 'TOO_LONG' },
  },
  editLesson: {
    input: () => ({ ...lesson, kind: 'BARRIER', what: EMPTY, why: LONG, detectedBy: LONG, costOfSlip: '-1' }),
    fields: {
      what: 'NO_LANGUAGE',
      'why.fi': 'TOO_LONG',
      'detectedBy.fi': 'TOO_LONG',
      costOfSlip: 'MALFORMED',
      kind: 'NOT_ALLOWED',
    },
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
  addParticipant: {
    input: () => ({
      ...{ experimentId: experiment.id, version: experiment.version, role: 'LEAD', municipality: '999' },
      ...{ period: { startDate: '2030-02-01', endDate: '2030-01-01' } },
    }),
    fields: {
      ...{ municipality: 'NOT_FOUND', period: 'ENDS_BEFORE_START' },
      ...{ 'period.startDate': 'OUT_OF_RANGE', 'period.endDate': 'NOT_ALLOWED' },
    },
  },
  answerParticipation: {
    input: () => ({ experimentId: experiment.id, version: experiment.version, no: 1, agrees: true }),
    fields: { no: 'NOT_ALLOWED' },
  },
  endParticipation: {
    input: () => ({ experimentId: experiment.id, version: experiment.version, no: 1, endDate: '2030-01-01' }),
    fields: { no: 'LEADS', endDate: 'OUT_OF_RANGE' },
  },
  recordLegalBasis: {
    input: () => ({
      ...{ experimentId: experiment.id, version: experiment.version, kind: 'PERMISSION', status: 'ENDED' },
      ...{ title: EMPTY, statement: LONG, validity: BACKWARDS, decidedOn: '2030-01-01', no: 9 },
    }),
    fields: {
      ...{ title: 'NO_LANGUAGE', 'statement.fi': 'TOO_LONG', validity: 'ENDS_BEFORE_START', status: 'NOT_ALLOWED' },
      ...{ decidedOn: 'OUT_OF_RANGE', authority: 'REQUIRED', no: 'NOT_ALLOWED' },
    },
  },
  endLegalBasis: {
    input: () => ({ ...stoodOn, endDate: '2030-01-01', why: EMPTY }),
    fields: { endDate: 'OUT_OF_RANGE', why: 'NO_LANGUAGE' },
  },
  recordArm: {
    input: () => ({
      ...{ experimentId: experiment.id, version: experiment.version, kind: 'TREATMENT', allocation: 'MATCHED' },
      ...{ name: EMPTY, description: LONG, no: 9 },
      sites: [{ municipality: '999', units: -1 }, { municipality: '091' }, { municipality: '091' }],
    }),
    fields: {
      ...{ name: 'NO_LANGUAGE', 'description.fi': 'TOO_LONG', no: 'NOT_ALLOWED', 'sites.2.municipality': 'TWICE' },
      ...{ 'sites.0.municipality': 'NOT_FOUND', 'sites.0.units': 'OUT_OF_RANGE' },
    },
  },
  recordHalfYearRound: {
    input: () => ({
      ...{ experimentId: experiment.id, version: experiment.version, municipality: '005', halfYear: '2016-H1' },
      summary: LONG,
      readings: [
        { indicator: { uri: 'https://example.org/a' }, unit: 'x'.repeat(41) },
        { indicator: { uri: 'https://example.org/a' }, value: '1', whyMissing: { fi: 'Miksi' } },
      ],
    }),
    fields: {
      ...{ municipality: 'NOT_ALLOWED', halfYear: 'MALFORMED', 'summary.fi': 'TOO_LONG' },
      ...{ 'readings.0.unit': 'TOO_LONG', 'readings.0.whyMissing': 'REQUIRED' },
      ...{ 'readings.1.indicator.uri': 'TWICE', 'readings.1.whyMissing': 'NOT_ALLOWED' },
    },
  },
  publishPractice: {
    input: () => ({ originIds: [experiment.id], title: EMPTY, coreIdea: LONG, complexity: 9, maturity: 'PROMISING' }),
    fields: {
      ...{ title: 'NO_LANGUAGE', 'coreIdea.fi': 'TOO_LONG' },
      ...{ complexity: 'OUT_OF_RANGE', maturity: 'CRITERIA_NOT_MET' },
    },
  },
  promotePractice: {
    input: () => ({ ...practice, to: 'GOOD' }),
    fields: { to: 'CRITERIA_NOT_MET' },
  },
  editPractice: {
    input: () => ({ ...practice, title: EMPTY, coreIdea: LONG, complexity: 9, implementationCost: '-1' }),
    fields: {
      ...{ title: 'NO_LANGUAGE', 'coreIdea.fi': 'TOO_LONG' },
      ...{ complexity: 'OUT_OF_RANGE', implementationCost: 'MALFORMED' },
    },
  },
  retirePractice: {
    input: () => ({ ...practice, reason: EMPTY, supersededById: practice.id }),
    fields: { reason: 'NO_LANGUAGE', supersededById: 'ITSELF' },
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
  recordMaturity: {
    input: () => ({
      municipality: '091',
      model: 'none',
      version: 0,
      year: 1999,
      level: '2.55',
      sourceUri: `https://example.org/${'x'.repeat(400)}`,
    }),
    fields: { model: 'NOT_ALLOWED', year: 'OUT_OF_RANGE', level: 'MALFORMED', sourceUri: 'TOO_LONG' },
  },
  reviseAdoption: {
    input: () => ({
      ...adoption,
      status: 'ABANDONED',
      mode: 'AS_IS',
      adoptedFromMunicipality: '091',
      since: '2026-05-02',
      until: '2026-05-01',
      adaptations: LONG,
      localExperimentId: 'experiment:none',
    }),
    fields: {
      adoptedFromMunicipality: 'CIRCLE',
      until: 'ENDS_BEFORE_START',
      whyAbandoned: 'REQUIRED',
      'adaptations.fi': 'TOO_LONG',
      mode: 'NOT_ALLOWED',
      localExperimentId: 'NOT_FOUND',
    },
  },
  verifyAdoption: {
    input: () => ({ ...adoptionElsewhere, organizationId: 'none', note: LONG }),
    fields: { organizationId: 'MALFORMED', 'note.fi': 'TOO_LONG' },
  },
  revokeAdoption: { input: () => ({ ...adoption, reason: EMPTY }), fields: { reason: 'NO_LANGUAGE' } },
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
const WORDLESS = [
  ...['closeOffer', 'joinGroup', 'leaveGroup', 'restoreRecord', 'setVisibility', 'supportIdea', 'withdrawSupport'],
];

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
