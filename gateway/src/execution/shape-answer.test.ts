import { buildSchema, type OperationDefinitionNode, parse } from 'graphql';
import { canonicalOperation } from './canonical-operation';
import { clientPlaces } from './client-places';
import { introspect } from './introspect';
import { Prepared } from './prepared';
import { shapeAnswer } from './shape-answer';
import { ToldErrors } from './told-errors';

const SCHEMA = buildSchema(`
  "The schema" schema { query: Query }
  union Media = Book | Film
  type Book { id: ID! pages: Int! }
  type Film { id: ID! minutes: Int }
  enum Status { OPEN }
  type Item { id: ID! count: Int must: Int! status: Status twin: Item sure: Item! list: [Item] full: [Item!] media: Media }
  type Query { item: Item! maybe: Item }
`);

function prepared(text: string): Prepared {
  const document = parse(text);
  const operation = document.definitions[0] as OperationDefinitionNode;
  const source = { key: text, document, operation };
  return new Prepared(SCHEMA, source, canonicalOperation(SCHEMA, document, operation), { node: null });
}

function shaped(text: string, data: object, values: Record<string, unknown> = {}) {
  const errors = new ToldErrors();
  const answer = shapeAnswer(prepared(text).selectionFor(values), data as Record<string, unknown>, errors);
  return { answer, errors: errors.toErrors().map(({ message, path }) => `${path!.join('.')}: ${message}`) };
}

it.each<[string, string, object, object | null]>([
  [
    'under the names of the client, in its order',
    '{ maybe { n: count id } }',
    { maybe: { id: '1', count: 2 } },
    { maybe: { n: 2, id: '1' } },
  ],
  [
    'without what the plan alone wanted',
    '{ maybe { count } }',
    { maybe: { __typename: 'Item', id: '1', count: 2 } },
    { maybe: { count: 2 } },
  ],
  ['with the type that is known', '{ maybe { __typename } }', { maybe: {} }, { maybe: { __typename: 'Item' } }],
  [
    'with the fields of a member',
    '{ maybe { media { ... on Book { pages } ... on Film { minutes } } } }',
    { maybe: { media: { __typename: 'Film', minutes: 9, pages: 1 } } },
    { maybe: { media: { minutes: 9 } } },
  ],
  [
    'with a null that may be',
    '{ maybe { count twin { id } } }',
    { maybe: { count: null, twin: null } },
    { maybe: { count: null, twin: null } },
  ],
  [
    'with nulls in a list',
    '{ maybe { list { id } } }',
    { maybe: { list: [{ id: '1' }, null] } },
    { maybe: { list: [{ id: '1' }, null] } },
  ],
])('an answer is shown %s', (_case, text, data, answer) => {
  expect(shaped(text, data)).toEqual({ answer, errors: [] });
});

it.each<[string, string, object, object | null, string]>([
  [
    'a required null rises',
    '{ maybe { must } }',
    { maybe: { must: null } },
    { maybe: null },
    'maybe.must: Cannot return null for non-nullable field Item.must.',
  ],
  [
    'to the whole answer where nothing may be null',
    '{ item { must } }',
    { item: { must: null } },
    null,
    'item.must: Cannot return null for non-nullable field Item.must.',
  ],
  [
    'out of a list of what must be',
    '{ maybe { full { id } } }',
    { maybe: { full: [{ id: '1' }, null] } },
    { maybe: { full: null } },
    'maybe.full.1: Cannot return null for non-nullable field Item.full.',
  ],
  [
    'what is missing is told',
    '{ maybe { count } }',
    { maybe: {} },
    { maybe: { count: null } },
    'maybe.count: Item.count is missing from the answer of its service',
  ],
  [
    'a value of another type',
    '{ maybe { status } }',
    { maybe: { status: 'NOPE' } },
    { maybe: { status: null } },
    'maybe.status: a service answered a value that is none of Item.status',
  ],
  [
    'an object that is none',
    '{ maybe { twin { id } } }',
    { maybe: { twin: 'x' } },
    { maybe: { twin: null } },
    'maybe.twin: a service answered something that is no object',
  ],
  [
    'a list that is none',
    '{ maybe { list { id } } }',
    { maybe: { list: {} } },
    { maybe: { list: null } },
    'maybe.list: a service answered something that is no list',
  ],
  [
    'a type that is none of the union',
    '{ maybe { media { __typename } } }',
    { maybe: { media: { __typename: 'Item' } } },
    { maybe: { media: null } },
    'maybe.media: a service answered a type that is none of those possible here',
  ],
])('%s', (_case, text, data, answer, error) => {
  expect(shaped(text, data)).toEqual({ answer, errors: [error] });
});

it('a null that an error explains is not told again', () => {
  const errors = new ToldErrors();
  errors.tell({ path: ['maybe', 'must'], message: 'down', extensions: { code: 'SUBGRAPH_UNAVAILABLE' } });
  const answer = shapeAnswer(prepared('{ maybe { must } }').selectionFor({}), { maybe: { must: null } }, errors);
  expect([answer, errors.toErrors().map(({ message }) => message)]).toEqual([{ maybe: null }, ['down']]);
});

it('what a condition leaves out is not shown', () => {
  const text = 'query ($on: Boolean!) { maybe { id count @include(if: $on) twin @skip(if: $on) { id } } }';
  const data = { maybe: { id: '1', count: 2, twin: null } };
  expect([true, false].map((on) => shaped(text, data, { on }).answer)).toEqual([
    { maybe: { id: '1', count: 2 } },
    { maybe: { id: '1', twin: null } },
  ]);
});

it('a response name __proto__ is a field as any other', () => {
  const { answer } = shaped('{ maybe { __proto__: count } }', { maybe: { count: 2 } });
  expect(JSON.stringify(answer)).toBe('{"maybe":{"__proto__":2}}');
});

const LISTED = { maybe: { list: [{ __typename: 'Item', media: { __typename: 'Film' } }] } };

it.each<[string, (string | number)[], (string | number)[][]]>([
  ['{ maybe { list { id } } }', ['maybe', 'list', 0, 'id'], [['maybe', 'list', 0, 'id']]],
  [
    '{ a: maybe { list { id } } b: maybe { l: list { i: id } } }',
    ['maybe', 'list', 0, 'id'],
    [
      ['a', 'list', 0, 'id'],
      ['b', 'l', 0, 'i'],
    ],
  ],
  ['{ a: maybe { list { id } } b: maybe { id } }', ['maybe', 'list', 0], [['a', 'list', 0]]],
  ['{ maybe { id } }', ['maybe', 'list', 0, 'id'], [['maybe']]],
  ['{ maybe { list { count } } }', ['maybe', 'list', 0, 'required_1_price'], [['maybe', 'list', 0]]],
  [
    '{ maybe { list { media { ... on Book { b: id } ... on Film { f: id } } } } }',
    ['maybe', 'list', 0, 'media', 'id'],
    [['maybe', 'list', 0, 'media', 'f']],
  ],
])('%s sees %j at %j', (text, path, places) => {
  expect(clientPlaces(prepared(text).selectionFor({}), LISTED, path)).toEqual(places);
});

it.each<[string, Record<string, unknown>, object]>([
  ['{ maybe { id } }', {}, {}],
  ['{ s: __schema { description } maybe { id } }', {}, { s: { description: 'The schema' } }],
  [
    'query ($n: String!) { __type(name: $n) { ...T } } fragment T on __Type { kind }',
    { n: 'Media' },
    { __type: { kind: 'UNION' } },
  ],
  ['{ __type(name: "Nope") { kind } }', {}, { __type: null }],
])('the schema answers what %s asks of it', (text, variables, answer) => {
  const asked = prepared(text);
  const found = introspect(SCHEMA, asked, asked.selectionFor({}), variables);
  expect(JSON.parse(JSON.stringify(found))).toEqual(answer);
});
