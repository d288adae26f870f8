import { nodesSdl, nodeTypes, typeOfId } from './nodes';

const types = nodeTypes([
  {
    name: 'places',
    sdl: 'interface Node { id: ID! } type PeerGroup implements Node @key(fields: "id") { id: ID! } type City implements Node @key(fields: "id") { id: ID! }',
  },
  {
    name: 'deals',
    sdl: 'interface Node { id: ID! } type City @key(fields: "id") { id: ID! } type Deal implements Node @key(fields: "id") @tag(name: "id-prefix/ocds-") { id: ID! } extend type Mutation { setVisibilityInDeals(id: ID!): ID @inaccessible }',
  },
]);

describe('the types that node(id) finds', () => {
  it('are those that implement Node, with their owner, how their ids begin and whether people keep them in order', () => {
    expect(types).toEqual([
      { name: 'City', prefix: 'city:', owner: 'places', stewarded: false },
      { name: 'Deal', prefix: 'ocds-', owner: 'deals', stewarded: true },
      { name: 'PeerGroup', prefix: 'peer-group:', owner: 'places', stewarded: false },
    ]);
  });

  it.each([
    ['city:091', 'City'],
    ['peer-group:a', 'PeerGroup'],
    ['ocds-abc-1', 'Deal'],
    ['city:', undefined],
    ['town:1', undefined],
    ['', undefined],
    ['__proto__', undefined],
  ])('say that %s is %s', (id, name) => {
    expect(typeOfId(types, id)?.name).toBe(name);
  });

  it('become stubs that point at their owners', () => {
    expect(nodesSdl(types)).toContain(
      'type Deal implements Node @key(fields: "id", resolvable: false) {\n  id: ID!\n}',
    );
  });
});
