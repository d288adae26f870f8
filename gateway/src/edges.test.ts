import { edgesOf } from './edges';

describe('the edges that a fetch fills', () => {
  it.each([
    ['root fields', '{ a b: c { d } }', [['a'], ['b']]],
    [
      'the fields that an entity fetch adds, each once, at the first entity',
      'query($representations: [_Any!]!) { _entities(representations: $representations) { ... on Experiment { procurements { ocid } bestEvidence } ... on Practice { bestEvidence } } }',
      [
        ['_entities', 0, 'procurements'],
        ['_entities', 0, 'bestEvidence'],
      ],
    ],
    ['nothing for __typename alone', '{ _entities(representations: []) { __typename } }', []],
  ])('are %s', (_case, query, paths) => {
    expect(edgesOf(query).map(({ path }) => path)).toEqual(paths);
  });
});
