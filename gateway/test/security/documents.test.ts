import { DOCUMENT_LIMITS } from '@courage-hub/gateway/limits';
import { testGraph, type TestGraph } from '../graph';
import { BAD, quickest, type Refusal, refusalOf, RUNAWAY_MS, TOO_BIG, tooComplex } from './refusal';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph({ demo: false });
  await graph.post('{ __typename }');
}, 60_000);
afterAll(() => graph.close());

const repeated = (text: string, times: number): string => Array.from({ length: times }, () => text).join(' ');
const numbered = (times: number, one: (index: number) => string): string =>
  Array.from({ length: times }, (_, i) => one(i)).join(' ');
const nested = (open: string, inner: string, depth: number): string =>
  `${open.repeat(depth)}${inner}${' }'.repeat(depth)}`;

const DOUBLING = (n: number): string =>
  `{ municipality(code: "091") { ...F0 } } ${numbered(n, (i) => `fragment F${i} on Municipality { ${i === n - 1 ? 'id' : `...F${i + 1} ...F${i + 1}`} }`)}`;

describe('a document is refused before it costs, and the hub goes on', () => {
  it.each<[string, string, Refusal]>([
    [
      '4: 50 fields deep',
      `{ municipality(code: "091") { ${nested('successors { ', 'id', 50)} } }`,
      tooComplex('depth'),
    ],
    [
      '4: 1,000 fields deep',
      `{ municipality(code: "091") { ${nested('successors { ', 'id', 1_000)} } }`,
      tooComplex('tokens'),
    ],
    ['4: 5,000 fields deep', `{ a ${nested('{a', '', 5_000)} }`, tooComplex('tokens')],
    ['4: 100,000 fields deep', `{ a ${nested('{a', '', 100_000)} }`, TOO_BIG],
    ['5: 31 aliases', `{ ${numbered(31, (i) => `a${i}:__typename`)} }`, tooComplex('aliases')],
    ['5: 100 aliases', `{ ${numbered(100, (i) => `a${i}:__typename`)} }`, tooComplex('rootFields')],
    ['5: 1,000 aliases', `{ ${numbered(1_000, (i) => `a${i}:__typename`)} }`, tooComplex('tokens')],
    ['5: 10,000 aliases', `{ ${numbered(10_000, (i) => `a${i}:__typename`)} }`, TOO_BIG],
    ['5: 100,000 aliases', `{ ${numbered(100_000, (i) => `a${i}:__typename`)} }`, TOO_BIG],
    [
      '6: __typename under 101 aliases',
      `{ municipality(code: "091") { ${numbered(101, (i) => `a${i}:__typename`)} } }`,
      tooComplex('aliases'),
    ],
    ['7: one field 1,000 times', `{ ${repeated('__typename', 1_000)} }`, tooComplex('tokens')],
    ['7: one field 100,000 times', `{ ${repeated('__typename', 100_000)} }`, TOO_BIG],
    ['8: 10 unknown directives', `{ __typename ${repeated('@a', 10)} }`, tooComplex('directives')],
    ['8: 300 unknown directives', `{ __typename ${repeated('@a', 300)} }`, tooComplex('directives')],
    ['8: 10,000 directives', `{ __typename ${repeated('@a', 10_000)} }`, tooComplex('tokens')],
    ['8: 100,000 directives', `{ __typename ${repeated('@include(if: true)', 100_000)} }`, TOO_BIG],
    ['9: two fragments in a circle', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }', BAD],
    ['9: a fragment in itself', '{ ...A } fragment A on Query { ...A }', BAD],
    ['9: a circle through inline fragments', '{ ...A } fragment A on Query { ... { ... on Query { ...A } } }', BAD],
    ['10: 15 doubling fragments', DOUBLING(15), tooComplex('selections')],
    ['10: 30 doubling fragments', DOUBLING(30), tooComplex('nesting')],
    ['12: 100 inline fragments in each other', `{ ${nested('... { ', '__typename', 100)} }`, tooComplex('nesting')],
    ['12: 1,000 inline fragments in each other', `{ ${nested('... { ', '__typename', 1_000)} }`, tooComplex('tokens')],
    ['13: introspection in a circle', `{ __schema { types { ${nested('fields { type { ', 'name }', 4)} } } }`, BAD],
    [
      '13: introspection 18 deep',
      `{ __schema { types { fields { type { ${nested('ofType { ', 'name', 13)} } } } } }`,
      tooComplex('introspectionDepth'),
    ],
    ['14: 1,001 tokens', `{ ${repeated('__typename', DOCUMENT_LIMITS.tokens - 1)} }`, tooComplex('tokens')],
    ['15: a comment of 1 MB', `{ __typename } # ${'x'.repeat(1_000_000)}`, TOO_BIG],
    ['15: 1 MB of white space', `{ __typename ${' '.repeat(1_000_000)} }`, TOO_BIG],
    ['15: a string of 1 MB', `{ node(id: "${'x'.repeat(1_000_000)}") { id } }`, TOO_BIG],
  ])('%s', async (_attack, document, refusal) => {
    const reply = await graph.post(document);
    const refusals = reply.body.errors!.map((error) => refusalOf({ ...reply, body: { errors: [error] } }));
    expect(refusals).toContainEqual(refusal);
    expect(JSON.stringify(reply.body).length).toBeLessThan(20_000);
    expect(await quickest(() => graph.post(document))).toBeLessThan(RUNAWAY_MS);
    expect((await graph.post('{ __typename }')).status).toBe(200);
  });
});

describe('a document within the limits that is made to be slow', () => {
  it.each([
    ['10: 4 doubling fragments', DOUBLING(4)],
    ['10: 14 doubling fragments, the most', DOUBLING(14)],
    ['11: 100 overlapping fields', `{ municipality(code: "091") { ${repeated('region { id }', 100)} } }`],
    ['11: 230 overlapping fields', `{ municipality(code: "091") { ${repeated('region { id }', 230)} } }`],
  ])('is answered in 200 ms: %s', async (_attack, document) => {
    expect((await graph.post(document)).body.errors).toBeUndefined();
    const fresh = () => graph.post(`${document} # ${Math.random()}`);
    expect(await quickest(fresh)).toBeLessThan(RUNAWAY_MS);
  });
});
