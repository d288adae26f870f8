import { readWeights } from './cost-weights';

const sdl = (link: string, directives: { cost: string; listSize: string }) => `
  schema @link(url: "https://specs.apollo.dev/link/v1.0") ${link} { query: Query }
  type Query { a: [A] @${directives.cost}(weight: 3) @${directives.listSize}(assumedSize: 7, slicingArguments: ["n"], sizedFields: ["x"]) }
  type A @${directives.cost}(weight: 2) { b: Int }
`;

const COST = 'https://specs.apollo.dev/cost/v0.1';

it.each([
  ['imported', `@link(url: "${COST}", import: ["@cost", "@listSize"])`, { cost: 'cost', listSize: 'listSize' }],
  ['half imported', `@link(url: "${COST}", import: ["@listSize"])`, { cost: 'cost', listSize: 'listSize' }],
  ['not imported', `@link(url: "${COST}")`, { cost: 'cost', listSize: 'cost__listSize' }],
  [
    'renamed',
    `@link(url: "${COST}", import: [{ name: "@cost", as: "@price" }, { name: "@listSize", as: "@length" }])`,
    { cost: 'price', listSize: 'length' },
  ],
  ['under another prefix', `@link(url: "${COST}", as: "toll")`, { cost: 'toll', listSize: 'toll__listSize' }],
])('weights and sizes are read where the directives are %s', (_case, link, names) => {
  expect(readWeights(sdl(link, names))).toEqual({
    weight: new Map([
      ['Query.a', 3],
      ['A', 2],
    ]),
    size: new Map([['Query.a', { assumedSize: 7, slicingArguments: ['n'], sizedFields: ['x'] }]]),
  });
});

it('a contract without costs has none', () => {
  expect(readWeights('type Query { a: Int }')).toEqual({ weight: new Map(), size: new Map() });
});
