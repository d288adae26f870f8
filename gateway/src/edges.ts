import { type FieldNode, Kind, type OperationDefinitionNode, parse, type SelectionNode } from 'graphql';

/** A field that a fetch was to fill: where it stands in the subgraph's answer. */
export interface Edge {
  path: (string | number)[];
}

/**
 * The edges that a fetch fills: root fields, or for an entity fetch the fields it adds, each at the first entity.
 * A failed fetch is told once per edge, not once per row.
 */
export function edgesOf(query: string): Edge[] {
  const operation = parse(query).definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const fields = fieldsOf(operation?.selectionSet.selections ?? []);
  return fields.flatMap((field) => {
    if (field.name.value !== '_entities') return [{ path: [responseName(field)] }];
    const added = new Set(fieldsOf(field.selectionSet?.selections ?? []).map(responseName));
    added.delete('__typename');
    return [...added].map((name) => ({ path: ['_entities', 0, name] }));
  });
}

function fieldsOf(selections: readonly SelectionNode[]): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    return selection.kind === Kind.INLINE_FRAGMENT ? fieldsOf(selection.selectionSet.selections) : [];
  });
}

const responseName = (field: FieldNode): string => field.alias?.value ?? field.name.value;
