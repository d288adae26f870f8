import { sql } from '@courage-hub/kit/sql';
import { aViewer, testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import type { Grant, Viewer } from '@courage-hub/kit/viewer';
import { subgraph } from '../subgraph';

type Said = Record<string, unknown>;

const person = (id: string, ...grants: Grant[]): Viewer => aViewer({ kind: 'PERSON', id: `account:${id}`, grants });
const editorOf = (code: string): Viewer => person(`editor${code}`, { role: 'EDITOR', scope: `municipality:${code}` });
const EDITOR = editorOf('016');

const RECORD = `mutation ($input: RecordMaturityInput!) { recordMaturity(input: $input) {
  clientMutationId maturityAssessment { id version model year level maxLevel selfAssessed sourceUri municipality { code } provenance { sourceSystem demo } } } }`;

describe.each(testEngines())('recordMaturity on %s', (engine) => {
  let hub: TestSubgraph;
  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'reference');
  }, 120_000);
  afterAll(() => hub.close());

  const record = async (viewer: Viewer, said: Said): Promise<Said> => {
    const input = { municipality: '016', model: 'digi', year: 2025, level: '2.5', version: 0, ...said };
    const { data, errors } = await hub.ask(RECORD, { input }, viewer);
    if (!errors) return data!.recordMaturity as Said;
    const [{ message, extensions }] = errors as [{ message: string; extensions: Said }];
    return { message, ...extensions };
  };
  const last = async (table: string, columns: string): Promise<unknown> => ({
    ...(await hub.running.db.read(sql(`SELECT ${columns} FROM \`${table}\` ORDER BY \`seq\` DESC LIMIT 1`)))[0],
  });

  it('is told whole, once under its key, to outbox and audit', async () => {
    const sent = { year: 2024, sourceUri: 'https://example.org/digi', clientMutationId: 'a' };
    const answer = await record(EDITOR, sent);
    expect(answer).toEqual({
      clientMutationId: 'a',
      maturityAssessment: {
        id: 'maturity-assessment:digi-016-2024',
        version: 1,
        model: 'digi',
        year: 2024,
        level: '2.5',
        maxLevel: 5,
        selfAssessed: true,
        sourceUri: 'https://example.org/digi',
        municipality: { code: '016' },
        provenance: { sourceSystem: 'courage-hub', demo: false },
      },
    });
    expect(await record(EDITOR, sent)).toEqual(answer);
    expect(await last('outbox', '`type`, `objectId`, `kind`')).toEqual({
      type: 'MaturityAssessment',
      objectId: 'maturity-assessment:digi-016-2024',
      kind: 'Create',
    });
    expect(await last('audit', '`actor`, `action`')).toEqual({ actor: 'account:editor016', action: 'recordMaturity' });
  });

  it('is corrected by its version alone', async () => {
    await record(EDITOR, { year: 2020 });
    const id = 'maturity-assessment:digi-016-2020';
    expect(await record(EDITOR, { year: 2020, level: '3' })).toEqual({
      code: 'CONFLICT',
      message: 'the record has changed since version 0: read it again',
      id,
      seen: 0,
      current: 1,
    });
    expect(await record(EDITOR, { year: 2019, version: 1 })).toEqual({
      code: 'NOT_FOUND',
      message: 'there is no maturity-assessment:digi-016-2019',
    });
    expect(await record(EDITOR, { year: 2020, level: '3', version: 1 })).toMatchObject({
      maturityAssessment: { version: 2, level: '3' },
    });
    expect(await record(EDITOR, { year: 2020, level: '4', version: 1 })).toMatchObject({
      code: 'CONFLICT',
      seen: 1,
      current: 2,
    });
  });

  it('is begun by one of two who begin at once', async () => {
    const sent = await Promise.all(['1', '2', '3'].map((level) => record(EDITOR, { year: 2018, level })));
    expect(sent.map(({ code }) => code ?? 'OK').sort()).toEqual(['CONFLICT', 'CONFLICT', 'OK']);
  });

  it.each([
    ['the anonymous', aViewer(), 'UNAUTHENTICATED'],
    ['a key', aViewer({ kind: 'KEY', id: 'key:1', grants: EDITOR.grants }), 'FORBIDDEN'],
    ['another person', person('bo'), 'FORBIDDEN'],
    ['an editor elsewhere', editorOf('018'), 'FORBIDDEN'],
    ['an administrator', person('root', { role: 'ADMINISTRATOR', scope: null }), 'FORBIDDEN'],
  ])('is refused to %s', async (_who, viewer, code) => {
    expect((await record(viewer, { year: 2010 })).code).toBe(code);
  });

  it.each([
    [{ model: 'x' }, 'model', 'NOT_ALLOWED', 'must be one of digi, but got: x'],
    [{ model: 'constructor' }, 'model', 'NOT_ALLOWED', 'must be one of digi, but got: constructor'],
    [{ level: '5.1' }, 'level', 'OUT_OF_RANGE', 'must be 0..5, but got: 5.1'],
    [{ level: '-1' }, 'level', 'MALFORMED', 'must be "2.5", but got: -1'],
    [{ level: '1.25' }, 'level', 'MALFORMED', 'must be "2.5", but got: 1.25'],
    [{ year: 2027 }, 'year', 'OUT_OF_RANGE', 'must be 2000..2026, but got: 2027'],
    [{ year: 1999 }, 'year', 'OUT_OF_RANGE', 'must be 2000..2026, but got: 1999'],
  ])('refuses %j', async (said, path, code, message) => {
    expect(await record(EDITOR, said)).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path, code, message }] });
  });

  it('refuses a municipality that is not there', async () => {
    expect(await record(editorOf('999'), { municipality: '999' })).toMatchObject({
      fields: [{ path: 'municipality', code: 'NOT_FOUND', message: 'there is no 999' }],
    });
  });

  it('is listed by model and year, in one statement for all municipalities', async () => {
    await record(editorOf('018'), { municipality: '018', year: 2023, level: '1' });
    await record(editorOf('018'), { municipality: '018', year: 2021, level: '0' });
    const answer = await hub.ask(
      '{ municipalities(filter: {codes: ["018", "019"]}, orderBy: CODE) { nodes { maturity(model: "digi") { year level } none: maturity(model: "x") { year } } } }',
    );
    expect(answer).toEqual({
      data: {
        municipalities: {
          nodes: [
            {
              maturity: [
                { year: 2021, level: '0' },
                { year: 2023, level: '1' },
              ],
              none: [],
            },
            { maturity: [], none: [] },
          ],
        },
      },
      statements: 3,
    });
  });
});
