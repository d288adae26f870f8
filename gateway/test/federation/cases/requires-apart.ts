import { items } from '../graphs/items';
import type { Theme } from '../theme';

export const requiresApart: Theme = {
  ...items,
  title: '@requires beside the same fields, with arguments and aliases',
  cases: [
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
      representations: { shipping: [[{ __typename: 'Item', id: 'i1', price: 7 }]] },
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
      representations: { shipping: [[{ __typename: 'Item', id: 'i1', price: 7 }]] },
    },
    {
      name: 'keeps two requirements of one field with different arguments apart',
      stock: 'a field required with arguments is taken from the same field asked with others',
      query: '{ item(id: "i1") { tax duty } }',
      data: { item: { tax: 700, duty: 77000 } },
      representations: {
        insurance: [[{ __typename: 'Item', id: 'i1', price: 77 }]],
        shipping: [[{ __typename: 'Item', id: 'i1', price: 7 }]],
      },
    },
    {
      name: 'keeps two requirements of one field with different arguments in one subgraph apart',
      stock: 'a field required with arguments is taken from the same field asked with others',
      query: '{ item(id: "i1") { tax toll } }',
      data: { item: { tax: 700, toll: 770 } },
    },
    {
      name: 'keeps them apart in a list',
      stock: 'a field required with arguments is taken from the same field asked with others',
      query: '{ items { tax toll price(currency: "NOK") } }',
      data: {
        items: [
          { tax: 700, toll: 770, price: 84 },
          { tax: 400, toll: 440, price: 48 },
          { tax: 100, toll: 110, price: 12 },
        ],
      },
    },
    {
      name: 'keeps them apart from two aliases of the field',
      stock: 'a field required with arguments is taken from the same field asked with others',
      query: '{ item(id: "i1") { eur: price(currency: "EUR") sek: price(currency: "SEK") tax duty } }',
      data: { item: { eur: 7, sek: 77, tax: 700, duty: 77000 } },
      representations: {
        insurance: [[{ __typename: 'Item', id: 'i1', price: 77 }]],
        shipping: [[{ __typename: 'Item', id: 'i1', price: 7 }]],
      },
    },
    {
      name: 'asks only for the requirements of what is included, with its own variables',
      stock: 'a field required with arguments is taken from the same field asked with others',
      query:
        'query ($a: Boolean!, $b: Boolean!) { item(id: "i1") { tax @include(if: $a) toll @include(if: $b) twin { toll tax carrier fee } } }',
      variables: { a: false, b: true },
      data: { item: { toll: 770, twin: { toll: 440, tax: 400, carrier: null, fee: null } } },
    },
    {
      name: 'keeps a required field apart from an alias of its name',
      stock: 'the planner reuses an alias of the client as the required field',
      query: '{ item(id: "i1") { weight: name fee } }',
      data: { item: { weight: 'lamp', fee: 6 } },
      representations: { shipping: [[{ __typename: 'Item', id: 'i1', weight: 3 }]] },
    },
    {
      name: 'keeps a required field with arguments apart from an alias of its name',
      stock: 'the planner reuses an alias of the client as the required field',
      query: '{ item(id: "i1") { price: name tax } }',
      data: { item: { price: 'lamp', tax: 700 } },
      representations: { shipping: [[{ __typename: 'Item', id: 'i1', price: 7 }]] },
    },
    {
      name: 'keeps nested required fields apart from aliases of their names',
      stock: 'the planner reuses an alias of the client as the required field',
      query: '{ item(id: "i1") { size { width: height height: width } volume } }',
      data: { item: { size: { width: 5, height: 2 }, volume: 205 } },
      representations: { shipping: [[{ __typename: 'Item', id: 'i1', size: { width: 2, height: 5 } }]] },
    },
    {
      name: 'answers a required field that is also asked under an alias',
      query: '{ item(id: "i1") { heavy: weight fee } }',
      data: { item: { heavy: 3, fee: 6 } },
      representations: { shipping: [[{ __typename: 'Item', id: 'i1', weight: 3 }]] },
    },
  ],
};
