import { type GraphQLFieldResolver, type GraphQLSchema, isAbstractType, type SelectionSetNode } from 'graphql';
import { type Json, Reference, type Resolvers, type Theme } from './theme';

/** The rows of a theme, found by their keys. */
export class Rows {
  private readonly byType: Map<string, Json[]>;

  constructor(rows: Theme['rows'] = {}) {
    this.byType = new Map(
      Object.entries(rows).map(([type, list]) => [type, list.map((row) => ({ __typename: type, ...row }))]),
    );
  }

  /** The row that a representation names by one of its type's keys. */
  named(types: readonly string[], representation: Json, keys: readonly SelectionSetNode[]): Json {
    const rows = types.flatMap((type) => this.byType.get(type) ?? []);
    const given = keys.filter((key) => holds(representation, key));
    return rows.find((row) => given.some((key) => same(row, representation, key))) ?? null;
  }

  /** Follows references to whole rows; one that points at nothing stays as it is. */
  readonly follow = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(this.follow);
    if (!(value instanceof Reference)) return value;
    return this.byType.get(value.__typename)?.find(({ id }) => id === value.id) ?? value;
  };
}

/** Reads fields by name from rows, unless a resolver says otherwise. The first resolvers win. */
export const fieldReader =
  (rows: Rows, layers: readonly (Resolvers | undefined)[]): GraphQLFieldResolver<Json, unknown> =>
  async (source, args, _context, { parentType, fieldName }) => {
    const written = layers.find((layer) => layer?.[parentType.name]?.[fieldName]);
    const value = written ? written[parentType.name]![fieldName]!(source, args) : source?.[fieldName];
    return rows.follow(await value);
  };

/** The object types that a type stands for. */
export function objectTypes(schema: GraphQLSchema, name: string): string[] {
  const type = schema.getType(name);
  return isAbstractType(type) ? schema.getPossibleTypes(type).map((possible) => possible.name) : [name];
}

function holds(value: Json, { selections }: SelectionSetNode): boolean {
  return selections.every((selection) => {
    if (selection.kind !== 'Field') return true;
    const inner = value?.[selection.name.value];
    if (inner === undefined) return false;
    return !selection.selectionSet || [inner].flat().every((item) => holds(item, selection.selectionSet!));
  });
}

function same(left: Json, right: Json, key: SelectionSetNode): boolean {
  return key.selections.every((selection) => {
    if (selection.kind !== 'Field') return true;
    const [a, b] = [left?.[selection.name.value], right?.[selection.name.value]];
    if (!selection.selectionSet) return JSON.stringify(a) === JSON.stringify(b);
    if (!Array.isArray(a)) return same(a, b, selection.selectionSet);
    return a.length === b.length && a.every((item, i) => same(item, b[i], selection.selectionSet!));
  });
}
