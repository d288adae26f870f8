import type { Theme } from '../theme';
import { town } from '../graphs/town';

export const introspection: Theme = {
  ...town,
  title: 'introspection',
  cases: [
    {
      name: 'answers about the schema without asking anybody',
      query: '{ __schema { queryType { name kind } mutationType { name } subscriptionType { name } } }',
      data: { __schema: { queryType: { name: 'Query', kind: 'OBJECT' }, mutationType: null, subscriptionType: null } },
      fetches: [],
    },
    {
      name: 'answers about the schema and about data in one operation',
      query: '{ place(id: "p1") { name population } __schema { queryType { name } } __typename }',
      data: {
        place: { name: 'Oulu', population: 200 },
        __schema: { queryType: { name: 'Query' } },
        __typename: 'Query',
      },
      fetches: [['places'], ['people']],
    },
    {
      name: 'answers about a type',
      query:
        '{ __type(name: "Place") { name kind fields { name args { name defaultValue } type { name kind ofType { name } } } } }',
      data: {
        __type: {
          name: 'Place',
          kind: 'OBJECT',
          fields: [
            { name: 'id', args: [], type: { name: null, kind: 'NON_NULL', ofType: { name: 'ID' } } },
            {
              name: 'events',
              args: [{ name: 'words', defaultValue: null }],
              type: { name: null, kind: 'LIST', ofType: { name: 'Event' } },
            },
            { name: 'population', args: [], type: { name: 'Int', kind: 'SCALAR', ofType: null } },
            {
              name: 'people',
              args: [{ name: 'first', defaultValue: '9' }],
              type: { name: null, kind: 'LIST', ofType: { name: 'Person' } },
            },
            { name: 'name', args: [], type: { name: 'String', kind: 'SCALAR', ofType: null } },
            { name: 'kind', args: [], type: { name: 'Kind', kind: 'ENUM', ofType: null } },
            { name: 'mayor', args: [], type: { name: 'Person', kind: 'OBJECT', ofType: null } },
            { name: 'near', args: [], type: { name: null, kind: 'LIST', ofType: { name: 'Place' } } },
            {
              name: 'greet',
              args: [
                { name: 'to', defaultValue: '"you"' },
                { name: 'times', defaultValue: null },
              ],
              type: { name: 'String', kind: 'SCALAR', ofType: null },
            },
          ],
        },
      },
      fetches: [],
    },
    {
      name: 'answers about a type named by a variable',
      query: 'query ($name: String!) { __type(name: $name) { name enumValues { name } } }',
      variables: { name: 'Kind' },
      data: { __type: { name: 'Kind', enumValues: [{ name: 'CITY' }, { name: 'VILLAGE' }, { name: 'ISLAND' }] } },
      fetches: [],
    },
    {
      name: 'answers under aliases, twice',
      query: '{ a: __type(name: "Kind") { name } b: __type(name: "Where") { name inputFields { name defaultValue } } }',
      data: {
        a: { name: 'Kind' },
        b: {
          name: 'Where',
          inputFields: [
            { name: 'kind', defaultValue: null },
            { name: 'names', defaultValue: null },
            { name: 'near', defaultValue: null },
            { name: 'limit', defaultValue: '1' },
          ],
        },
      },
    },
    {
      name: 'answers null about a type that does not exist',
      query: '{ __type(name: "Nothing") { name } place(id: "p2") { name } }',
      data: { __type: null, place: { name: 'Ii' } },
    },
    {
      name: 'says nothing of how the graph is federated',
      query:
        '{ any: __type(name: "_Any") { name } entity: __type(name: "_Entity") { name } service: __type(name: "_Service") { name } join: __type(name: "join__Graph") { name } set: __type(name: "federation__FieldSet") { name } __schema { directives { name } } }',
      data: {
        any: null,
        entity: null,
        service: null,
        join: null,
        set: null,
        __schema: {
          directives: [
            { name: 'include' },
            { name: 'skip' },
            { name: 'deprecated' },
            { name: 'specifiedBy' },
            { name: 'oneOf' },
          ],
        },
      },
    },
    {
      name: 'spreads fragments in it',
      query:
        '{ __schema { ...S } } fragment S on __Schema { queryType { ...T } } fragment T on __Type { __typename name fields { name } }',
      data: {
        __schema: {
          queryType: {
            __typename: '__Type',
            name: 'Query',
            fields: [
              { name: 'events' },
              { name: 'person' },
              { name: 'everyone' },
              { name: 'place' },
              { name: 'places' },
              { name: 'find' },
              { name: 'tagged' },
            ],
          },
        },
      },
    },
    {
      name: 'leaves out what is skipped',
      query: 'query ($no: Boolean!) { __schema @include(if: $no) { queryType { name } } place(id: "p1") { name } }',
      variables: { no: false },
      data: { place: { name: 'Oulu' } },
    },
    {
      name: 'includes what is included within',
      query: 'query ($yes: Boolean!) { __type(name: "Kind") { name kind @include(if: $yes) } }',
      variables: { yes: true },
      data: { __type: { name: 'Kind', kind: 'ENUM' } },
    },
  ],
};
