import type { Theme } from '../theme';
import { town } from '../graphs/town';

export const conditions: Theme = {
  ...town,
  title: '@skip and @include',
  cases: [
    {
      name: 'leaves out a skipped field',
      query: '{ place(id: "p1") { name kind @skip(if: true) } }',
      data: { place: { name: 'Oulu' } },
    },
    {
      name: 'keeps a field that is not skipped',
      query: '{ place(id: "p1") { name kind @skip(if: false) } }',
      data: { place: { name: 'Oulu', kind: 'CITY' } },
    },
    {
      name: 'leaves out a field that is not included',
      query: '{ place(id: "p1") { name kind @include(if: false) } }',
      data: { place: { name: 'Oulu' } },
    },
    {
      name: 'leaves a field out that is both skipped and included',
      query: 'query ($on: Boolean!) { place(id: "p1") { name kind @skip(if: $on) @include(if: $on) } }',
      variables: { on: true },
      data: { place: { name: 'Oulu' } },
    },
    {
      name: 'leaves a field out that is neither',
      query: 'query ($on: Boolean!) { place(id: "p1") { name kind @skip(if: $on) @include(if: $on) } }',
      variables: { on: false },
      data: { place: { name: 'Oulu' } },
    },
    {
      name: 'keeps a field that is included and not skipped',
      query: 'query ($yes: Boolean!, $no: Boolean!) { place(id: "p1") { name @include(if: $yes) @skip(if: $no) } }',
      variables: { yes: true, no: false },
      data: { place: { name: 'Oulu' } },
    },
    {
      name: 'answers an empty object where the only field is skipped',
      query: '{ place(id: "p1") { name @skip(if: true) } }',
      data: { place: {} },
    },
    {
      name: 'answers an empty object where the only field is skipped by a variable',
      query: 'query ($no: Boolean!) { place(id: "p1") { name @include(if: $no) } }',
      variables: { no: false },
      data: { place: {} },
    },
    {
      name: 'asks nobody where every root field is skipped',
      query: '{ place(id: "p1") @skip(if: true) { name } }',
      data: {},
      fetches: [],
    },
    {
      name: 'asks nobody where every root field is skipped by a variable',
      query: 'query ($no: Boolean!) { place(id: "p1") @include(if: $no) { name } }',
      variables: { no: false },
      data: {},
      fetches: [],
    },
    {
      name: 'asks only for the root that is included',
      query: 'query ($no: Boolean!) { place(id: "p1") @include(if: $no) { name } person(id: "h1") { name } }',
      variables: { no: false },
      data: { person: { name: 'Aino' } },
      fetches: [['people']],
    },
    {
      name: 'does not join for a field that is skipped',
      query: 'query ($yes: Boolean!) { place(id: "p1") { name population @skip(if: $yes) } }',
      variables: { yes: true },
      data: { place: { name: 'Oulu' } },
      fetches: [['places']],
    },
    {
      name: 'joins for a field that is included',
      query: 'query ($yes: Boolean!) { place(id: "p1") { name population @include(if: $yes) } }',
      variables: { yes: true },
      data: { place: { name: 'Oulu', population: 200 } },
      fetches: [['places'], ['people']],
    },
    {
      name: 'joins for the included one of two fields of a subgraph',
      query:
        'query ($yes: Boolean!) { place(id: "p1") { population @skip(if: $yes) people @include(if: $yes) { name } } }',
      variables: { yes: true },
      data: { place: { people: [{ name: 'Aino' }, { name: 'Eino' }] } },
      fetches: [['places'], ['people']],
    },
    {
      name: 'skips an inline fragment',
      query: 'query ($yes: Boolean!) { place(id: "p1") { ... on Place @skip(if: $yes) { name population } kind } }',
      variables: { yes: true },
      data: { place: { kind: 'CITY' } },
      fetches: [['places']],
    },
    {
      name: 'includes an inline fragment without a type',
      query: 'query ($yes: Boolean!) { place(id: "p1") { ... @include(if: $yes) { name population } } }',
      variables: { yes: true },
      data: { place: { name: 'Oulu', population: 200 } },
      fetches: [['places'], ['people']],
    },
    {
      name: 'skips a fragment spread and not the other spread of the fragment',
      query:
        'query ($yes: Boolean!) { a: place(id: "p1") { ...P @skip(if: $yes) kind } b: place(id: "p2") { ...P } } fragment P on Place { name population }',
      variables: { yes: true },
      data: { a: { kind: 'CITY' }, b: { name: 'Ii', population: 9 } },
    },
    {
      name: 'keeps a field that one selection skips and another asks for',
      query: 'query ($yes: Boolean!) { place(id: "p1") { name @skip(if: $yes) name } }',
      variables: { yes: true },
      data: { place: { name: 'Oulu' } },
    },
    {
      name: 'merges a field asked under two conditions',
      query:
        'query ($a: Boolean!, $b: Boolean!) { place(id: "p1") { mayor @include(if: $a) { name } mayor @include(if: $b) { age } } }',
      variables: { a: false, b: true },
      data: { place: { mayor: { age: 50 } } },
    },
    {
      name: 'takes the default of a variable for a condition',
      query: 'query ($on: Boolean = false) { place(id: "p1") { name population @include(if: $on) } }',
      data: { place: { name: 'Oulu' } },
      fetches: [['places']],
    },
    {
      name: 'takes a given variable over its default',
      query: 'query ($on: Boolean = false) { place(id: "p1") { name population @include(if: $on) } }',
      variables: { on: true },
      data: { place: { name: 'Oulu', population: 200 } },
      fetches: [['places'], ['people']],
    },
    {
      name: 'nests conditions on joined fields',
      query:
        'query ($a: Boolean!, $b: Boolean!) { place(id: "p1") { mayor @include(if: $a) { name hosts @skip(if: $b) { title } } } }',
      variables: { a: true, b: true },
      data: { place: { mayor: { name: 'Aino' } } },
      fetches: [['places'], ['people']],
    },
    {
      name: 'skips __typename',
      query: '{ place(id: "p1") { __typename @skip(if: true) name } }',
      data: { place: { name: 'Oulu' } },
    },
    {
      name: 'includes a key that a join needs all the same',
      query: 'query ($no: Boolean!) { place(id: "p1") { id @include(if: $no) population } }',
      variables: { no: false },
      data: { place: { population: 200 } },
    },
  ],
};
