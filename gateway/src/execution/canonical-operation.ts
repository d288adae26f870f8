import {
  type ArgumentNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parseType,
  print,
  type SelectionNode,
  type SelectionSetNode,
  typeFromAST,
  type ValueNode,
  valueFromASTUntyped,
  type VariableDefinitionNode,
  type VariableNode,
  visit,
} from 'graphql';
import { isLiftable } from './liftable';

/**
 * An operation as the planner sees it: without fragments' names, aliases, literals and names of variables, so that
 * operations which differ in nothing else share a plan, and so that no alias can stand where the plan wants a key.
 */
export interface CanonicalOperation {
  /** Nothing where only `__typename` and introspection are asked. */
  document: DocumentNode | null;
  /** The document as text: what plans are remembered by. */
  key: string;
  /** What stands in the plan's data for each field of the client's. */
  planNames: ReadonlyMap<FieldNode, string>;
  /** The client's name of each variable of the plan. */
  variables: ReadonlyMap<string, string>;
  /** The values that stood in the document. */
  literals: ReadonlyMap<string, unknown>;
}

export function canonicalOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CanonicalOperation {
  return new Canonical(schema, document, operation).result();
}

const INTROSPECTION = new Set(['__schema', '__type']);
const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

class Canonical {
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #planNames = new Map<FieldNode, string>();
  readonly #numbers = new Map<string, string>();
  readonly #variables = new Map<string, string>();
  readonly #literals = new Map<string, { name: string; value: unknown; definition: VariableDefinitionNode }>();

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
  ) {
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(definition.name.value, definition);
    operation.variableDefinitions?.forEach(({ variable }, at) => this.#variables.set(variable.name.value, `v${at}`));
  }

  result(): CanonicalOperation {
    const root = this.schema.getRootType(this.operation.operation)!;
    const selections = this.selections(this.operation.selectionSet, root).filter((one) => !isTypename(one));
    const document = selections.length > 0 ? this.document(selections) : null;
    return {
      document,
      key: document ? print(document) : '',
      planNames: this.#planNames,
      variables: new Map([...this.#variables].map(([client, plan]) => [plan, client])),
      literals: new Map([...this.#literals.values()].map(({ name, value }) => [name, value])),
    };
  }

  private document(selections: SelectionNode[]): DocumentNode {
    const given = (this.operation.variableDefinitions ?? []).map((definition) => this.renamed(definition));
    const lifted = [...this.#literals.values()].map(({ definition }) => definition);
    const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections };
    const used = variablesIn(selectionSet);
    const variableDefinitions = [...given, ...lifted].filter(({ variable }) => used.has(variable.name.value));
    return {
      kind: Kind.DOCUMENT,
      definitions: [
        { kind: Kind.OPERATION_DEFINITION, operation: this.operation.operation, variableDefinitions, selectionSet },
      ],
    };
  }

  private selections({ selections }: SelectionSetNode, parent: GraphQLCompositeType): SelectionNode[] {
    return selections.flatMap((selection): SelectionNode[] => {
      const directives = this.conditions(selection.directives ?? []);
      if (!directives) return [];
      if (selection.kind === Kind.FIELD) return this.field(selection, parent, directives);
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(selection.name.value)! : selection;
      const { typeCondition } = fragment;
      const type = typeCondition ? (typeFromAST(this.schema, typeCondition) as GraphQLCompositeType) : parent;
      const within = this.selections(fragment.selectionSet, type);
      if (within.length === 0) return [];
      return [
        {
          kind: Kind.INLINE_FRAGMENT,
          ...(typeCondition && { typeCondition }),
          directives,
          selectionSet: { kind: Kind.SELECTION_SET, selections: within },
        },
      ];
    });
  }

  private field(node: FieldNode, parent: GraphQLCompositeType, directives: DirectiveNode[]): FieldNode[] {
    const name = node.name.value;
    if (name === '__typename') {
      this.#planNames.set(node, name);
      return [{ ...TYPENAME, directives }];
    }
    if (INTROSPECTION.has(name)) {
      this.#planNames.set(node, name);
      return [];
    }
    const field = fieldOf(parent, name);
    const args = (node.arguments ?? []).map((argument) => this.argument(argument, field));
    const planName = this.planName(node, field, args);
    this.#planNames.set(node, planName);
    const type = getNamedType(field.type);
    const within = node.selectionSet && isCompositeType(type) ? this.selections(node.selectionSet, type) : null;
    return [
      {
        kind: Kind.FIELD,
        ...(planName !== name && { alias: { kind: Kind.NAME, value: planName } }),
        name: node.name,
        arguments: args,
        directives,
        ...(within && {
          selectionSet: { kind: Kind.SELECTION_SET, selections: within.length > 0 ? within : [TYPENAME] },
        }),
      },
    ];
  }

  /** A field that takes arguments has a name of its own for each set of them; a mutation for each time it is sent. */
  private planName(
    node: FieldNode,
    { name, args: taken }: GraphQLField<unknown, unknown>,
    args: ArgumentNode[],
  ): string {
    const isMutation = this.operation.operation !== 'query' && this.schema.getMutationType()?.getFields()[name];
    if (taken.length === 0 && !isMutation) return name;
    const sent = isMutation ? (node.alias ?? node.name).value : '';
    const key = `${name} ${sent} ${args.map(print).sort().join()}`;
    let numbered = this.#numbers.get(key);
    if (!numbered) this.#numbers.set(key, (numbered = `${name}__${this.#numbers.size}`));
    return numbered;
  }

  private argument(node: ArgumentNode, field: GraphQLField<unknown, unknown>): ArgumentNode {
    const { type } = field.args.find(({ name }) => name === node.name.value)!;
    const value = isLiftable(node.value, type)
      ? this.lifted(node.value, String(type))
      : this.renamed<ValueNode>(node.value);
    return { ...node, value };
  }

  private lifted(node: ValueNode, type: string): ValueNode {
    const key = `${type} ${print(node)}`;
    let literal = this.#literals.get(key);
    if (!literal) {
      const name = `l${this.#literals.size}`;
      const variable: VariableNode = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } };
      const definition: VariableDefinitionNode = { kind: Kind.VARIABLE_DEFINITION, variable, type: parseType(type) };
      literal = { name, value: valueFromASTUntyped(node), definition };
      this.#literals.set(key, literal);
    }
    return literal.definition.variable;
  }

  private renamed<T extends ValueNode | VariableDefinitionNode | DirectiveNode>(node: T): T {
    return visit(node, {
      Variable: ({ name, ...variable }) => ({
        ...variable,
        name: { ...name, value: this.#variables.get(name.value) ?? name.value },
      }),
    }) as T;
  }

  /** What is left of @skip and @include: nothing where the value is written there; null where the selection falls away. */
  private conditions(directives: readonly DirectiveNode[]): DirectiveNode[] | null {
    const left: DirectiveNode[] = [];
    for (const directive of directives) {
      const name = directive.name.value;
      if (name !== 'skip' && name !== 'include') continue;
      const value = directive.arguments![0]!.value;
      if (value.kind !== Kind.BOOLEAN) left.push(this.renamed(directive));
      else if (value.value === (name === 'skip')) return null;
    }
    return left;
  }
}

const isTypename = (node: SelectionNode): boolean => node.kind === Kind.FIELD && node.name.value === '__typename';

export function fieldOf(parent: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> {
  const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
  if (!field) throw new Error(`${parent.name} has no field ${name}`);
  return field;
}

function variablesIn(node: SelectionSetNode): Set<string> {
  const names = new Set<string>();
  visit(node, { Variable: ({ name }) => void names.add(name.value) });
  return names;
}
