import { type GraphQLLeafType, isEnumType, isSpecifiedScalarType } from 'graphql';

/** A value that is none of its type. */
export const INVALID = Symbol('invalid');

export type Leaf = (value: unknown) => unknown;

/** What a client sees of a scalar or an enum value that a service sent: as graphql-js would serialize it. */
export function leafOf(type: GraphQLLeafType): Leaf {
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map(({ name }) => name));
    return (value) => (names.has(value) ? value : INVALID);
  }
  if (!isSpecifiedScalarType(type)) return (value) => value;
  const serialize: Leaf = (value) => {
    try {
      return type.serialize(value);
    } catch {
      return INVALID;
    }
  };
  if (type.name === 'String' || type.name === 'ID')
    return (value) => (typeof value === 'string' ? value : serialize(value));
  if (type.name === 'Boolean') return (value) => (typeof value === 'boolean' ? value : serialize(value));
  if (type.name === 'Int') return (value) => (isInt(value) ? value : serialize(value));
  return serialize;
}

const isInt = (value: unknown): boolean => typeof value === 'number' && (value | 0) === value;
