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
    const ids = [...GROUPS, 'same-wellbeing-services-county'].map((group) => ({ id: `peer-group:${group}` }));
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
