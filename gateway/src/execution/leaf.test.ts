import {
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  GraphQLScalarType,
  GraphQLString,
} from 'graphql';
import { INVALID, leafOf } from './leaf';

const STATUS = new GraphQLEnumType({ name: 'Status', values: { OPEN: { value: 1 }, ENDED: {} } });
const MONEY = new GraphQLScalarType({ name: 'Money', serialize: () => 'not asked' });

it.each<[GraphQLLeafType, unknown, unknown]>([
  [GraphQLString, 'a', 'a'],
  [GraphQLString, 1, '1'],
  [GraphQLString, {}, INVALID],
  [GraphQLID, 'a', 'a'],
  [GraphQLID, 1, '1'],
  [GraphQLID, 1.5, INVALID],
  [GraphQLInt, 1, 1],
  [GraphQLInt, '1', 1],
  [GraphQLInt, 1.5, INVALID],
  [GraphQLInt, 2 ** 31, INVALID],
  [GraphQLFloat, 1.5, 1.5],
  [GraphQLFloat, 'x', INVALID],
  [GraphQLBoolean, false, false],
  [GraphQLBoolean, 0, false],
  [GraphQLBoolean, 'no', INVALID],
  [STATUS, 'OPEN', 'OPEN'],
  [STATUS, 1, INVALID],
  [STATUS, 'open', INVALID],
  [MONEY, { amount: '1.00' }, { amount: '1.00' }],
])('a %s of %j is shown as %j', (type, value, shown) => {
  expect(leafOf(type)(value)).toEqual(shown);
});
