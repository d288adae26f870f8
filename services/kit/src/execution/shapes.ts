import {
  GraphQLError,
  GraphQLID,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLString,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import { inspect } from 'graphql/jsutils/inspect';
import { isIterableObject } from 'graphql/jsutils/isIterableObject';
import { Failure } from './failure';
import { type Selection, type Shape } from './plan';

type Complete = Shape['complete'];

/** What a shape needs to know of its field. */
export interface ShapeOf {
  /** `Type.field`, as errors name it. */
  name: string;
  selectionOf(type: GraphQLObjectType): Selection;
}

export function shapeOf(type: GraphQLOutputType, of: ShapeOf): Shape {
  if (isNonNullType(type)) {
    const inner = shapeOf(type.ofType, of);
    return { ...inner, nonNull: true, complete: required(inner.complete, of.name) };
  }
  if (isListType(type)) {
    const item = shapeOf(type.ofType, of);
    return { kind: 'list', nonNull: false, of: item, complete: list(item.complete, of.name) };
  }
  if (isLeafType(type)) return { kind: 'leaf', nonNull: false, of: null, complete: leaf(type) };
  if (isAbstractType(type)) return { kind: 'abstract', nonNull: false, of: null, complete: abstract };
  return { kind: 'object', nonNull: false, of: null, complete: object(of.selectionOf(type)) };
}

export const failed = (value: unknown): boolean => value instanceof Failure || value instanceof Error;

const required =
  (complete: Complete, name: string): Complete =>
  (value, below) => {
    const completed = complete(value, below);
    return completed === null ? below.fail(new Error(`Cannot return null for non-nullable field ${name}.`)) : completed;
  };

const list =
  (complete: Complete, name: string): Complete =>
  (value, below) => {
    if (value === null || value === undefined) return null;
    if (failed(value)) return below.fail(value);
    if (Array.isArray(value)) {
      const items: unknown[] = new Array(value.length);
      for (let at = 0; at < value.length; at++) items[at] = complete(value[at], below);
      return items;
    }
    if (isIterableObject(value)) return Array.from(value, (item) => complete(item, below));
    return below.fail(new GraphQLError(`Expected Iterable, but did not find one for field "${name}".`));
  };

function leaf(type: GraphQLLeafType): Complete {
  const serialized: Complete = (value, below) => {
    if (value === null || value === undefined) return null;
    if (failed(value)) return below.fail(value);
    try {
      const result: unknown = type.serialize(value);
      return result === null || result === undefined ? below.fail(unserializable(type, value, result)) : result;
    } catch (error) {
      return below.fail(error);
    }
  };
  if (type !== GraphQLString && type !== GraphQLID) return serialized;
  return (value, below) => (typeof value === 'string' ? value : serialized(value, below));
}

const unserializable = (type: GraphQLLeafType, value: unknown, result: unknown): Error =>
  new Error(
    `Expected \`${inspect(type)}.serialize(${inspect(value)})\` to return non-nullable value, returned: ${inspect(result)}`,
  );

const object =
  (selection: Selection): Complete =>
  (value, below) => {
    if (value === null || value === undefined) return null;
    return failed(value) ? below.fail(value) : below.add(selection, value);
  };

const abstract: Complete = (value, below) => {
  if (value === null || value === undefined) return null;
  if (failed(value)) return below.fail(value);
  const selection = below.nextType();
  if (selection instanceof Failure) return below.fail(selection);
  return below.add(selection, value);
};
