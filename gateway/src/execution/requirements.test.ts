import { requirementsApart } from './requirements';

const supergraph = (fields: string, more = ''): string => `
  enum join__Graph { CATALOG @join__graph(name: "catalog", url: "") SHIPPING @join__graph(name: "shipping", url: "") }
  type Item { ${fields} }
  ${more}
`;

const PRICE = 'price(currency: String): Int @join__field(graph: CATALOG) @join__field(graph: SHIPPING, external: true)';
const requiring = (field: string, fields: string): string =>
  `${field}: Int @join__field(graph: SHIPPING, requires: ${JSON.stringify(fields)})`;

const TAX = requiring('tax', 'price(currency: "EUR")');
const TOLL = requiring('toll', 'price(currency: "SEK")');

it.each([
  ['nothing is required', PRICE],
  ['a field is required without arguments', `${PRICE} ${requiring('fee', 'price')}`],
  ['all requirements give the same arguments', `${PRICE} ${TAX} ${requiring('duty', 'price(currency: "EUR")')}`],
])('a supergraph is left as it is where %s', (_case, fields) => {
  const sdl = supergraph(fields);
  expect(requirementsApart(sdl)).toEqual({ sdl, variants: new Map(), requiredBy: new Map() });
});

it('a field that is required with two lists of arguments has a variant for each', () => {
  const { sdl, variants, requiredBy } = requirementsApart(supergraph(`${PRICE} ${TAX} ${TOLL}`));

  expect([...variants]).toEqual([
    ['required_1_price', { of: 'Item.price', field: 'price', arguments: '(currency: "EUR")' }],
    ['required_2_price', { of: 'Item.price', field: 'price', arguments: '(currency: "SEK")' }],
  ]);
  expect([...requiredBy]).toEqual([
    ['shipping Item.tax', ['required_1_price']],
    ['shipping Item.toll', ['required_2_price']],
  ]);
  // The service that requires has no more use for the field itself.
  expect(sdl).toContain('price(currency: String): Int @join__field(graph: CATALOG)\n');
  expect(sdl).toContain(
    'required_1_price: Int @join__field(graph: CATALOG) @join__field(graph: SHIPPING, external: true)',
  );
  expect(sdl).toContain('toll: Int @join__field(graph: SHIPPING, requires: "required_2_price")');
});

it.each([
  ['with the default and with another', `${PRICE} ${TAX} ${requiring('fee', 'price')}`, ['(currency: "EUR")', '']],
  [
    'within another field',
    `self: Item ${PRICE} ${TAX} ${requiring('toll', 'self { price(currency: "SEK") }')}`,
    ['(currency: "EUR")', '(currency: "SEK")'],
  ],
  [
    'of a member of a union',
    `any: Any ${PRICE} ${TAX} ${requiring('toll', 'any { ... on Item { price(currency: "SEK") } }')}`,
    ['(currency: "EUR")', '(currency: "SEK")'],
  ],
])('so has one that is required %s', (_case, fields, lists) => {
  const { variants } = requirementsApart(supergraph(fields, 'union Any = Item'));
  expect([...variants.values()]).toEqual(lists.map((one) => ({ of: 'Item.price', field: 'price', arguments: one })));
});

it('the order of arguments makes no variant', () => {
  const fields = `size(unit: String, round: Boolean): Int @join__field(graph: CATALOG)
    ${requiring('a', 'size(unit: "cm", round: true)')} ${requiring('b', 'size(round: true, unit: "cm")')}`;
  expect(requirementsApart(supergraph(fields)).variants.size).toBe(0);
});

it.each([
  ['it provides', 'type Item {', 'twin: Item @join__field(graph: SHIPPING, provides: "price")'],
  ['an interface of it has', 'type Item implements Priced {', 'id: ID'],
])('the service goes on declaring a field that %s', (_case, head, field) => {
  const priced = 'interface Priced { price(currency: String): Int }';
  const { sdl } = requirementsApart(
    supergraph(`${PRICE} ${TAX} ${TOLL} ${field}`, priced).replace('type Item {', head),
  );
  expect(sdl).toContain(`  ${PRICE}\n`);
});

it('two lists of arguments of a field of an interface are refused', () => {
  const fields = `any: Priced ${requiring('a', 'any { price(currency: "EUR") }')} ${requiring('b', 'any { price }')}`;
  expect(() => requirementsApart(supergraph(fields, 'interface Priced { price(currency: String): Int }'))).toThrow(
    'Priced.price is required with (currency: "EUR") and no arguments: of an interface only one can be',
  );
});
