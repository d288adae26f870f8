import { items } from '../graphs/items';
import type { Theme } from '../theme';

export const requires: Theme = {
  ...items,
  title: '@requires',
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
      data: { item: { volume: 205 } },
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
      errors: [{ within: ['item'], message: 'the scales are broken', code: 'INTERNAL', federated: true }],
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
