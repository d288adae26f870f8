import { createHash } from 'node:crypto';
import { testEngines, type TestSubgraph, testSubgraph, TEST_NOW } from '@courage-hub/kit/testing';
import { Visibility } from '@courage-hub/kit/values';
import { aProgramme, given } from '../builders';
import type { Experiment } from '../experiment/experiment';
import { ExperimentStatus } from '../experiment/experiment.enums';
import { subgraph } from '../subgraph';
import * as who from '../writing.case';
import type { Said } from '../writing.case';

const PROMISES = {
  hypothesis: { fi: 'Lounas vähentää yksinäisyyttä' },
  wouldChangeMind: { fi: 'Vastaukset eivät muutu' },
  outcomeMeasures: { fi: 'Kysely alussa ja lopussa' },
  methodAndSample: { fi: '30 ensimmäistä' },
  stoppingRule: { fi: 'Alle viisi kahdesti' },
};
const REGISTRATION =
  'version registeredAt beforeStart sha256 document reason { fi } stoppingRule { fi } changes { field before { fi } after { fi } }';
const PAYLOAD = `registration { ${REGISTRATION} } experiment { id version }`;

describe.each(testEngines())('pre-registrations on %s', (engine) => {
  let hub: TestSubgraph;
  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'none');
    await given(hub, aProgramme({ id: who.DIGI }), aProgramme({ id: who.OTHER_PROGRAMME }));
  }, 120_000);
  afterAll(() => hub.close());

  const send = (mutation: string, fields: string) => who.sender(() => hub, mutation, fields);
  const register = send('registerExperiment', PAYLOAD);
  const amend = send('amendRegistration', PAYLOAD);
  const deviate = send(
    'recordDeviation',
    'deviation { field registrationVersion what { fi } why { fi } } experiment { version }',
  );
  const transition = send('transitionExperiment', 'experiment { version }');
  const edit = send('editExperiment', 'experiment { version }');

  const aDraft = (stated?: Partial<Experiment>) => who.aDraft(hub, stated);
  const readyOne = () => aDraft({ status: ExperimentStatus.READY });

  it('freeze five promises before the start, by version and hash, once', async () => {
    const { id: experimentId } = await readyOne();
    const input = { experimentId, version: 1, ...PROMISES, clientMutationId: experimentId };
    const first = await register(who.aino, input);
    const { document, sha256 } = first.registration;
    expect(first).toEqual({
      registration: {
        ...{ version: 1, registeredAt: TEST_NOW, beforeStart: true, document, sha256, reason: null, changes: [] },
        stoppingRule: PROMISES.stoppingRule,
      },
      experiment: { id: experimentId, version: 2 },
    });
    expect(sha256).toBe(createHash('sha256').update(document).digest('hex'));
    const own = (text: { fi: string }) => ({ ...text, original: 'fi' });
    expect(JSON.parse(document)).toEqual({
      ...{ experimentId, version: 1, registeredAt: TEST_NOW, beforeStart: true },
      ...Object.fromEntries(Object.entries(PROMISES).map(([name, text]) => [name, own(text)])),
    });
    expect(await register(who.aino, input)).toEqual(first);
    const again = await register(who.aino, { ...input, version: 2, clientMutationId: null });
    expect(again.fields).toMatchObject([{ path: 'experimentId', code: 'ALREADY_REGISTERED' }]);
    expect(await who.lastTold(hub)).toEqual({
      change: { type: 'Experiment', objectId: experimentId, kind: 'Update' },
      deed: { actor: who.aino.id, action: 'registerExperiment', objectId: experimentId },
    });
  });

  it.each([
    ['is running', { status: ExperimentStatus.RUNNING }, 'STARTED'],
    ['began though its status does not say so', { actualStartDate: '2026-05-04' }, 'STARTED'],
    ['was withdrawn', { status: ExperimentStatus.WITHDRAWN }, 'STARTED'],
    ['begins tomorrow', { actualStartDate: '2026-05-05' }, undefined],
  ])('of an experiment that %s: %j', async (_what, stated, refused) => {
    const { id: experimentId } = await aDraft(stated);
    const { fields } = await register(who.aino, { experimentId, version: 1, ...PROMISES });
    expect((fields as Said[] | undefined)?.[0]!.code).toBe(refused);
  });

  it('show each amendment field by field, before the start and after it, and leave every version as it was', async () => {
    const { id: experimentId } = await readyOne();
    const first = await register(who.aino, { experimentId, version: 1, ...PROMISES });
    const reason = { fi: 'Vähemmän väkeä' };
    const changed = { experimentId, version: 2, stoppingRule: { fi: 'Alle kolme' }, reason };
    const early = await amend(who.aino, changed);
    expect([early.registration.version, early.registration.beforeStart]).toEqual([2, true]);
    await transition(who.aino, { id: experimentId, version: 3, to: 'RUNNING' });
    await amend(who.aino, { experimentId, version: 4, stoppingRule: { fi: 'Ei väkeä' }, reason });
    const answer = await hub.ask(
      `{ experiment(id: "${experimentId}") { registration { version } registrations { ${REGISTRATION} } deviations { id } } }`,
      {},
      who.aino,
    );
    const { registration, registrations, deviations } = (answer.data as who.Sent).experiment;
    expect([registration, deviations, answer.statements]).toEqual([{ version: 3 }, [], 3]);
    expect(registrations[0]).toEqual(first.registration);
    expect(registrations.map((one: Said) => [one.version, one.beforeStart, one.reason, one.changes])).toEqual([
      [1, true, null, []],
      [2, true, reason, [{ field: 'STOPPING_RULE', before: PROMISES.stoppingRule, after: { fi: 'Alle kolme' } }]],
      [3, false, reason, [{ field: 'STOPPING_RULE', before: { fi: 'Alle kolme' }, after: { fi: 'Ei väkeä' } }]],
    ]);
  });

  it('are not amended by nothing, by a stale version, where there is none, or once the experiment is over', async () => {
    const { id: experimentId } = await readyOne();
    const reason = { fi: 'Siksi' };
    const stoppingRule = { fi: 'Toinen' };
    const none = await amend(who.aino, { experimentId, version: 1, stoppingRule, reason });
    await register(who.aino, { experimentId, version: 1, ...PROMISES });
    const same = await amend(who.aino, { experimentId, version: 2, ...PROMISES, reason });
    const stale = await amend(who.aino, { experimentId, version: 1, stoppingRule, reason });
    await transition(who.aino, { id: experimentId, version: 2, to: 'WITHDRAWN' });
    const over = await amend(who.aino, { experimentId, version: 3, stoppingRule, reason });
    expect([none, same, over].map(({ fields }) => (fields as Said[]).map(({ path, code }) => [path, code]))).toEqual([
      [['experimentId', 'NOT_REGISTERED']],
      [['hypothesis', 'NOTHING_CHANGES']],
      [['experimentId', 'OVER']],
    ]);
    expect(stale).toMatchObject({ code: 'CONFLICT', current: 2 });
  });

  it('are departed from beside the outcome, from the start on and after the end', async () => {
    const { id: experimentId } = await readyOne();
    await register(who.aino, { experimentId, version: 1, ...PROMISES });
    const departure = { experimentId, field: 'METHOD_AND_SAMPLE', what: { fi: '18 tuli' } };
    const early = await deviate(who.aino, { ...departure, version: 2 });
    expect(early.fields).toMatchObject([{ path: 'experimentId', code: 'NOT_STARTED' }]);
    await edit(who.aino, { id: experimentId, version: 2, actual: { startDate: '2026-05-01' }, outcome: 'CONFIRMED' });
    expect(await deviate(who.aino, { ...departure, version: 3 })).toEqual({
      deviation: { field: 'METHOD_AND_SAMPLE', registrationVersion: 1, what: { fi: '18 tuli' }, why: null },
      experiment: { version: 4 },
    });
    const unregistered = await aDraft({ status: ExperimentStatus.RUNNING });
    const refused = await deviate(who.aino, { ...departure, experimentId: unregistered.id, version: 1 });
    expect(refused.fields).toMatchObject([{ code: 'NOT_REGISTERED' }]);
    const { data } = await hub.ask(
      `{ experiment(id: "${experimentId}") { outcome deviations { what { fi } } } }`,
      {},
      who.aino,
    );
    expect(data).toEqual({ experiment: { outcome: 'CONFIRMED', deviations: [{ what: { fi: '18 tuli' } }] } });
  });

  it.each([
    ['anonymous', who.anonymous, 'UNAUTHENTICATED'],
    ['key', who.key, 'FORBIDDEN'],
    ['another person', who.bo, 'FORBIDDEN'],
    ['editor elsewhere', who.editor018, 'FORBIDDEN'],
    ['editor of the lead', who.editor016, undefined],
    ['coordinator', who.coordinator, undefined],
  ])('are written by those who may edit the experiment: %s', async (_role, viewer, code) => {
    const { id: experimentId } = await aDraft({ visibility: Visibility.PUBLIC });
    expect((await register(viewer, { experimentId, version: 1, ...PROMISES })).code).toBe(code);
  });
});
