import {
  defaultTypeResolver,
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
} from 'graphql';
import { inspect } from 'graphql/jsutils/inspect';
import { Failure } from './failure';
import { type RuntimeTypes, type Selection, type Types } from './plan';
import { type AskedField, infoOf } from './reads';
import { failed } from './shapes';

/** A field whose objects are of several types. */
export interface AbstractField extends AskedField {
  selectionOf(type: GraphQLObjectType): Selection;
}

/** Asks the union or interface of which type each object is. */
export function runtimeTypes(schema: GraphQLSchema, type: GraphQLAbstractType, asked: AbstractField): Types {
  const resolve = type.resolveType ?? defaultTypeResolver;
  const selected = (name: unknown, value: unknown) => selectionFor(schema, { type, asked, value }, name);
  return (values, run) => {
    const info = infoOf(schema, asked, run);
    const found = objectsIn(values).map((value) => {
      try {
        const name = resolve(value, run.context, info, type);
        if (typeof name === 'string' || !name) return selected(name, value);
        return Promise.resolve(name)
          .then((known) => selected(known, value))
          .catch((error) => new Failure(error));
      } catch (error) {
        return new Failure(error);
      }
    });
    return found.some((one) => one instanceof Promise) ? Promise.all(found) : (found as RuntimeTypes);
  };
}

/** The objects that shapes will come upon, in the same order. */
export const objectsIn = (values: readonly unknown[]): unknown[] =>
  values.flatMap((value) => {
    if (value === null || value === undefined || failed(value)) return [];
    return Array.isArray(value) ? objectsIn(value) : [value];
  });

interface Typed {
  type: GraphQLAbstractType;
  asked: AbstractField;
  value: unknown;
}

/** What is asked of an object of the type that somebody names. */
export function selectionFor(schema: GraphQLSchema, typed: Typed, name: unknown): Selection | Failure {
  try {
    return typed.asked.selectionOf(objectType(schema, typed, name));
  } catch (error) {
    return new Failure(error);
  }
}

function objectType(schema: GraphQLSchema, { type, asked, value }: Typed, name: unknown): GraphQLObjectType {
  const abstract = `Abstract type "${type.name}"`;
  const place = `must resolve to an Object type at runtime for field "${asked.parent.name}.${asked.field.name}"`;
  if (name === null || name === undefined)
    throw new GraphQLError(
      `${abstract} ${place}. Either the "${type.name}" type should provide a "resolveType" function or each possible type should provide an "isTypeOf" function.`,
    );
  if (typeof name !== 'string')
    throw new GraphQLError(`${abstract} ${place} with value ${inspect(value)}, received "${inspect(name)}".`);
  const found = schema.getType(name);
  if (!found)
    throw new GraphQLError(`${abstract} was resolved to a type "${name}" that does not exist inside the schema.`);
  if (!isObjectType(found)) throw new GraphQLError(`${abstract} was resolved to a non-object type "${name}".`);
  if (!schema.isSubType(type, found))
    throw new GraphQLError(`Runtime Object type "${found.name}" is not a possible type for "${type.name}".`);
  return found;
}
