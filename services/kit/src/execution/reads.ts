import {
  getArgumentValues,
  type FieldNode,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { Failure } from './failure';
import { type Read, type Run } from './plan';
import { convertToType, type Property, type ResolverCall } from './resolver-calls';

/** One field of the document on one type. */
export interface AskedField {
  readonly parent: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
}

export function readProperty({ name, getter }: Property): Read {
  return (sources) => {
    const values: unknown[] = new Array(sources.length);
    for (let at = 0; at < sources.length; at++) {
      try {
        const source = getter ? convertToType(getter, sources[at]) : sources[at];
        values[at] = (source as Record<string, unknown>)[name];
      } catch (error) {
        values[at] = new Failure(error);
      }
    }
    return values;
  };
}

export const readByMethod =
  ({ call }: ResolverCall, { field, nodes }: AskedField): Read =>
  (sources, run) =>
    withArguments({ field, nodes, run, sources }, (args) => call(sources, args, run));

/** A resolver that type-graphql did not make, called as graphql-js calls it, but that it is told no path. */
export const readByResolver =
  (schema: GraphQLSchema, resolve: GraphQLFieldResolver<unknown, unknown>, asked: AskedField): Read =>
  (sources, run) =>
    withArguments({ ...asked, run, sources }, (args) => {
      const info = infoOf(schema, asked, run);
      return sources.map((source) => {
        try {
          return resolve(source, args, run.context, info);
        } catch (error) {
          return new Failure(error);
        }
      });
    });

interface Arguments {
  field: GraphQLField<unknown, unknown>;
  nodes: readonly FieldNode[];
  run: Run;
  sources: readonly unknown[];
}

const NONE = {};

export function withArguments(
  { field, nodes, run, sources }: Arguments,
  read: (args: Record<string, unknown>) => unknown[],
): unknown[] {
  if (field.args.length === 0) return read(NONE);
  let args;
  try {
    args = getArgumentValues(field, nodes[0]!, run.variables);
  } catch (error) {
    return sources.map(() => new Failure(error));
  }
  return read(args);
}

export function infoOf(schema: GraphQLSchema, { parent, field, nodes }: AskedField, run: Run): GraphQLResolveInfo {
  const { operation, fragments } = run.program;
  return {
    fieldName: field.name,
    fieldNodes: nodes,
    returnType: field.type,
    parentType: parent,
    path: undefined as never,
    schema,
    fragments,
    rootValue: undefined,
    operation,
    variableValues: run.variables,
  };
}
