import { getArgumentValues, getNamedType, type GraphQLAbstractType, isObjectType } from 'graphql';
import type { Representation } from '../subgraph';
import type { Schema } from './compile-operation';
import { Failure } from './failure';
import { type Read, type Run, type Types } from './plan';
import { withArguments } from './reads';
import { type AbstractField, selectionFor } from './runtime-types';
import { failed } from './shapes';

/** Federation's `_entities`: each key finds its record; one that fails is the error of its own place in the list. */
export const readEntities =
  ({ schema, references }: Schema, asked: AbstractField): Read =>
  (sources, run) =>
    withArguments({ ...asked, run, sources }, (args) => {
      const keys = args.representations as Representation[];
      const unknown = keys.find(({ __typename }) => !isObjectType(schema.getType(__typename)));
      if (unknown) return [new Failure(noSuchType(unknown.__typename))];
      // Compiled before anything is read: what their records need has to be known.
      for (const name of new Set(keys.map((key) => key.__typename))) selectionFor(schema, typed(asked, name), name);
      return [keys.map((key) => found(references, key, run))];
    });

function found(references: Schema['references'], key: Representation, run: Run): unknown {
  const find = references[key.__typename];
  if (!find) return key;
  try {
    return find(key, run.context);
  } catch (error) {
    return new Failure(error);
  }
}

const noSuchType = (name: string): Error =>
  new Error(
    `The _entities resolver tried to load an entity for type "${name}", but no object or interface type of that name was found in the schema`,
  );

/** The type of an entity is the one that its key names. */
export const entityTypes =
  ({ schema }: Schema, asked: AbstractField): Types =>
  ([entities], run) => {
    if (!Array.isArray(entities)) return [];
    const { field, nodes } = asked;
    const keys = getArgumentValues(field, nodes[0]!, run.variables).representations as Representation[];
    return keys.flatMap(({ __typename }, at) => {
      const entity: unknown = entities[at];
      if (entity === null || entity === undefined || failed(entity)) return [];
      return [selectionFor(schema, typed(asked, entity), __typename)];
    });
  };

const typed = (asked: AbstractField, value: unknown) => ({
  type: getNamedType(asked.field.type) as GraphQLAbstractType,
  asked,
  value,
});
