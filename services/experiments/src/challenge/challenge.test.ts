import { sql } from '@courage-hub/kit/sql';
import { testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { Visibility } from '@courage-hub/kit/values';
import type { Viewer } from '@courage-hub/kit/viewer';
import { aChallenge, anExperiment, aProgramme, given } from '../builders';
import { subgraph } from '../subgraph';
import * as who from '../writing.case';
import type { Said, Sent } from '../writing.case';
import type { Challenge } from './challenge';

const [PAST, FUTURE] = ['2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'];

describe.each(testEngines())('challenges on %s', (engine) => {
  let hub: TestSubgraph;
  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'none');
    await given(hub, aProgramme({ id: who.DIGI }), aProgramme({ id: who.OTHER_PROGRAMME, name: { fi: 'Toinen' } }));
  }, 120_000);
  afterAll(() => hub.close());

  const send = (mutation: string, fields: string) => who.sender(() => hub, mutation, fields);
  const create = send(
    'createChallenge',
    'challenge { id version state budget { amount currency } programme { id } visibility }',
  );
  const submit = send('submitToChallenge', 'submission { id version status requested { amount } }');
  const assess = send('assessSubmission', 'submission { version status assessment { fi } }');
  const select = send(
    'selectSubmission',
    'submission { status granted { amount } challenge { version state granted { amount } } }',
  );

  const challengeOf = async (stated: Partial<Challenge> = {}): Promise<Challenge> => {
    const challenge = aChallenge({ programmeId: who.DIGI, ...stated });
    await given(hub, challenge);
    return challenge;
  };
  const close = ({ id }: Challenge) =>
    hub.running.db.write((writer) => writer.run(sql('UPDATE `challenge` SET `closesAt` = ? WHERE `id` = ?', PAST, id)));
  const codes = ({ fields }: Sent) => (fields as Said[]).map(({ path, code }) => [path, code]);
  const seenBy = async (viewer: Viewer, query: string) => (await hub.ask(query, {}, viewer)).data as Sent;

  /** Submitted by Aino, and found eligible. */
  const anEligible = async ({ id: challengeId }: Challenge): Promise<string> => {
    const { id: experimentId } = await who.aDraft(hub);
    const { submission } = await submit(who.aino, { challengeId, experimentId, requested: '9000' });
    await assess(who.coordinator, { submissionId: submission.id, version: 1, eligible: true });
    return submission.id as string;
  };

  const call = (said: Said = {}): Said => ({
    ...{ programmeId: who.DIGI, title: { fi: 'Haku' }, opensAt: '2026-05-01T09:00:00Z', closesAt: FUTURE },
    ...{ budget: '20000.5', ...said },
  });

  it('are called by a programme, as a draft unless said otherwise', async () => {
    const { challenge } = await create(who.coordinator, call());
    expect(challenge).toEqual({
      ...{ id: expect.stringMatching(/^challenge:/), version: 1, state: 'OPEN', visibility: 'DRAFT' },
      ...{ budget: { amount: '20000.50', currency: 'EUR' }, programme: { id: who.DIGI } },
    });
    expect(await who.lastTold(hub)).toEqual({
      change: { type: 'Challenge', objectId: challenge.id, kind: 'Create' },
      deed: { actor: who.coordinator.id, action: 'createChallenge', objectId: challenge.id },
    });
  });

  it.each([
    ['anonymous', who.anonymous, 'UNAUTHENTICATED'],
    ['key', who.key, 'FORBIDDEN'],
    ['editor', who.editor016, 'FORBIDDEN'],
    ['coordinator elsewhere', who.otherCoordinator, 'FORBIDDEN'],
    ['administrator', who.administrator, undefined],
  ])('are called by those who run the programme, not by the %s', async (_role, viewer, code) => {
    expect((await create(viewer, call())).code).toBe(code);
  });

  it('name every wrong field', async () => {
    const wrong = call({ title: { fi: ' ' }, closesAt: '2026-05-01T09:00:00Z', budget: '0.00' });
    expect(codes(await create(who.coordinator, wrong))).toEqual([
      ['title', 'NO_LANGUAGE'],
      ['closesAt', 'ENDS_BEFORE_START'],
      ['budget', 'MALFORMED'],
    ]);
  });

  it.each([
    ['before it opens', { opensAt: FUTURE, closesAt: '2028-01-01T00:00:00.000Z' }, 'NOT_OPEN'],
    ['from the instant it closes', { closesAt: '2026-05-04T09:00:00.000Z' }, 'NOT_OPEN'],
    ['from the instant it opens', { opensAt: '2026-05-04T09:00:00.000Z' }, undefined],
  ])('take submissions by the clock: %s', async (_when, stated, refused) => {
    const { id: challengeId } = await challengeOf(stated);
    const { id: experimentId } = await who.aDraft(hub);
    const sent = await submit(who.aino, { challengeId, experimentId, requested: '100' });
    expect(sent.fields ? codes(sent)[0] : undefined).toEqual(refused && ['challengeId', refused]);
  });

  it('take an experiment once, of those who may edit it, for at most the budget', async () => {
    const { id: challengeId } = await challengeOf();
    const { id: experimentId } = await who.aDraft(hub, { visibility: Visibility.PUBLIC });
    const input = { challengeId, experimentId, requested: '20000.01', pitch: { fi: 'x'.repeat(2001) } };
    expect(codes(await submit(who.editor016, input))).toEqual([
      ['requested', 'OVER_BUDGET'],
      ['pitch.fi', 'TOO_LONG'],
    ]);
    expect((await submit(who.bo, { ...input })).code).toBe('FORBIDDEN');
    const right = { challengeId, experimentId, requested: '20000' };
    expect((await submit(who.editor016, right)).submission).toMatchObject({ status: 'SUBMITTED', version: 1 });
    expect(codes(await submit(who.editor016, right))).toEqual([['experimentId', 'TWICE']]);
  });

  it('are hidden from others as drafts, under embargo and deleted, with their submissions and in counts and facets', async () => {
    const hidden = [
      await challengeOf({ visibility: Visibility.DRAFT }),
      await challengeOf({ embargoUntil: '2026-05-05' }),
      await challengeOf({ deletedAt: PAST }),
    ];
    const ids = JSON.stringify(hidden.map(({ id }) => id));
    const query = `{ challenges(filter: {ids: ${ids}}) { totalCount nodes { id } facets(fields: ["state"]) { values { value count } } } }`;
    const none = { challenges: { totalCount: 0, nodes: [], facets: [{ values: [] }] } };
    for (const viewer of [who.anonymous, who.bo, who.otherCoordinator])
      expect(await seenBy(viewer, query)).toEqual(none);
    expect((await seenBy(who.coordinator, query)).challenges).toMatchObject({
      totalCount: 2,
      facets: [{ values: [{ value: 'OPEN', count: 2 }] }],
    });
    const { id: experimentId } = await who.aDraft(hub);
    const input = { challengeId: hidden[0]!.id, experimentId, requested: '1' };
    expect((await submit(who.aino, input)).code).toBe('NOT_FOUND');
  });

  it('are found by state, programme and words, with facets of the state, in the same statements for any number', async () => {
    const programmeId = who.OTHER_PROGRAMME;
    const open = await challengeOf({ programmeId, title: { fi: 'Metsä' }, searchText: 'metsa' });
    await challengeOf({ programmeId, closesAt: PAST });
    await challengeOf({ programmeId, decidedAt: PAST });
    const upcoming = await challengeOf({ programmeId, opensAt: FUTURE, closesAt: '2028-01-01T00:00:00.000Z' });
    const fields =
      'totalCount nodes { id state programme { id } themes { uri } granted { amount } submissions { totalCount } }';
    const { data, statements } = await hub.ask(
      `{ all: challenges(filter: {programmeId: "${programmeId}"}) { ${fields} facets(fields: ["state", "programme"]) { field values { value count } } }
      some: challenges(filter: {programmeId: "${programmeId}", state: [OPEN], text: "METSÄ"}) { nodes { id } } }`,
    );
    const { all, some } = data as Sent;
    const states = [...all.facets[0].values].map(({ value, count }: Said) => `${value} ${count}`);
    expect(all.nodes[0]).toEqual({
      ...{ id: upcoming.id, state: 'UPCOMING', programme: { id: programmeId }, themes: [] },
      ...{ granted: { amount: '0.00' }, submissions: { totalCount: 0 } },
    });
    expect([all.totalCount, states.sort(), all.facets[1].values]).toEqual([
      4,
      ['CLOSED 1', 'DECIDED 1', 'OPEN 1', 'UPCOMING 1'],
      [{ value: programmeId, count: 4 }],
    ]);
    expect(some.nodes).toEqual([{ id: open.id }]);
    expect(statements).toBe(9);
  });

  it('assess each submission before the selection, with a reason where it is not eligible', async () => {
    const challenge = await challengeOf();
    const submissionId = await anEligible(challenge);
    expect(codes(await assess(who.coordinator, { submissionId, version: 2, eligible: false }))).toEqual([
      ['assessment', 'REQUIRED'],
    ]);
    const refused = { submissionId, version: 2, eligible: false, assessment: { fi: 'Ei uusi' } };
    expect((await assess(who.coordinator, { ...refused, version: 1 })).code).toBe('CONFLICT');
    expect(await assess(who.coordinator, refused)).toEqual({
      submission: { version: 3, status: 'INELIGIBLE', assessment: { fi: 'Ei uusi' } },
    });
    expect((await assess(who.aino, refused)).code).toBe('FORBIDDEN');
    expect((await assess(who.bo, refused)).code).toBe('NOT_FOUND');
    await close(challenge);
    expect(codes(await select(who.coordinator, { submissionId, version: 1, granted: '1' }))).toEqual([
      ['submissionId', 'NOT_ALLOWED'],
    ]);
  });

  it('select after the closing, within the budget, one selection at a time', async () => {
    const challenge = await challengeOf();
    const [one, other, third] = [await anEligible(challenge), await anEligible(challenge), await anEligible(challenge)];
    expect(codes(await select(who.coordinator, { submissionId: one, version: 1, granted: '9000' }))).toEqual([
      ['submissionId', 'NOT_CLOSED'],
    ]);
    await close(challenge);
    const at = (submissionId: string, version: number, granted: string) =>
      select(who.coordinator, { submissionId, version, granted });
    const both = await Promise.all([at(one, 1, '12000'), at(other, 1, '12000')]);
    expect(both.filter(({ submission }) => submission)).toHaveLength(1);
    const [winner, loser] = both[0]!.submission ? [both[0]!, other] : [both[1]!, one];
    expect(winner.submission).toEqual({
      ...{ status: 'SELECTED', granted: { amount: '12000.00' } },
      challenge: { version: 2, state: 'DECIDED', granted: { amount: '12000.00' } },
    });
    const over = await at(loser, 2, '8000.01');
    expect([over.message, codes(over)]).toEqual([
      'granted: at most 8000.00 euros, but got: 8000.01',
      [['granted', 'OVER_BUDGET']],
    ]);
    expect((await at(loser, 2, '8000')).submission).toMatchObject({ status: 'SELECTED' });
    expect(codes(await at(third, 3, '0.01'))).toEqual([['granted', 'OVER_BUDGET']]);
  });

  it('show a submission to its sender and to those who run it, to others once it is selected and they see the experiment', async () => {
    const challenge = await challengeOf();
    const { id: experimentId } = await who.aDraft(hub);
    await given(hub, anExperiment());
    const { submission } = await submit(who.aino, { challengeId: challenge.id, experimentId, requested: '10' });
    const query = `{ challenge(id: "${challenge.id}") { submittedCount submissions { totalCount nodes { id } } selected { id } } }`;
    const to = async (viewer: Viewer) => {
      const { challenge: seen } = await seenBy(viewer, query);
      return [seen.submittedCount, seen.submissions.totalCount, seen.submissions.nodes.length, seen.selected.length];
    };
    expect(await Promise.all([to(who.aino), to(who.coordinator), to(who.bo), to(who.anonymous)])).toEqual([
      [null, 1, 1, 0],
      [1, 1, 1, 0],
      [null, 0, 0, 0],
      [null, 0, 0, 0],
    ]);
    await assess(who.coordinator, { submissionId: submission.id, version: 1, eligible: true });
    await close(challenge);
    await select(who.coordinator, { submissionId: submission.id, version: 1, granted: '10' });
    expect([await to(who.aino), await to(who.bo)]).toEqual([
      [1, 1, 1, 1],
      [1, 0, 0, 0],
    ]);
    await hub.running.db.write((writer) =>
      writer.run(sql("UPDATE `experiment` SET `visibility` = 'PUBLIC' WHERE `id` = ?", experimentId)),
    );
    expect(await to(who.anonymous)).toEqual([1, 1, 1, 1]);
  });
});
