import { failing, type Theme, to } from '../theme';

const RATES: Record<string, number> = { EUR: 1, SEK: 11, NOK: 12 };

/** A graph of items whose fields require fields of two other subgraphs. */
export const items: Omit<Theme, 'title' | 'cases'> = {
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
        tax: Int @requires(fields: "price(currency: \\"EUR\\")") toll: Int @requires(fields: "price(currency: \\"SEK\\")")
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
      price: ({ euros }, { currency }) => euros * RATES[currency]!,
      fee: ({ weight }) => (typeof weight === 'number' ? weight * 2 : null),
      volume: ({ size }) => (size ? size.width * 100 + (size.height ?? 0) : null),
      label: ({ name, weight }) => `${name}/${typeof weight === 'number' ? weight : '?'}`,
      gross: ({ parts }) =>
        parts?.reduce((sum: number, part: { grams: number } | null) => sum + (part?.grams ?? 0), 0) ?? null,
      effort: ({ content }) =>
        content ? (content.words ? `${content.words} words` : `${content.pixels} pixels`) : null,
      tax: ({ price }) => price * 100,
      duty: ({ price }) => price * 1000,
      toll: ({ price }) => price * 10,
      premium: ({ fee }) => (fee === null ? null : fee + 1),
    },
  },
  monolith: {
    Item: {
      tax: ({ euros }) => euros * 100,
      duty: ({ euros }) => euros * 11_000,
      toll: ({ euros }) => euros * 110,
      premium: ({ weight }) => (typeof weight === 'number' ? weight * 2 + 1 : null),
    },
  },
};
