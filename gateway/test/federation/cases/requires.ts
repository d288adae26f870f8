import { failing, type Theme, to } from '../theme';

export const requires: Theme = {
  title: '@requires',
  subgraphs: {
    catalog: `
      type Query { item(id: ID!): Item items: [Item] }
      type Item @key(fields: "id") { id: ID! name: String weight: Int size: Size parts: [Part] content: Content
        price(currency: String!): Int twin: Item }
      type Size @shareable { width: Int height: Int }
      type Part @shareable { grams: Int kind: String }
      union Content = Text | Image
      type Text @shareable { words: Int }
      type Image @shareable { pixels: Int }`,
    shipping: `
      type Query { parcel: Item }
      type Item @key(fields: "id") { id: ID! name: String @external weight: Int @external size: Size @external
        parts: [Part] @external content: Content @external price(currency: String!): Int @external
        fee: Int @requires(fields: "weight")
        volume: Int @requires(fields: "size { width height }")
        label: String @requires(fields: "name weight")
        gross: Int @requires(fields: "parts { grams }")
        effort: String @requires(fields: "content { ... on Text { words } ... on Image { pixels } }")
        tax: Int @requires(fields: "price(currency: \\"EUR\\")")
        carrier: String }
      type Size @shareable { width: Int height: Int }
      type Part @shareable { grams: Int kind: String }
      union Content = Text | Image
      type Text @shareable { words: Int }
      type Image @shareable { pixels: Int }`,
    insurance: `
      type Item @key(fields: "id") { id: ID! fee: Int @external price(currency: String!): Int @external
        premium: Int @requires(fields: "fee") duty: Int @requires(fields: "price(currency: \\"SEK\\")") }`,
  },
  rows: {
    Item: [
      {
        id: 'i1',
        name: 'lamp',
        weight: 3,
        size: { width: 2, height: 5 },
        parts: [{ grams: 10, kind: 'foot' }, null, { grams: 5, kind: 'bulb' }],
        content: { __typename: 'Text', words: 9 },
        euros: 7,
        twin: to('Item', 'i2'),
        carrier: 'post',
      },
      {
        id: 'i2',
        name: 'rug',
        weight: null,
        size: null,
        parts: [],
        content: { __typename: 'Image', pixels: 64 },
        euros: 4,
        twin: to('Item', 'i1'),
        carrier: null,
      },
      {
        id: 'i3',
        name: 'vase',
        weight: failing('the scales are broken', 'INTERNAL'),
        size: { width: 1, height: null },
        parts: null,
        content: null,
        euros: 1,
        twin: null,
        carrier: 'van',
      },
    ],
  },
  resolvers: {
    Query: {
      item: (_, { id }) => to('Item', id),
      items: () => ['i1', 'i2', 'i3'].map((id) => to('Item', id)),
      parcel: () => to('Item', 'i1'),
    },
    Item: {
      price: ({ euros }, { currency }) => (currency === 'EUR' ? euros : euros * 11),
      fee: ({ weight }) => (typeof weight === 'number' ? weight * 2 : null),
      volume: ({ size }) => (size ? size.width * (size.height ?? 1) : null),
      label: ({ name, weight }) => `${name}/${typeof weight === 'number' ? weight : '?'}`,
      gross: ({ parts }) =>
        parts?.reduce((sum: number, part: { grams: number } | null) => sum + (part?.grams ?? 0), 0) ?? null,
      effort: ({ content }) =>
        content ? (content.words ? `${content.words} words` : `${content.pixels} pixels`) : null,
      tax: ({ price }) => price * 100,
      duty: ({ price }) => price * 1000,
      premium: ({ fee }) => (fee === null ? null : fee + 1),
    },
  },
  monolith: {
    Item: {
      tax: ({ euros }) => euros * 100,
      duty: ({ euros }) => euros * 11_000,
      premium: ({ weight }) => (typeof weight === 'number' ? weight * 2 + 1 : null),
    },
  },
  cases: [
    {
      name: 'hands a field to the subgraph that requires it',
      query: '{ item(id: "i1") { fee } }',
      data: { item: { fee: 6 } },
      fetches: [['catalog'], ['shipping']],
      representations: { shipping: [[{ __typename: 'Item', id: 'i1', weight: 3 }]] },
    },
    {
      name: 'goes out for what is required and comes back',
      query: '{ parcel { carrier fee } }',
      data: { parcel: { carrier: 'post', fee: 6 } },
      fetches: [['shipping'], ['catalog'], ['shipping']],
      representations: {
        catalog: [[{ __typename: 'Item', id: 'i1' }]],
        shipping: [[{ __typename: 'Item', weight: 3, id: 'i1' }]],
      },
    },
    {
      name: 'hands nested fields',
      query: '{ item(id: "i1") { volume } }',
      data: { item: { volume: 10 } },
      fetches: [['catalog'], ['shipping']],
      representations: { shipping: [[{ __typename: 'Item', id: 'i1', size: { width: 2, height: 5 } }]] },
    },
    {
      name: 'hands two fields for one',
      query: '{ item(id: "i1") { label } }',
      data: { item: { label: 'lamp/3' } },
      fetches: [['catalog'], ['shipping']],
      representations: { shipping: [[{ __typename: 'Item', id: 'i1', name: 'lamp', weight: 3 }]] },
    },
    {
      name: 'hands the items of a list, null ones too',
      query: '{ item(id: "i1") { gross } }',
      data: { item: { gross: 15 } },
      fetches: [['catalog'], ['shipping']],
      representations: { shipping: [[{ __typename: 'Item', id: 'i1', parts: [{ grams: 10 }, null, { grams: 5 }] }]] },
    },
    {
      name: 'hands an empty list as an empty list',
      query: '{ item(id: "i2") { gross } }',
      data: { item: { gross: 0 } },
      fetches: [['catalog'], ['shipping']],
      representations: { shipping: [[{ __typename: 'Item', id: 'i2', parts: [] }]] },
    },
    {
      name: 'hands a union by the type that it has',
      query: '{ items { effort } }',
      data: { items: [{ effort: '9 words' }, { effort: '64 pixels' }, { effort: null }] },
      fetches: [['catalog'], ['shipping']],
      representations: {
        shipping: [
          [
            { __typename: 'Item', id: 'i1', content: { words: 9 } },
            { __typename: 'Item', id: 'i2', content: { pixels: 64 } },
            { __typename: 'Item', id: 'i3', content: null },
          ],
        ],
      },
    },
    {
      name: 'hands null for a required field that is null',
      query: '{ item(id: "i2") { fee volume } }',
      data: { item: { fee: null, volume: null } },
      fetches: [['catalog'], ['shipping']],
      representations: { shipping: [[{ __typename: 'Item', id: 'i2', size: null, weight: null }]] },
    },
    {
      name: 'hands null for a required field whose resolver failed, and tells why',
      query: '{ item(id: "i3") { fee carrier } }',
      data: { item: { fee: null, carrier: 'van' } },
      errors: [{ path: ['item', 'weight'], message: 'the scales are broken', code: 'INTERNAL', federated: true }],
      fetches: [['catalog'], ['shipping']],
      representations: { shipping: [[{ __typename: 'Item', id: 'i3', weight: null }]] },
    },
    {
      name: 'tells an error of a field that is both asked and required once',
      query: '{ item(id: "i3") { weight fee } }',
      data: { item: { weight: null, fee: null } },
      errors: [{ path: ['item', 'weight'], message: 'the scales are broken', code: 'INTERNAL' }],
      fetches: [['catalog'], ['shipping']],
    },
    {
      name: 'chains a requirement over three subgraphs',
      query: '{ item(id: "i1") { premium } }',
      data: { item: { premium: 7 } },
      fetches: [['catalog'], ['shipping'], ['insurance']],
      representations: {
        shipping: [[{ __typename: 'Item', weight: 3, id: 'i1' }]],
        insurance: [[{ __typename: 'Item', fee: 6, id: 'i1' }]],
      },
    },
    {
      name: 'hands a field with the arguments that the requirement gives',
      query: '{ item(id: "i1") { tax } }',
      data: { item: { tax: 700 } },
      fetches: [['catalog'], ['shipping']],
      representations: { shipping: [[{ __typename: 'Item', id: 'i1', price: 7 }]] },
    },
    {
      name: 'keeps a field that is required with arguments apart from the same one asked with others',
      stock: 'a field required with arguments is taken from the same field asked with others',
      query: '{ item(id: "i1") { price(currency: "SEK") tax } }',
      data: { item: { price: 77, tax: 700 } },
      fetches: [['catalog'], ['shipping']],
      representations: { shipping: [[{ __typename: 'Item', id: 'i1', price: 77 }]] },
    },
    {
      name: 'keeps it apart when the asked one comes last',
      stock: 'a field required with arguments is taken from the same field asked with others',
      query: '{ item(id: "i1") { tax price(currency: "SEK") } }',
      data: { item: { tax: 700, price: 77 } },
      fetches: [['catalog'], ['shipping']],
      representations: { shipping: [[{ __typename: 'Item', id: 'i1', price: 7 }]] },
    },
    {
      name: 'keeps it apart when the arguments asked are a variable',
      stock: 'a field required with arguments is taken from the same field asked with others',
      query: 'query ($in: String!) { item(id: "i1") { price(currency: $in) tax } }',
      variables: { in: 'SEK' },
      data: { item: { price: 77, tax: 700 } },
      representations: { shipping: [[{ __typename: 'Item', id: 'i1', price: 77 }]] },
    },
    {
      name: 'keeps two requirements of one field with different arguments apart',
      stock: 'a field required with arguments is taken from the same field asked with others',
      query: '{ item(id: "i1") { tax duty } }',
      data: { item: { tax: 700, duty: 77000 } },
      representations: {
        insurance: [[{ __typename: 'Item', id: 'i1', price: 7 }]],
        shipping: [[{ __typename: 'Item', id: 'i1', price: 7 }]],
      },
    },
    {
      name: 'keeps them apart from two aliases of the field',
      stock: 'a field required with arguments is taken from the same field asked with others',
      query: '{ item(id: "i1") { eur: price(currency: "EUR") sek: price(currency: "SEK") tax duty } }',
      data: { item: { eur: 7, sek: 77, tax: 700, duty: 77000 } },
      representations: {
        insurance: [[{ __typename: 'Item', id: 'i1', price: 7 }]],
        shipping: [[{ __typename: 'Item', id: 'i1', price: 7 }]],
      },
    },
    {
      name: 'keeps a required field apart from an alias of its name',
      stock: 'the planner reuses an alias of the client as the required field',
      query: '{ item(id: "i1") { weight: name fee } }',
      data: { item: { weight: 'lamp', fee: 6 } },
      representations: { shipping: [[{ __typename: 'Item', id: 'i1', weight: 'lamp' }]] },
    },
    {
      name: 'keeps a required field with arguments apart from an alias of its name',
      stock: 'the planner reuses an alias of the client as the required field',
      query: '{ item(id: "i1") { price: name tax } }',
      data: { item: { price: 'lamp', tax: 700 } },
      representations: { shipping: [[{ __typename: 'Item', id: 'i1', price: 'lamp' }]] },
    },
    {
      name: 'keeps nested required fields apart from aliases of their names',
      query: '{ item(id: "i1") { size { width: height height: width } volume } }',
      data: { item: { size: { width: 5, height: 2 }, volume: 10 } },
      representations: { shipping: [[{ __typename: 'Item', id: 'i1', size: { width: 5, height: 2 } }]] },
    },
    {
      name: 'answers a required field that is also asked under an alias',
      query: '{ item(id: "i1") { heavy: weight fee } }',
      data: { item: { heavy: 3, fee: 6 } },
      representations: { shipping: [[{ __typename: 'Item', id: 'i1', weight: 3 }]] },
    },
    {
      name: 'requires for every item of a list in one fetch',
      query: '{ items { fee label } }',
      data: {
        items: [
          { fee: 6, label: 'lamp/3' },
          { fee: null, label: 'rug/?' },
          { fee: null, label: 'vase/?' },
        ],
      },
      errors: [{ within: ['items', 2], message: 'the scales are broken', federated: true }],
      fetches: [['catalog'], ['shipping']],
      representations: {
        shipping: [
          [
            { __typename: 'Item', id: 'i1', name: 'lamp', weight: 3 },
            { __typename: 'Item', id: 'i2', name: 'rug', weight: null },
            { __typename: 'Item', id: 'i3', name: 'vase', weight: null },
          ],
        ],
      },
    },
    {
      name: 'requires at two depths of one type',
      query: '{ item(id: "i1") { fee twin { fee twin { fee } } } }',
      data: { item: { fee: 6, twin: { fee: null, twin: { fee: 6 } } } },
    },
    {
      name: 'asks for nothing required where the field is skipped',
      query: '{ item(id: "i1") { name fee @skip(if: true) } }',
      data: { item: { name: 'lamp' } },
      fetches: [['catalog']],
    },
    {
      name: 'requires under a condition',
      query: 'query ($paid: Boolean!) { item(id: "i1") { name fee @include(if: $paid) } }',
      variables: { paid: true },
      data: { item: { name: 'lamp', fee: 6 } },
      fetches: [['catalog'], ['shipping']],
    },
  ],
};
