import { Language } from '@courage-hub/kit/localized-text';
import { sql } from '@courage-hub/kit/sql';
import { aViewer, testEngines } from '@courage-hub/kit/testing';
import * as who from './features-running.case';
import { anExperiment, edited, type Json, read, send } from './features-running.case';
import { testGraph, type TestGraph } from './graph';

const WAITING = { uri: 'https://example.org/indicator/waiting' };
const VISITS = { uri: 'https://example.org/indicator/visits' };
const ROUND = `halfYear state dueOn reportedOn summary { fi }
  readings { indicator { uri } unit value whyMissing { fi } suppressed }`;

/** Experiments with arms, monitored half-year by half-year. Today is 2026-05-04. */
describe.each(testEngines())('arms and half-yearly monitoring, through the gateway, on %s', (engine) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await testGraph({ engine });
  }, 120_000);
  afterAll(() => graph.close());

  const by =
    (viewer: typeof who.aino, mutation: string, fields: string) =>
    (input: object): Promise<Json> =>
      send(graph, [viewer, mutation], [input, fields]);
  const recordArm = by(who.editor, 'recordArm', 'arm { no } experiment { version }');
  const report = (viewer: typeof who.aino) => by(viewer, 'recordHalfYearRound', 'experiment { version }');

  const refusals = async (mutation: string, input: object, language = Language.en) =>
    (await by(aViewer({ ...who.editor, language }), mutation, 'clientMutationId')(input)).fields.map((one: Json) => [
      one.path,
      one.message,
    ]);

  /** One that began in a half-year, with Helsinki to try and Alajärvi to compare with. */
  const monitored = async (actual: object): Promise<{ experimentId: string; version: number }> => {
    const { id: experimentId, version } = await edited(graph, await anExperiment(graph), { actual });
    const tries = { kind: 'TREATMENT', allocation: 'RANDOMISED', name: { fi: 'Kokeilu' } };
    await recordArm({ experimentId, version, ...tries, sites: [{ municipality: '091', units: 3 }] });
    const compared = { kind: 'COMPARISON', allocation: 'MATCHED', name: { fi: 'Vertailu' } };
    await recordArm({ experimentId, version: version + 1, ...compared, sites: [{ municipality: '005' }] });
    return { experimentId, version: version + 2 };
  };

  const roundsOf = async (id: string, args = '', fields = ROUND): Promise<Record<string, Json[]>> => {
    const asked = `arms { sites { municipality { code } rounds${args} { ${fields} } } }`;
    const { arms } = await read(graph, who.anybody, [id, asked]);
    const sites = arms.flatMap((arm: Json) => arm.sites);
    return Object.fromEntries(sites.map(({ municipality, rounds }: Json) => [municipality.code, rounds]));
  };

  const statesOf = async (id: string, args = '') => {
    const rounds = await roundsOf(id, args, 'halfYear state');
    return Object.fromEntries(
      Object.entries(rounds).map(([code, list]) => [code, list.map((one) => `${one.halfYear} ${one.state}`)]),
    );
  };

  describe('O4: arms', () => {
    it('say what they are for, how their municipalities came in, and which those are', async () => {
      const { experimentId, version } = await monitored({ startDate: '2026-01-10' });
      const anew = {
        ...{ experimentId, version, no: 2, kind: 'WAITING_LIST', allocation: 'VOLUNTEERED' },
        ...{ name: { fi: 'Jono' }, description: { fi: 'Aloittaa syksyllä' } },
        sites: [{ municipality: '049' }, { municipality: '005', units: 2 }],
      };
      await recordArm(anew);
      const fields = 'no kind allocation name { fi } description { fi } sites { units municipality { name { fi } } }';
      const [tries, waits] = (await read(graph, who.anybody, [experimentId, `arms { ${fields} }`])).arms;
      expect([tries, waits]).toEqual([
        {
          ...{ no: 1, kind: 'TREATMENT', allocation: 'RANDOMISED', name: { fi: 'Kokeilu' }, description: null },
          sites: [{ units: 3, municipality: { name: { fi: 'Helsinki' } } }],
        },
        {
          ...{ no: 2, kind: 'WAITING_LIST', allocation: 'VOLUNTEERED', name: { fi: 'Jono' } },
          description: { fi: 'Aloittaa syksyllä' },
          sites: [
            { units: 2, municipality: { name: { fi: 'Alajärvi' } } },
            { units: null, municipality: { name: { fi: 'Espoo' } } },
          ],
        },
      ]);
      const compared = await read(graph, who.anybody, [experimentId, 'arms(kind: TREATMENT) { no }']);
      expect(compared).toEqual({ arms: [{ no: 1 }] });
    });

    it.each([
      [Language.fi, 'kunta on kokeilun yhdessä haarassa, mutta 091 on jo haarassa'],
      [Language.sv, 'en kommun är i en enda arm av experimentet, men 091 är redan i en'],
      [Language.en, 'a municipality is in one arm of an experiment, but 091 is in one already'],
    ])('have each municipality once, which is said in %s', async (language, message) => {
      const at = await monitored({ startDate: '2026-01-10' });
      const third = { ...at, kind: 'COMPARISON', allocation: 'MATCHED', name: { fi: 'Kolmas' } };
      const sites = [{ municipality: '049' }, { municipality: '091' }];
      expect(await refusals('recordArm', { ...third, sites }, language)).toEqual([['sites.1.municipality', message]]);
      expect(await refusals('recordArm', { ...third, sites: [] })).toEqual([['sites', 'this is required']]);
      expect(await refusals('recordArm', { ...third, no: 7, sites: [{ municipality: '049' }] })).toEqual([
        ['no', 'must be one of [1, 2], but got: 7'],
      ]);
      const code = (await by(who.bo, 'recordArm', 'clientMutationId')({ ...third, sites: [{ municipality: '049' }] }))
        .code;
      expect(code).toBe('FORBIDDEN');
    });
  });

  describe('O4: half-yearly monitoring by municipality', () => {
    it('expects a round for each half-year in which it ran; one that is missing stays missing, and is told as due', async () => {
      const at = await monitored({ startDate: '2024-11-01', endDate: '2025-08-31' });
      const readings = [
        { indicator: WAITING, unit: 'day', value: '12.50' },
        { indicator: VISITS, whyMissing: { fi: 'Laskuri rikki' } },
      ];
      const round = { ...at, municipality: '091', halfYear: '2025-S1', summary: { fi: 'Hyvin menee' }, readings };
      await report(who.editor)(round);
      const unreported = { state: 'DUE', reportedOn: null, summary: null, readings: [] };
      expect(await roundsOf(at.experimentId)).toEqual({
        '091': [
          { ...unreported, halfYear: '2024-S2', dueOn: '2024-12-31' },
          {
            ...{ halfYear: '2025-S1', state: 'REPORTED', dueOn: '2025-06-30', reportedOn: '2026-05-04' },
            summary: { fi: 'Hyvin menee' },
            readings: [
              { indicator: WAITING, unit: 'day', value: '12.50', whyMissing: null, suppressed: false },
              { indicator: VISITS, unit: null, value: null, whyMissing: { fi: 'Laskuri rikki' }, suppressed: false },
            ],
          },
          { ...unreported, halfYear: '2025-S2', dueOn: '2025-12-31' },
        ],
        '005': [
          { ...unreported, halfYear: '2024-S2', dueOn: '2024-12-31' },
          { ...unreported, halfYear: '2025-S1', dueOn: '2025-06-30' },
          { ...unreported, halfYear: '2025-S2', dueOn: '2025-12-31' },
        ],
      });
      expect(await statesOf(at.experimentId, '(state: DUE, at: "2025-07-15")')).toEqual({
        '091': ['2024-S2 DUE'],
        '005': ['2024-S2 DUE', '2025-S1 DUE'],
      });
    });

    it('a half-year that goes on is not due before its last day, and one that has not begun is no round', async () => {
      const at = await monitored({ startDate: '2025-12-01' });
      expect((await statesOf(at.experimentId))['005']).toEqual(['2025-S2 DUE', '2026-S1 NOT_DUE']);
      const early = { ...at, municipality: '005', halfYear: '2026-S2', readings: [{ indicator: WAITING, value: '1' }] };
      expect(await refusals('recordHalfYearRound', early)).toEqual([
        ['halfYear', 'must be one of [2025-S2, 2026-S1], but got: 2026-S2'],
      ]);
      const none = await monitored({});
      expect((await statesOf(none.experimentId))['005']).toEqual([]);
    });

    it('is reported by the municipality itself or the lead, of a municipality of an arm, and anew when it was wrong', async () => {
      const at = await monitored({ startDate: '2025-09-01' });
      const round = { municipality: '005', halfYear: '2025-S2', readings: [{ indicator: WAITING, value: '3' }] };
      expect(await report(who.aino)({ ...at, ...round })).toMatchObject({
        code: 'FORBIDDEN',
        message: expect.stringContaining('editor of the municipality that reports'),
      });
      const espoo = { ...at, ...round, municipality: '049' };
      expect((await report(who.editorElsewhere)(espoo)).code).toBe('FORBIDDEN');
      expect(await refusals('recordHalfYearRound', espoo)).toEqual([
        ['municipality', 'must be one of [005, 091], but got: 049'],
      ]);
      await report(who.editorElsewhere)({ ...at, ...round });
      expect((await report(who.editorElsewhere)({ ...at, ...round })).code).toBe('CONFLICT');
      const anew = { ...round, readings: [{ indicator: WAITING, value: '4' }], version: at.version + 1 };
      expect(await report(who.editor)({ ...at, ...anew })).toEqual({ experiment: { version: at.version + 2 } });
      const [last] = (await roundsOf(at.experimentId, '(state: REPORTED)'))['005']!;
      expect(last.readings.map(({ value }: Json) => value)).toEqual(['4']);
    });

    it('withholds a small count of people, and takes no value for a missing one', async () => {
      const at = await monitored({ startDate: '2025-09-01' });
      const round = { ...at, municipality: '091', halfYear: '2025-S2' };
      const wrong = [{ indicator: WAITING }, { indicator: WAITING, value: '1,5' }];
      expect((await report(who.editor)({ ...round, readings: wrong })).code).toBe('BAD_USER_INPUT');
      expect(await refusals('recordHalfYearRound', { ...round, readings: wrong.slice(0, 1) })).toEqual([
        ['readings.0.whyMissing', 'this is required'],
      ]);
      const readings = [
        { indicator: VISITS, value: '4', ofPeople: true },
        { indicator: WAITING, value: '4' },
      ];
      await report(who.editor)({ ...round, readings });
      const [told] = (await roundsOf(at.experimentId, '(state: REPORTED)'))['091']!;
      expect(told.readings.map((one: Json) => [one.value, one.suppressed])).toEqual([
        [null, true],
        ['4', false],
      ]);
    });

    it('is told to the outbox and the audit, and executed once under its key', async () => {
      const at = await monitored({ startDate: '2025-09-01' });
      const readings = [{ indicator: WAITING, value: '1' }];
      const round = { ...at, municipality: '091', halfYear: '2025-S2', readings, clientMutationId: at.experimentId };
      const first = await report(who.editor)(round);
      expect(await report(who.editor)(round)).toEqual(first);
      const { db } = graph.services.experiments;
      const [change] = await db.read(sql('SELECT `objectId`, `kind` FROM `outbox` ORDER BY `seq` DESC LIMIT 1'));
      const [deed] = await db.read(sql('SELECT `actor`, `action` FROM `audit` ORDER BY `seq` DESC LIMIT 1'));
      expect([change, deed]).toEqual([
        { objectId: at.experimentId, kind: 'Update' },
        { actor: who.editor.id, action: 'recordHalfYearRound' },
      ]);
    });

    it('of many experiments is read in one statement for each kind, and the demo world has rounds of every state', async () => {
      const ask = (first: number) =>
        graph.counted(
          `{ experiments(first: ${first}, filter: {participantRole: [CO_EXPERIMENTER]}, orderBy: START) { nodes { arms { sites { rounds { state readings { value } } } } } } }`,
        );
      const [few, many] = [await ask(20), await ask(60)];
      expect([few.statements.experiments, many.statements.experiments]).toEqual([5, 5]);
      const states = JSON.stringify(many.body.data).match(/"state":"\w+"/g)!;
      expect(new Set(states)).toEqual(new Set(['"state":"REPORTED"', '"state":"DUE"', '"state":"NOT_DUE"']));
    });
  });
});
