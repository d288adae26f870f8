import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { fetchesApart } from './fetches-apart';
import type { Requirements } from './requirements';

const REQUIREMENTS: Requirements = {
  sdl: '',
  variants: new Map([
    ['required_1_price', { of: 'Item.price', field: 'price', arguments: '(currency: "EUR")' }],
    ['required_2_price', { of: 'Item.price', field: 'price', arguments: '' }],
    ['required_3_size', { of: 'Item.size', field: 'size', arguments: '(unit: "cm")' }],
  ]),
  requiredBy: new Map([
    ['shipping Item.tax', ['required_1_price']],
    ['shipping Item.toll', ['required_2_price']],
    ['shipping Item.fee', ['required_3_size', 'required_1_price']],
  ]),
};

const NONE: Requirements = { sdl: '', variants: new Map(), requiredBy: new Map() };

const field = (name: string): QueryPlanSelectionNode => ({ kind: 'Field', name });

const fetchOf = (entities: string, required: string[], variables: string[] = []): FetchNode => ({
  kind: 'Fetch',
  serviceName: 'shipping',
  operationName: undefined,
  operationKind: 'query' as FetchNode['operationKind'],
  operation: `query($representations:[_Any!]!${variables.map((name) => `,$${name}:Boolean!`).join('')}){_entities(representations:$representations){${entities}}}`,
  variableUsages: variables,
  requires: [
    { kind: 'InlineFragment', typeCondition: 'Item', selections: ['__typename', 'id', ...required].map(field) },
  ],
});

/** What is asked of the entities, and what is sent of them: `alias:name` where it is read under another name. */
const told = (node: FetchNode) => ({
  asked: /representations\)\{(.*)\}\}$/.exec(node.operation)![1],
  sent: (node.requires![0] as { selections: { name: string; alias?: string }[] }).selections
    .map(({ name, alias }) => (alias ? `${alias}:${name}` : name))
    .slice(2),
  variables: node.variableUsages,
});

it('a fetch stays the same where no field has variants', () => {
  const node = fetchOf('...on Item{tax toll}', ['price']);
  expect(fetchesApart(node, NONE)).toEqual([node]);
  expect(fetchesApart(node, NONE)[0]).toBe(node);
});

it('a variant is asked as its field with its arguments, under its own name', () => {
  const operation = '{item(id:"i1"){__typename id required_1_price required_2_price required_9_price}}';
  const node: FetchNode = { ...fetchOf('', []), operation, requires: undefined };
  expect(fetchesApart(node, REQUIREMENTS)).toEqual([
    {
      ...node,
      operation:
        '{item(id:"i1"){__typename id required_1_price:price(currency: "EUR") required_2_price:price required_9_price}}',
    },
  ]);
});

it.each<[string, FetchNode, ReturnType<typeof told>[]]>([
  [
    'what requires one variant',
    fetchOf('...on Item{tax carrier}', ['required_1_price']),
    [{ asked: '...on Item{tax carrier}', sent: ['required_1_price:price'], variables: [] }],
  ],
  [
    'what requires variants of two fields',
    fetchOf('...on Item{tax fee}', ['required_1_price', 'required_3_size']),
    [{ asked: '...on Item{tax fee}', sent: ['required_1_price:price', 'required_3_size:size'], variables: [] }],
  ],
  [
    'what requires two variants of one field',
    fetchOf('...on Item{carrier tax toll}', ['required_1_price', 'weight', 'required_2_price']),
    [
      { asked: '...on Item{carrier tax}', sent: ['required_1_price:price', 'weight'], variables: [] },
      { asked: '...on Item{toll}', sent: ['weight', 'required_2_price:price'], variables: [] },
    ],
  ],
  [
    'what is asked under conditions, each with its own variables',
    fetchOf(
      '...on Item{...on Item@include(if:$a){tax}...on Item@include(if:$b){toll}}',
      ['required_1_price', 'required_2_price'],
      ['a', 'b'],
    ),
    [
      { asked: '...on Item{...on Item@include(if:$a){tax}}', sent: ['required_1_price:price'], variables: ['a'] },
      { asked: '...on Item{...on Item@include(if:$b){toll}}', sent: ['required_2_price:price'], variables: ['b'] },
    ],
  ],
])('%s is asked in as many fetches as it takes', (_case, node, parts) => {
  expect(fetchesApart(node, REQUIREMENTS).map(told)).toEqual(parts);
});

it('a fetch that is taken apart declares only the variables that it uses', () => {
  const node = fetchOf('...on Item{tax@include(if:$a)toll}', ['required_1_price', 'required_2_price'], ['a']);
  const [first, second] = fetchesApart(node, REQUIREMENTS);
  expect([first!.operation.includes('$a:Boolean!'), second!.operation.includes('$a')]).toEqual([true, false]);
});
