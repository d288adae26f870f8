import { sql } from '@courage-hub/kit/sql';
import { testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { Visibility } from '@courage-hub/kit/values';
import type { Viewer } from '@courage-hub/kit/viewer';
import { aChallenge, aProgramme, given } from '../builders';
import { subgraph } from '../subgraph';
import * as who from '../writing.case';
import type { Said, Sent } from '../writing.case';
import type { Challenge } from './challenge';

const [PAST, FUTURE] = ['2026-05-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'];
const THEME = 'https://concepts.example/traffic';

describe.each(testEngines())('challenges and submissions that change on %s', (engine) => {
  let hub: TestSubgraph;
  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'none');
    await given(hub, aProgramme({ id: who.DIGI }));
  }, 120_000);
  afterAll(() => hub.close());

  const send = (mutation: string, fields: string) => who.sender(() => hub, mutation, fields);
  const edit = send(
    'editChallenge',
    'challenge { title { fi } summary { fi } opensAt closesAt budget { amount } themes { uri } }',
  );
  const submit = send(
    'submitToChallenge',
    'submission { id version status requested { amount } pitch { fi } assessment { fi } }',
  );
  const withdraw = send('withdrawSubmission', 'submission { version status }');
  const assess = send('assessSubmission', 'submission { version }');
  const select = send('selectSubmission', 'submission { status challenge { version } }');

  const challengeOf = async (stated: Partial<Challenge> = {}): Promise<Challenge> => {
    const challenge = aChallenge({ programmeId: who.DIGI, ...stated });
    await given(hub, challenge);
    return challenge;
  };
  const close = ({ id }: Challenge) =>
    hub.running.db.write((writer) => writer.run(sql('UPDATE `challenge` SET `closesAt` = ? WHERE `id` = ?', PAST, id)));
  const codes = ({ fields }: Sent) => (fields as Said[]).map(({ path, code }) => [path, code]);
  const seenBy = async (viewer: Viewer, query: string) => (await hub.ask(query, {}, viewer)).data as Sent;

  /** Submitted by Aino, whose draft it is. */
  const submitted = async ({ id: challengeId }: Challenge, requested = '9000'): Promise<Sent> => {
    const { id: experimentId } = await who.aDraft(hub);
    const input = { challengeId, experimentId, requested };
    return { input, submissionId: (await submit(who.aino, input)).submission.id };
  };

  it('an edit changes what it names, empties what it says is empty, and is found by its new words', async () => {
    const { id } = await challengeOf({ title: { fi: 'Vanha' }, summary: { fi: 'Ennen' }, budgetMinor: 100 });
    const themes = [{ uri: THEME }];
    const first = { id, version: 1, title: { fi: 'Polkupyörät' }, budget: '2', themes };
    const kept = { opensAt: '2026-01-01T00:00:00.000Z', closesAt: '2026-12-31T00:00:00.000Z' };
    expect((await edit(who.coordinator, first)).challenge).toEqual({
      ...{ title: { fi: 'Polkupyörät' }, summary: { fi: 'Ennen' }, budget: { amount: '2.00' }, themes, ...kept },
    });
    const second = { id, version: 2, title: null, summary: null, budget: null, themes: null, closesAt: FUTURE };
    expect((await edit(who.administrator, second)).challenge).toEqual({
      ...{ title: { fi: 'Polkupyörät' }, summary: null, budget: { amount: '2.00' }, themes: [], ...kept },
      closesAt: FUTURE,
    });
    const found = '{ challenges(filter: {text: "polkupyörä"}) { nodes { id } } }';
    expect((await seenBy(who.anonymous, found)).challenges.nodes).toEqual([{ id }]);
    expect(await who.lastTold(hub)).toEqual({
      change: { type: 'Challenge', objectId: id, kind: 'Update' },
      deed: { actor: who.administrator.id, action: 'editChallenge', objectId: id },
    });
  });

  it.each([
    ['anonymous', who.anonymous, 'UNAUTHENTICATED'],
    ['key', who.key, 'FORBIDDEN'],
    ['person', who.aino, 'FORBIDDEN'],
    ['coordinator elsewhere', who.otherCoordinator, 'FORBIDDEN'],
    ['coordinator', who.coordinator, undefined],
  ])('a challenge is edited by those who run it; the %s is told so', async (_role, viewer, code) => {
    const { id } = await challengeOf();
    expect((await edit(viewer, { id, version: 1, title: { fi: 'Uusi' } })).code).toBe(code);
  });

  it('a draft of others cannot be edited, for it is not there', async () => {
    const { id } = await challengeOf({ visibility: Visibility.DRAFT });
    expect((await edit(who.otherCoordinator, { id, version: 1 })).code).toBe('NOT_FOUND');
  });

  it('money that an edit adds cannot be spent by a selection that did not see it', async () => {
    const challenge = await challengeOf();
    const { submissionId } = await submitted(challenge);
    await assess(who.coordinator, { submissionId, version: 1, eligible: true });
    await close(challenge);
    const added = { id: challenge.id, version: 1, budget: '30000' };
    expect((await edit(who.coordinator, added)).challenge.budget).toEqual({ amount: '30000.00' });
    const chosen = { submissionId, version: 1, granted: '30000' };
    expect((await select(who.coordinator, chosen)).code).toBe('CONFLICT');
    expect((await select(who.coordinator, { ...chosen, version: 2 })).submission.status).toBe('SELECTED');
    expect((await edit(who.coordinator, { ...added, version: 2 })).code).toBe('CONFLICT');
  });

  it('a submission that is withdrawn counts no more, and is submitted anew while the challenge is open', async () => {
    const challenge = await challengeOf();
    const { input, submissionId } = await submitted(challenge);
    const refusal = { submissionId, version: 1, eligible: false, assessment: { fi: 'Ei' } };
    await assess(who.coordinator, refusal);
    expect(await withdraw(who.aino, { submissionId, version: 2 })).toEqual({
      submission: { version: 3, status: 'WITHDRAWN' },
    });
    const query = `{ challenge(id: "${challenge.id}") { submittedCount submissions { totalCount } } }`;
    expect((await seenBy(who.coordinator, query)).challenge).toEqual({
      submittedCount: 0,
      submissions: { totalCount: 1 },
    });
    const again = { ...input, requested: '7', pitch: { fi: 'Parempi' } };
    expect((await submit(who.aino, again)).submission).toEqual({
      ...{ id: submissionId, version: 4, status: 'SUBMITTED', assessment: null },
      ...{ requested: { amount: '7.00' }, pitch: { fi: 'Parempi' } },
    });
    expect((await seenBy(who.coordinator, query)).challenge.submittedCount).toBe(1);
  });

  it('a submission that is withdrawn is neither assessed, selected nor withdrawn again', async () => {
    const challenge = await challengeOf();
    const { submissionId } = await submitted(challenge);
    await withdraw(who.aino, { submissionId, version: 1 });
    await close(challenge);
    const at = { submissionId, version: 2 };
    const refused = [['submissionId', 'NOT_ALLOWED']];
    expect(codes(await assess(who.coordinator, { ...at, eligible: true }))).toEqual(refused);
    expect(codes(await select(who.coordinator, { ...at, version: 1, granted: '1' }))).toEqual(refused);
    expect(codes(await withdraw(who.aino, at))).toEqual(refused);
  });

  it.each([
    ['the sender', who.aino, undefined],
    ['the coordinator', who.coordinator, undefined],
    ['the administrator', who.administrator, undefined],
    ['somebody else', who.bo, 'NOT_FOUND'],
    ['an editor of its municipality', who.editor016, 'NOT_FOUND'],
    ['a key', who.key, 'FORBIDDEN'],
  ])('%s withdraws a submission, or is told why not', async (_who, viewer, code) => {
    const { submissionId } = await submitted(await challengeOf());
    expect((await withdraw(viewer, { submissionId, version: 1 })).code).toBe(code);
  });

  it('of the selection and the withdrawal of one submission at once, one is done', async () => {
    const challenge = await challengeOf();
    const { submissionId } = await submitted(challenge);
    await assess(who.coordinator, { submissionId, version: 1, eligible: true });
    await close(challenge);
    const both = await Promise.all([
      select(who.coordinator, { submissionId, version: 1, granted: '1' }),
      withdraw(who.aino, { submissionId, version: 2 }),
    ]);
    const [lost] = both.filter(({ submission }) => !submission);
    expect([both.filter(({ submission }) => submission).length, lost!.code]).toEqual([
      1,
      expect.stringMatching(/^(CONFLICT|BAD_USER_INPUT)$/),
    ]);
    const query = `{ challenge(id: "${challenge.id}") { submittedCount granted { amount } } }`;
    const { submittedCount, granted } = (await seenBy(who.coordinator, query)).challenge;
    expect(granted.amount).toBe(submittedCount === 1 ? '1.00' : '0.00');
  });

  it('of the same experiment submitted many times at once, one is taken and the others are told that it is', async () => {
    const { id: challengeId } = await challengeOf();
    const { id: experimentId } = await who.aDraft(hub);
    const input = { challengeId, experimentId, requested: '1' };
    const sent = await Promise.all(Array.from({ length: 8 }, () => submit(who.aino, input)));
    const lost = sent.filter(({ submission }) => !submission);
    expect(lost.map((one) => [one.code, codes(one)])).toEqual(
      Array.from({ length: 7 }, () => ['BAD_USER_INPUT', [['experimentId', 'TWICE']]]),
    );
    const query = `{ challenge(id: "${challengeId}") { submittedCount } }`;
    expect((await seenBy(who.coordinator, query)).challenge.submittedCount).toBe(1);
  });

  it('of a withdrawn submission sent anew many times at once, one is taken and the others are told so', async () => {
    const { input, submissionId } = await submitted(await challengeOf());
    await withdraw(who.aino, { submissionId, version: 1 });
    const sent = await Promise.all(Array.from({ length: 8 }, () => submit(who.aino, input)));
    const taken = sent.flatMap(({ submission }) => submission ?? []);
    expect(taken).toEqual([expect.objectContaining({ id: submissionId, version: 3, status: 'SUBMITTED' })]);
    const told = sent.filter(({ submission }) => !submission).map(({ code }) => code as string);
    expect(told.filter((code) => !['CONFLICT', 'BAD_USER_INPUT'].includes(code))).toEqual([]);
  });

  it('an experiment tells which challenge it came from once it is selected, to those who see the challenge', async () => {
    const [first, hidden] = [await challengeOf(), await challengeOf({ visibility: Visibility.DRAFT })];
    const from = async (challenge: Challenge) => {
      const { id: experimentId } = await who.aDraft(hub, { visibility: Visibility.PUBLIC });
      const asked = `{ experiment(id: "${experimentId}") { challenge { id } } }`;
      const { submission } = await submit(who.administrator, {
        challengeId: challenge.id,
        experimentId,
        requested: '1',
      });
      const before = (await seenBy(who.coordinator, asked)).experiment.challenge;
      await assess(who.coordinator, { submissionId: submission.id, version: 1, eligible: true });
      await close(challenge);
      await select(who.coordinator, { submissionId: submission.id, version: 1, granted: '1' });
      const to = async (viewer: Viewer) => (await seenBy(viewer, asked)).experiment.challenge;
      return [before, await to(who.coordinator), await to(who.anonymous)];
    };
    expect(await from(first)).toEqual([null, { id: first.id }, { id: first.id }]);
    expect(await from(hidden)).toEqual([null, { id: hidden.id }, null]);
    const all = '{ experiments(first: 50) { nodes { challenge { id } } } }';
    const { data, statements } = await hub.ask(all, {}, who.coordinator);
    const nodes = (data as Sent).experiments.nodes as { challenge: { id: string } | null }[];
    expect(
      nodes
        .flatMap(({ challenge }) => challenge ?? [])
        .map(({ id }) => id)
        .sort(),
    ).toEqual(expect.arrayContaining([first.id, hidden.id].sort()));
    expect(statements).toBe(3);
  });
});
