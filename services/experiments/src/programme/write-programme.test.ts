import { testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { aProgramme, given } from '../builders';
import { subgraph } from '../subgraph';
import * as who from '../writing.case';
import type { Said, Sent } from '../writing.case';
import { ProgrammeKind } from './programme';

describe.each(testEngines())('writing programmes on %s', (engine) => {
  let hub: TestSubgraph;
  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'none');
    await given(hub, aProgramme({ id: who.DIGI }), aProgramme({ id: who.OTHER_PROGRAMME }));
  }, 120_000);
  afterAll(() => hub.close());

  const send = (mutation: string, fields: string) => who.sender(() => hub, mutation, fields);
  const PROGRAMME = 'programme { id version kind parent { id } period { startDate endDate } ancestors { kind } }';
  const create = send('createProgramme', PROGRAMME);
  const edit = send('editProgramme', PROGRAMME);
  const record = send(
    'recordProgrammeRole',
    'programme { version participations { role supports period { startDate endDate } municipality { id } } }',
  );
  const codes = ({ fields }: Sent) => (fields as Said[]).map(({ path, code }) => [path, code]);
  const anOld = async (kind = ProgrammeKind.REGIONAL, parentId: string | null = null) => {
    const programme = aProgramme({ kind, parentId });
    await given(hub, programme);
    return programme.id;
  };

  it('puts one into the tree, under what may hold it', async () => {
    const top = await anOld(ProgrammeKind.GOVERNMENT_PROGRAMME);
    const key = await anOld(ProgrammeKind.GOVERNMENT_KEY_PROJECT, top);
    const said = { name: { fi: 'Digi' }, kind: 'NATIONAL_EXPERIMENT', period: { startDate: '2016-06-01' } };
    const { programme } = await create(who.administrator, { ...said, parentId: key });
    expect(programme).toEqual({
      ...{ id: programme.id, version: 1, kind: 'NATIONAL_EXPERIMENT', parent: { id: key } },
      period: { startDate: '2016-06-01', endDate: null },
      ancestors: [{ kind: 'GOVERNMENT_PROGRAMME' }, { kind: 'GOVERNMENT_KEY_PROJECT' }],
    });
    expect(await who.lastTold(hub)).toEqual({
      change: { type: 'Programme', objectId: programme.id, kind: 'Create' },
      deed: { actor: who.administrator.id, action: 'createProgramme', objectId: programme.id },
    });
    const upside = await create(who.administrator, { name: { fi: 'X' }, kind: 'GOVERNMENT_PROGRAMME', parentId: key });
    expect(codes(upside)).toEqual([['parentId', 'WRONG_KIND']]);
  });

  it('refuses a ring, of one, two and three programmes', async () => {
    const [one] = [await anOld()];
    const two = await anOld(ProgrammeKind.REGIONAL, one);
    const three = await anOld(ProgrammeKind.REGIONAL, two);
    for (const parentId of [one, two, three]) {
      expect(codes(await edit(who.administrator, { id: one, version: 1, parentId }))).toEqual([['parentId', 'CYCLE']]);
    }
    expect((await edit(who.administrator, { id: three, version: 1, parentId: one })).programme.parent).toEqual({
      id: one,
    });
  });

  it('leaves what an edit leaves out, and refuses a stale one', async () => {
    const [parentId] = [await anOld()];
    const id = await anOld(ProgrammeKind.REGIONAL, parentId);
    const { programme } = await edit(who.administrator, { id, version: 1, period: { endDate: '2027-12-31' } });
    expect(programme).toMatchObject({ version: 2, parent: { id: parentId }, period: { endDate: '2027-12-31' } });
    expect((await edit(who.administrator, { id, version: 1, parentId: null })).code).toBe('CONFLICT');
    expect((await edit(who.administrator, { id, version: 2, parentId: null })).programme.parent).toBeNull();
  });

  it('keeps a derogation with its validity, and tells what is in force on a day', async () => {
    const [id] = [await anOld()];
    const derogation = { title: { fi: 'Poikkeus' }, derogatesFrom: 'https://finlex.fi/eli/410-2015' };
    const validity = { startDate: '2015-01-05', endDate: '2016-12-31' };
    const open = { ...derogation, validity: { startDate: '2015-01-05' } };
    expect(codes(await edit(who.administrator, { id, version: 1, legalBasis: [derogation, open] }))).toEqual([
      ['legalBasis.0.validity', 'REQUIRED'],
      ['legalBasis.1.validity', 'REQUIRED'],
    ]);
    await edit(who.administrator, { id, version: 1, legalBasis: [{ ...derogation, validity }] });
    const { data } = await hub.ask(
      `{ programme(id: "${id}") { then: legalBasis(at: "2016-12-31") { derogatesFrom validity { endDate } } now: legalBasis(at: "2017-01-01") { title { fi } } } }`,
    );
    const then = [{ derogatesFrom: derogation.derogatesFrom, validity: { endDate: '2016-12-31' } }];
    expect(data).toEqual({ programme: { then, now: [] } });
  });

  it('says what a municipality is in it, and what support it is given; the same role is written anew', async () => {
    const input = { programmeId: who.DIGI, version: 1, municipality: '016', role: 'EXPERIMENTER' };
    await record(who.coordinator, { ...input, supports: ['GRANT'] });
    await record(who.coordinator, { ...input, version: 2, municipality: '018', role: 'CONTROL' });
    const period = { startDate: '2016-01-01', endDate: null };
    const again = await record(who.coordinator, {
      ...input,
      version: 3,
      period,
      supports: ['GRANT', 'MENTORING', 'GRANT'],
    });
    expect(again.programme).toEqual({
      version: 4,
      participations: [
        { role: 'EXPERIMENTER', supports: ['GRANT', 'MENTORING'], period, municipality: { id: 'municipality:016' } },
        { role: 'CONTROL', supports: [], period: null, municipality: { id: 'municipality:018' } },
      ],
    });
    const wrong = {
      ...input,
      version: 4,
      municipality: '16',
      period: { startDate: '2016-02-01', endDate: '2016-01-01' },
    };
    expect(codes(await record(who.coordinator, wrong))).toEqual([
      ['municipality', 'MALFORMED'],
      ['period', 'ENDS_BEFORE_START'],
    ]);
    expect((await record(who.coordinator, input)).code).toBe('CONFLICT');
  });

  it.each([
    ['anonymous', who.anonymous, ['UNAUTHENTICATED', 'UNAUTHENTICATED']],
    ['key', who.key, ['FORBIDDEN', 'FORBIDDEN']],
    ['coordinator', who.otherCoordinator, ['FORBIDDEN', undefined]],
    ['coordinator elsewhere', who.coordinator, ['FORBIDDEN', 'FORBIDDEN']],
    ['editor', who.editor016, ['FORBIDDEN', 'FORBIDDEN']],
  ])('is for administrators, and an edit for its coordinator: %s', async (_role, viewer, expected) => {
    const made = await create(viewer, { name: { fi: 'X' }, kind: 'REGIONAL' });
    const edited = await edit(viewer, { id: who.OTHER_PROGRAMME, version: 1, name: { fi: 'Y' } });
    expect([made.code, edited.code]).toEqual(expected);
  });
});
