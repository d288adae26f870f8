import { testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { subgraph } from './subgraph';

const ENTITIES = `query($representations: [_Any!]!) { _entities(representations: $representations) { __typename
  ... on Municipality { name { fi } } ... on Region { kind } ... on PeerGroup { sameBy } } }`;

describe.each(testEngines())('references on %s', (engine) => {
  let hub: TestSubgraph;
  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'reference');
  }, 120_000);
  afterAll(() => hub.close());

  it('are found by their keys, all of a type in one statement', async () => {
    const municipality = (key: object) => ({ __typename: 'Municipality', ...key });
    const answer = await hub.ask(ENTITIES, {
      representations: [
        municipality({ id: 'municipality:005' }),
        municipality({ code: '005' }),
        municipality({ code: '588' }),
        municipality({ id: 'municipality:nowhere' }),
        { __typename: 'Region', id: 'region:maakunta-06' },
        { __typename: 'Organization', id: 'organization:kuntaliitto' },
        { __typename: 'PeerGroup', id: 'peer-group:same-size' },
      ],
    });
    expect(answer).toEqual({
      data: {
        _entities: [
          { __typename: 'Municipality', name: { fi: 'Alajärvi' } },
          { __typename: 'Municipality', name: { fi: 'Alajärvi' } },
          { __typename: 'Municipality', name: { fi: 'Pertunmaa' } },
          null,
          { __typename: 'Region', kind: 'MAAKUNTA' },
          { __typename: 'Organization' },
          { __typename: 'PeerGroup', sameBy: ['SIZE_BAND'] },
        ],
      },
      statements: 4,
    });
  });

  it('with a wrong code are an error of their own and leave the others alone', async () => {
    const answer = await hub.ask(
      'query($r: [_Any!]!) { _entities(representations: $r) { ... on Municipality { code } } }',
      {
        r: ['5', '005', undefined].map((code) => ({ __typename: 'Municipality', code })),
      },
    );
    const refused = (at: number, got: string) => ({
      message: `a municipality code must be three digits as a string, e.g. "005", but got: ${got}`,
      path: ['_entities', at],
      locations: expect.any(Array),
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect(answer.data).toEqual({ _entities: [null, { code: '005' }, null] });
    expect(answer.errors).toEqual([refused(0, '"5"'), refused(2, 'undefined')]);
  });
});
