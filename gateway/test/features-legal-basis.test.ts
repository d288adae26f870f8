import { Language } from '@courage-hub/kit/localized-text';
import { sql } from '@courage-hub/kit/sql';
import { aViewer, testEngines } from '@courage-hub/kit/testing';
import * as who from './features-running.case';
import { anExperiment, type Json, read, send } from './features-running.case';
import { testGraph, type TestGraph } from './graph';

const FIELDS = `no kind status title { fi } uri section authority { fi } reference decidedOn validity { startDate endDate }
  derogatesFrom document statement { fi } whyEnded { fi }`;

const NOTHING = {
  ...{ uri: null, section: null, authority: null, reference: null, decidedOn: null, validity: null },
  ...{ derogatesFrom: null, document: null, statement: null, whyEnded: null },
};

/** What experiments and programmes stand on before the law. Today is 2026-05-04. */
describe.each(testEngines())('legal bases, through the gateway, on %s', (engine) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await testGraph({ engine });
  }, 120_000);
  afterAll(() => graph.close());

  const by =
    (viewer: typeof who.aino, mutation: string, fields = `legalBasis { ${FIELDS} } experiment { id version }`) =>
    (input: object): Promise<Json> =>
      send(graph, [viewer, mutation], [input, fields]);
  const record = by(who.editor, 'recordLegalBasis');

  const of = async (): Promise<{ experimentId: string; version: number }> => {
    const { id: experimentId, version } = await anExperiment(graph);
    return { experimentId, version };
  };

  const refusals = async (mutation: string, input: object, language = Language.en) =>
    (await by(aViewer({ ...who.editor, language }), mutation)(input)).fields.map((one: Json) => [
      one.path,
      one.code,
      one.message,
    ]);

  const told = async (id: string, args = ''): Promise<Json[]> =>
    (await read(graph, who.anybody, [id, `legalBasis${args} { ${FIELDS} }`])).legalBasis;

  const REVIEW = {
    ...{ kind: 'ETHICS_REVIEW', title: { fi: 'Ennakkoarviointi' }, authority: { fi: 'Eettinen toimikunta' } },
    ...{ reference: 'HEL 2026-001', decidedOn: '2026-02-10', statement: { fi: 'Puoltava' } },
    document: 'https://example.org/lausunto.pdf',
  };
  const ACT = 'https://finlex.example/eli/sd/2015/410';
  const DEROGATION = {
    ...{
      title: { fi: 'Poikkeuslupa' },
      uri: 'https://finlex.example/eli/sd/2026/1',
      section: '4 §',
      derogatesFrom: ACT,
    },
    validity: { startDate: '2026-03-01', endDate: '2026-12-31' },
  };

  it('A11, O3: an experiment has its acts, derogations, reviews and permits as records with a kind and a status', async () => {
    const at = await of();
    await record({ ...at, ...DEROGATION });
    await record({ ...at, version: at.version + 1, ...REVIEW });
    const permit = { kind: 'PERMISSION', status: 'PENDING', title: { fi: 'Tutkimuslupa' } };
    await record({ ...at, version: at.version + 2, ...permit });
    const assessed = { title: { fi: 'Arviointi' }, authority: { fi: 'Tietosuojavastaava' }, decidedOn: '2026-05-04' };
    const impact = { kind: 'DATA_PROTECTION_IMPACT_ASSESSMENT', ...assessed };
    const { experiment } = await record({ ...at, version: at.version + 3, ...impact });
    expect(experiment).toEqual({ id: at.experimentId, version: at.version + 4 });
    const all = [
      { ...NOTHING, no: 1, kind: 'DEROGATION', status: 'IN_FORCE', ...DEROGATION },
      { ...NOTHING, no: 2, status: 'IN_FORCE', ...REVIEW },
      { ...NOTHING, no: 3, ...permit },
      { ...NOTHING, no: 4, status: 'IN_FORCE', ...impact },
    ];
    expect(await told(at.experimentId)).toEqual(all);
    expect(await told(at.experimentId, '(kind: ETHICS_REVIEW)')).toEqual([all[1]]);
    const numbers = async (day: string) => (await told(at.experimentId, `(at: "${day}")`)).map(({ no }) => no);
    expect([await numbers('2026-02-28'), await numbers('2026-12-31'), await numbers('2027-01-01')]).toEqual([
      [2, 4],
      [1, 2, 4],
      [2, 4],
    ]);
  });

  it('A11: one is written anew when it is decided, and ends before its time with the reason', async () => {
    const at = await of();
    const permit = { kind: 'PERMISSION', title: { fi: 'Lupa' } };
    await record({ ...at, ...permit, status: 'PENDING' });
    const decision = { authority: { fi: 'Rehtori' }, decidedOn: '2026-03-01' };
    await record({ ...at, version: at.version + 1, no: 1, ...permit, ...decision });
    const end = by(who.editor, 'endLegalBasis');
    const input = { ...at, version: at.version + 2, no: 1, endDate: '2026-04-30', why: { fi: 'Koulu muutti' } };
    const ended = {
      ...{ ...NOTHING, no: 1, ...permit, ...decision, status: 'ENDED', whyEnded: { fi: 'Koulu muutti' } },
      validity: { startDate: null, endDate: '2026-04-30' },
    };
    expect(await end(input)).toEqual({
      legalBasis: ended,
      experiment: { id: at.experimentId, version: at.version + 3 },
    });
    expect(await told(at.experimentId, '(at: "2026-04-30")')).toEqual([ended]);
    expect(await told(at.experimentId, '(at: "2026-05-01")')).toEqual([]);
    const again = { ...input, version: at.version + 3 };
    expect(await refusals('endLegalBasis', again)).toEqual([
      ['no', 'NOT_ALLOWED', 'must be one of IN_FORCE, but got: ENDED'],
    ]);
    const anew = { ...at, version: at.version + 3, no: 1, title: { fi: 'Uusi' } };
    expect(await refusals('recordLegalBasis', anew)).toEqual([['no', 'NOT_ALLOWED', 'must be one of [], but got: 1']]);
    expect((await end({ ...again, no: 7 })).code).toBe('NOT_FOUND');
    expect((await end(input)).code).toBe('CONFLICT');
  });

  it.each([
    [Language.fi, 'tämä tieto on pakollinen'],
    [Language.sv, 'uppgiften är obligatorisk'],
    [Language.en, 'this is required'],
  ])(
    'A11: a review names who gave it and when, a derogation what it departs from and until when: %s',
    async (language, required) => {
      const at = await of();
      const review = { ...at, kind: 'ETHICS_REVIEW', title: { fi: 'Arviointi' } };
      expect(await refusals('recordLegalBasis', review, language)).toEqual([
        ['authority', 'REQUIRED', required],
        ['decidedOn', 'REQUIRED', required],
      ]);
      const derogation = { ...at, kind: 'DEROGATION', title: { fi: 'Poikkeus' } };
      expect(await refusals('recordLegalBasis', derogation, language)).toEqual([
        ['derogatesFrom', 'REQUIRED', required],
      ]);
      const endless = { ...derogation, derogatesFrom: ACT, validity: { startDate: '2026-01-01' } };
      expect(await refusals('recordLegalBasis', endless, language)).toEqual([['validity', 'REQUIRED', required]]);
    },
  );

  it('A11: neither what is pending has been decided, nor does anything but a derogation derogate', async () => {
    const at = await of();
    const pending = { ...at, ...REVIEW, status: 'PENDING' };
    expect(await refusals('recordLegalBasis', pending)).toEqual([
      ['decidedOn', 'NOT_ALLOWED', 'must be one of null, but got: 2026-02-10'],
    ]);
    const permit = { ...at, ...REVIEW, kind: 'PERMISSION', derogatesFrom: ACT, validity: DEROGATION.validity };
    expect(await refusals('recordLegalBasis', permit)).toEqual([
      ['kind', 'NOT_ALLOWED', 'must be one of DEROGATION, but got: PERMISSION'],
    ]);
    expect(await told(at.experimentId)).toEqual([]);
  });

  it('A11: is written by those who may edit the experiment, told to outbox and audit, and executed once under its key', async () => {
    const at = await of();
    const input = { ...at, ...REVIEW };
    const code = async (viewer: typeof who.aino) => (await by(viewer, 'recordLegalBasis')(input)).code;
    expect([await code(who.anybody), await code(who.bo), await code(who.editorElsewhere)]).toEqual([
      'UNAUTHENTICATED',
      'FORBIDDEN',
      'FORBIDDEN',
    ]);
    const keyed = { ...input, clientMutationId: `review of ${at.experimentId}` };
    const first = await record(keyed);
    expect(await record(keyed)).toEqual(first);
    expect(await told(at.experimentId)).toHaveLength(1);
    const { db } = graph.services.experiments;
    const [change] = await db.read(sql('SELECT `objectId`, `kind` FROM `outbox` ORDER BY `seq` DESC LIMIT 1'));
    const [deed] = await db.read(sql('SELECT `actor`, `action` FROM `audit` ORDER BY `seq` DESC LIMIT 1'));
    expect([change, deed]).toEqual([
      { objectId: at.experimentId, kind: 'Update' },
      { actor: who.editor.id, action: 'recordLegalBasis' },
    ]);
  });

  it('A11, O3: is what experiments are found and counted by, in one statement for many', async () => {
    const query = '{ experiments(first: 0) { facets(fields: ["legalBasis"]) { values { value count } } } }';
    const { values } = (await graph.post(query)).body.data.experiments.facets[0];
    expect(values.map(({ value }: Json) => value).sort()).toEqual([
      'DATA_PROTECTION_IMPACT_ASSESSMENT',
      'DEROGATION',
      'ETHICS_REVIEW',
      'PERMISSION',
    ]);
    for (const { value, count } of values as { value: string; count: number }[]) {
      const found = `{ experiments(filter: {legalBasis: [${value}]}, first: 100) { totalCount nodes { legalBasis(kind: ${value}) { kind } } } }`;
      const { body, statements } = await graph.counted(found);
      expect([body.data.experiments.totalCount, statements.experiments]).toEqual([count, 3]);
      for (const { legalBasis } of body.data.experiments.nodes) expect(legalBasis).toContainEqual({ kind: value });
    }
  });

  it('O3: a programme says the same of what it stands on, in the same words', async () => {
    const input = { name: { fi: 'Kokeiluohjelma' }, kind: 'NATIONAL_EXPERIMENT', legalBasis: [DEROGATION, REVIEW] };
    const fields = `programme { legalBasis { ${FIELDS} } inForce: legalBasis(at: "2026-02-28", kind: DEROGATION) { no } }`;
    expect(await by(who.administrator, 'createProgramme', fields)(input)).toEqual({
      programme: {
        legalBasis: [
          { ...NOTHING, no: 1, kind: 'DEROGATION', status: 'IN_FORCE', ...DEROGATION },
          { ...NOTHING, no: 2, status: 'IN_FORCE', ...REVIEW },
        ],
        inForce: [],
      },
    });
    const known =
      '{ programme(id: "programme:kuntakokeilut-2015-2016") { legalBasis(at: "2015-01-05") { kind status } } }';
    expect((await graph.post(known)).body.data.programme.legalBasis).toEqual([
      { kind: 'LEGAL_BASIS', status: 'IN_FORCE' },
    ]);
  });
});
