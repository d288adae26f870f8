import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  stripIgnoredCharacters,
  print,
  visit,
} from 'graphql';
import type { Requirements } from './requirements';

/**
 * A planned fetch as services know their fields: a variant is its field with arguments, and what requires two variants of
 * one field is asked in two fetches, for a representation has one field of a name.
 */
export function fetchesApart(node: FetchNode, requirements: Requirements): FetchNode[] {
  if (requirements.variants.size === 0) return [node];
  const parts = node.requires ? partsOf(node, node.requires, requirements) : [node];
  return parts.map((part) => ({ ...part, operation: withArguments(part.operation, requirements) }));
}

function withArguments(operation: string, { variants }: Requirements): string {
  return operation.replace(/\brequired_\d+_\w+/g, (name) => {
    const variant = variants.get(name);
    return variant ? `${name}:${variant.field}${variant.arguments}` : name;
  });
}

function partsOf(node: FetchNode, requires: QueryPlanSelectionNode[], requirements: Requirements): FetchNode[] {
  const document = parse(node.operation);
  const groups: Group[] = [];
  const groupOf = new Map<FieldNode, Group>();
  for (const [type, field] of entityFields(document)) {
    const needs = requirements.requiredBy.get(`${node.serviceName} ${type}.${field.name.value}`) ?? [];
    groupOf.set(field, groupFor(groups, needs, requirements));
  }
  return groups.map((group) => {
    const part = groups.length === 1 ? document : withFields(document, (field) => groupOf.get(field) ?? group, group);
    return {
      ...node,
      operation: groups.length === 1 ? node.operation : stripIgnoredCharacters(print(part)),
      variableUsages: node.variableUsages?.filter((name) => variablesIn(part).has(name)),
      requires: withVariants(requires, group, requirements),
    };
  });
}

/** By the field of which it is, the variant that a fetch sends. */
type Group = Map<string, string>;

function groupFor(groups: Group[], needs: readonly string[], { variants }: Requirements): Group {
  const fits = (group: Group) => needs.every((name) => (group.get(variants.get(name)!.of) ?? name) === name);
  let group = groups.find(fits);
  if (!group) groups.push((group = new Map()));
  for (const name of needs) group.set(variants.get(name)!.of, name);
  return group;
}

const operationIn = ({ definitions }: DocumentNode): OperationDefinitionNode =>
  definitions.find((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION)!;

/** The fields that a fetch of entities asks of them, each with the type that it is asked of. */
function entityFields(document: DocumentNode): [string, FieldNode][] {
  const [entities] = operationIn(document).selectionSet.selections as FieldNode[];
  const within = (type: string, { selections }: SelectionSetNode): [string, FieldNode][] =>
    selections.flatMap((one) => {
      if (one.kind === Kind.FIELD) return [[type, one] satisfies [string, FieldNode]];
      return one.kind === Kind.INLINE_FRAGMENT ? within(one.typeCondition?.name.value ?? type, one.selectionSet) : [];
    });
  return within('', entities!.selectionSet!);
}

/** The document without the fields of other groups, and without what is empty or unused then. */
function withFields(document: DocumentNode, groupOf: (field: FieldNode) => Group, group: Group): DocumentNode {
  const kept = visit(document, {
    Field: (field) => (groupOf(field) === group ? undefined : null),
    InlineFragment: { leave: ({ selectionSet }) => (selectionSet.selections.length === 0 ? null : undefined) },
  });
  const used = variablesIn(kept);
  return visit(kept, { VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? undefined : null) });
}

function variablesIn(document: DocumentNode): Set<string> {
  const found = new Set<string>();
  visit(operationIn(document), {
    VariableDefinition: () => false,
    Variable: ({ name }) => void found.add(name.value),
  });
  return found;
}

/** What is sent of an object: the variants of this group under the names of their fields, and no others. */
function withVariants(
  selections: QueryPlanSelectionNode[],
  group: Group,
  requirements: Requirements,
): QueryPlanSelectionNode[] {
  return selections.flatMap((selection): QueryPlanSelectionNode[] => {
    if (selection.kind === 'InlineFragment')
      return [{ ...selection, selections: withVariants(selection.selections, group, requirements) }];
    const variant = requirements.variants.get(selection.name);
    if (variant && group.get(variant.of) !== selection.name) return [];
    const within = selection.selections && withVariants(selection.selections, group, requirements);
    const name = variant?.field ?? selection.name;
    return [{ ...selection, name, ...(variant && { alias: selection.name }), ...(within && { selections: within }) }];
  });
}
