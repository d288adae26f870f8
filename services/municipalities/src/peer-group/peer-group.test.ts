import { testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { subgraph } from '../subgraph';

const GROUPS = ['same-grouping-and-size', 'same-language-and-size', 'same-region', 'same-size', 'same-sub-region'];

describe.each(testEngines())('peer groups on %s', (engine) => {
  let hub: TestSubgraph;
  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'reference');
  }, 120_000);
  afterAll(() => hub.close());

  it('are listed, and one is told with its rule', async () => {
    const answer = await hub.ask(
      '{ peerGroups { id } peerGroup(id: "peer-group:same-region") { name { fi sv en } rule sameBy } none: peerGroup(id: "x") { id } }',
    );
    const ids = [...GROUPS, 'same-wellbeing-services-county', 'ten-nearest-in-size'].map((group) => ({
      id: `peer-group:${group}`,
    }));
    expect(answer).toEqual({
      data: {
        peerGroups: ids,
        peerGroup: {
          name: { fi: 'Sama maakunta', sv: 'Samma landskap', en: 'Same region' },
          rule: 'Current municipalities with the same region, without the municipality itself.',
          sameBy: ['MAAKUNTA'],
        },
        none: null,
      },
      statements: 2,
    });
  });

  it('give the peers of a municipality by code, from the latest classification and population', async () => {
    const answer = await hub.ask(`{ municipality(code: "091") {
      size: peers(group: "peer-group:same-size") { code } subRegion: peers(group: "peer-group:same-sub-region") { code }
      county: peers(group: "peer-group:same-wellbeing-services-county") { code } } }`);
    const codes = (list: string): { code: string }[] => list.split(' ').map((code) => ({ code }));
    expect(answer.data).toEqual({
      municipality: {
        size: codes('049 092 179 297 398 564 837 853'),
        subRegion: expect.arrayContaining(codes('049 092 235')),
        county: [],
      },
    });
  });

  it('have no place for a past municipality', async () => {
    const { data } = await hub.ask('{ municipality(code: "588") { peers(group: "peer-group:same-region") { code } } }');
    expect(data).toEqual({ municipality: { peers: [] } });
  });

  it('take four statements, for three municipalities and for a hundred', async () => {
    const list = (first: number): string =>
      `{ municipalities(filter: {status: CURRENT}, first: ${first}) { nodes { peers(group: "peer-group:same-grouping-and-size") { code } } } }`;
    expect((await hub.ask(list(3))).statements).toBe(4);
    expect((await hub.ask(list(100))).statements).toBe(4);
  });

  it('are those of the day: Kuhmoinen moved from Keski-Suomi to Pirkanmaa in 2021', async () => {
    const peers = (at: string): string =>
      `peers(group: "peer-group:same-region", at: "${at}") { region(at: "${at}") { name { fi } } }`;
    const { data } = await hub.ask(
      `{ municipality(code: "291") { then: ${peers('2020-12-31')} now: ${peers('2021-01-01')} } past: municipality(code: "588") { peers(group: "peer-group:same-region", at: "2024-12-31") { code } } }`,
    );
    type Found = { region: { name: { fi: string } } }[];
    const { municipality, past } = data as { municipality: { then: Found; now: Found }; past: { peers: unknown[] } };
    expect(new Set(municipality.then.map(({ region }) => region.name.fi))).toEqual(new Set(['Keski-Suomi']));
    expect(new Set(municipality.now.map(({ region }) => region.name.fi))).toEqual(new Set(['Pirkanmaa']));
    expect([municipality.then.length, municipality.now.length, past.peers.length]).toEqual([22, 22, 11]);
  });

  it('by size leave out whom the figures count with another: Honkajoki joined Kankaanpää in 2021', async () => {
    const { data } = await hub.ask(
      `{ municipality(code: "214") { then: peers(group: "peer-group:same-size", at: "2020-12-31") { code } now: peers(group: "peer-group:same-size", at: "2021-01-01") { code } } }`,
    );
    const { then, now } = (data as { municipality: { then: unknown[]; now: unknown[] } }).municipality;
    expect([then.length, now.length > 0]).toEqual([0, true]);
  });

  it('may be found by a rule of one’s own, nearest by indicators', async () => {
    const answer = await hub.ask(
      `query($rule: PeerRuleInput) { municipality(code: "091") { peers(rule: $rule) { code } } }`,
      { rule: { nearest: { count: 3, by: ['population'] } } },
    );
    expect(answer).toEqual({
      data: { municipality: { peers: ['049', '092', '837'].map((code) => ({ code })) } },
      statements: 3,
    });
    const by = ['population', 'statistical-indicator:demographic-dependency-ratio'];
    const { data } = await hub.ask(
      `query($rule: PeerRuleInput) { municipality(code: "005") { peers(rule: $rule) { code grouping } } }`,
      { rule: { sameBy: ['GROUPING'], nearest: { count: 5, by } } },
    );
    const { peers } = (data as { municipality: { peers: { grouping: string }[] } }).municipality;
    expect(peers.map(({ grouping }) => grouping)).toEqual(Array(5).fill('SEMI_URBAN'));
  });

  it.each([
    ['', 'give exactly one of a peer group and a rule, but got: {}'],
    ['(rule: {})', 'a rule must have `sameBy` or `nearest`, but got: {}'],
    ['(rule: {nearest: {count: 0, by: ["population"]}})', 'nearest.count must be 1..50, but got: 0'],
    ['(rule: {nearest: {count: 1, by: []}})', 'nearest.by must have 1..5 items, but got: []'],
    [
      '(rule: {nearest: {count: 1, by: ["age"]}})',
      'indicator must be one that `statisticalIndicators` lists, but got: "age"',
    ],
  ])('are refused with peers%s', async (args, message) => {
    const { errors } = await hub.ask(`{ municipality(code: "091") { peers${args} { code } } }`);
    expect(errors).toEqual([expect.objectContaining({ message, extensions: { code: 'BAD_USER_INPUT' } })]);
  });

  it('that are unknown are an error that names the known ones', async () => {
    const { errors } = await hub.ask('{ municipality(code: "091") { peers(group: "peer-group:best") { code } } }');
    expect(errors).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(
          /^group must be one of peer-group:same-grouping-and-size, .*, but got: "peer-group:best"$/,
        ),
        extensions: { code: 'BAD_USER_INPUT' },
      }),
    ]);
  });
});
