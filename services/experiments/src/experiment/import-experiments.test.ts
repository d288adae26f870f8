import { testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { aProgramme, given } from '../builders';
import { subgraph } from '../subgraph';
import * as who from '../writing.case';
import type { Said } from '../writing.case';

describe.each(testEngines())('importExperiments on %s', (engine) => {
  let hub: TestSubgraph;
  beforeEach(async () => {
    hub = await testSubgraph(subgraph, engine, 'none');
    await given(hub, aProgramme({ id: who.DIGI }), aProgramme({ id: who.OTHER_PROGRAMME }));
  }, 60_000);
  afterEach(() => hub.close());

  const send = who.sender(
    () => hub,
    'importExperiments',
    'imported results { index experiment { id slug status stopReason programmes { id } visibility } problems { path code } }',
  );
  const row = (said: Said = {}): Said => ({ title: { fi: 'Kokeilu' }, leadMunicipality: '016', ...said });

  it('records the right rows and says what is wrong with the others', async () => {
    const rows = [
      row({ status: 'STOPPED_EARLY', stopReason: 'NO_DEMAND', visibility: 'PUBLIC' }),
      row({ title: {}, leadMunicipality: '16', status: 'STOPPED_EARLY' }),
      row(),
    ];
    const answer = await send(who.coordinator, { rows, programmeId: who.DIGI });
    const [first, , third] = answer.results;
    expect(answer).toEqual({
      imported: 2,
      results: [
        {
          index: 0,
          experiment: {
            id: expect.any(String),
            slug: expect.stringMatching(/^kokeilu-/),
            status: 'STOPPED_EARLY',
            stopReason: 'NO_DEMAND',
            programmes: [{ id: who.DIGI }],
            visibility: 'PUBLIC',
          },
          problems: [],
        },
        {
          index: 1,
          experiment: null,
          problems: [
            { path: 'title', code: 'NO_LANGUAGE' },
            { path: 'leadMunicipality', code: 'MALFORMED' },
            { path: 'stopReason', code: 'REQUIRED' },
          ],
        },
        { index: 2, experiment: expect.objectContaining({ status: 'IDEA', visibility: 'DRAFT' }), problems: [] },
      ],
    });
    expect(first.experiment.slug).not.toBe(third.experiment.slug);
    for (const table of ['experiment', 'outbox', 'audit']) expect(await who.countOf(hub, table)).toBe(2);
  });

  it('records nothing if anything is wrong, where that is asked', async () => {
    const answer = await send(who.administrator, { rows: [row(), row({ title: {} })], allOrNothing: true });
    expect(answer).toEqual({
      imported: 0,
      results: [
        { index: 0, experiment: null, problems: [] },
        { index: 1, experiment: null, problems: [{ path: 'title', code: 'NO_LANGUAGE' }] },
      ],
    });
    for (const table of ['experiment', 'outbox', 'audit']) expect(await who.countOf(hub, table)).toBe(0);
  });

  it('takes a thousand rows once, however often they are sent', async () => {
    const rows = Array.from({ length: 1000 }, (_, n) => row(n % 10 === 9 ? { title: {} } : {}));
    const input = { rows, clientMutationId: 'thousand' };
    const first = await send(who.editor016, input);
    expect(first.imported).toBe(900);
    expect(await send(who.editor016, input)).toEqual(first);
    expect(await who.countOf(hub, 'experiment')).toBe(900);
  }, 60_000);

  it.each([
    ['anonymous', who.anonymous, ['016'], null, 'UNAUTHENTICATED'],
    ['key', who.key, ['016'], null, 'FORBIDDEN'],
    ['person', who.aino, ['016'], null, 'FORBIDDEN'],
    ['editor of every row', who.editor016, ['016', '016'], null, undefined],
    ['editor of one row', who.editor016, ['016', '018'], null, 'FORBIDDEN'],
    ['editor, with a row of nobody', who.editor016, ['016', null], null, 'FORBIDDEN'],
    ['coordinator of the programme named', who.coordinator, ['018'], who.DIGI, undefined],
    ['coordinator of another programme', who.otherCoordinator, ['018'], who.DIGI, 'FORBIDDEN'],
    ['coordinator who names none', who.coordinator, ['018'], null, 'FORBIDDEN'],
    ['administrator', who.administrator, [null, '018'], null, undefined],
    ['administrator, with no row', who.administrator, [], null, 'BAD_USER_INPUT'],
    [
      'administrator, with a programme that is not there',
      who.administrator,
      ['016'],
      'programme:none',
      'BAD_USER_INPUT',
    ],
    ['administrator, with 1001 rows', who.administrator, Array(1001).fill('016'), null, 'BAD_USER_INPUT'],
  ] as [string, typeof who.aino, (string | null)[], string | null, string | undefined][])(
    'by the %s',
    async (_who, viewer, codes, programmeId, code) => {
      const rows = codes.map((leadMunicipality) => row({ leadMunicipality }));
      expect((await send(viewer, { rows, programmeId })).code).toBe(code);
      expect(await who.countOf(hub, 'experiment')).toBe(code ? 0 : codes.length);
    },
  );
});
