import {
  type DocumentNode,
  type FieldNode,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  getOperationAST,
  type GraphQLCompositeType,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLSchema,
  GraphQLSkipDirective,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { ListSize, Weights } from './cost-weights';

/** What counts where the contract says nothing. */
export const COST_OF = {
  /** A record or any other object. Scalars and enum values are free. */
  object: 1,
  mutation: 10,
  /** `__schema` or `__type`, whatever is asked of it. */
  introspection: 100,
  /** How many items a plain list is taken to have. */
  assumedSize: 5,
} as const;

export interface CostModel {
  schema: GraphQLSchema;
  weights: Weights;
}

export interface CountedRequest {
  document: DocumentNode;
  operationName?: string | null;
  /** The values of the operation's variables, as the schema reads them. */
  coerced: Record<string, unknown>;
}

/**
 * What answering may cost, in objects: every object counts 1, times the size of each list around it. A list is as long as
 * its page argument says, or as `@listSize` assumes, or as the list that it must be given (`nodes(ids)`), or 5 long. Of
 * alternatives (`... on A`, `... on B`) the dearest counts. The document is taken to be valid.
 */
export function costOf(model: CostModel, { document, operationName, coerced }: CountedRequest): number {
  const operation = getOperationAST(document, operationName);
  const root = operation && model.schema.getRootType(operation.operation);
  return root ? new Counting(model, document, coerced).of(root, [operation.selectionSet], NOT_PAGED) : 0;
}

/** The fields of an object that hold the items its own field was asked for: `nodes` of a connection. */
interface Paged {
  fields: readonly string[];
  size: number;
}

const NOT_PAGED: Paged = { fields: [], size: 0 };

/** Selections of one response name on one type: they are executed as one field. */
interface Merged {
  parent: GraphQLCompositeType;
  nodes: FieldNode[];
}

class Counting {
  readonly #fragments: ReadonlyMap<string, SelectionSetNode & { on: string }>;

  constructor(
    private readonly model: CostModel,
    document: DocumentNode,
    private readonly variables: Record<string, unknown>,
  ) {
    this.#fragments = new Map(
      document.definitions.flatMap((one) =>
        one.kind === Kind.FRAGMENT_DEFINITION
          ? [[one.name.value, { ...one.selectionSet, on: one.typeCondition.name.value }] as const]
          : [],
      ),
    );
  }

  of(type: GraphQLCompositeType, sets: readonly SelectionSetNode[], paged: Paged): number {
    const merged = new Map<string, Merged>();
    const spread = new Set<string>();
    for (const set of sets) this.collect(type, set, { merged, spread });
    let common = 0;
    const alternatives = new Map<string, number>();
    for (const { parent, nodes } of merged.values()) {
      const cost = this.ofField(parent, nodes, paged);
      if (parent !== type && isObjectType(parent)) {
        alternatives.set(parent.name, (alternatives.get(parent.name) ?? 0) + cost);
      } else common += cost;
    }
    return common + Math.max(0, ...alternatives.values());
  }

  private collect(
    type: GraphQLCompositeType,
    set: SelectionSetNode,
    into: { merged: Map<string, Merged>; spread: Set<string> },
  ): void {
    for (const selection of set.selections) {
      if (!this.isIncluded(selection)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = `${type.name}.${(selection.alias ?? selection.name).value}`;
        const same = into.merged.get(key);
        if (same) same.nodes.push(selection);
        else into.merged.set(key, { parent: type, nodes: [selection] });
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        this.collect(this.within(type, selection.typeCondition?.name.value), selection.selectionSet, into);
      } else if (!into.spread.has(selection.name.value)) {
        into.spread.add(selection.name.value);
        const fragment = this.#fragments.get(selection.name.value);
        if (fragment) this.collect(this.within(type, fragment.on), fragment, into);
      }
    }
  }

  /** A condition on an interface narrows nothing for an object. */
  private within(type: GraphQLCompositeType, condition: string | undefined): GraphQLCompositeType {
    const narrower = condition && !isObjectType(type) ? this.model.schema.getType(condition) : type;
    return isCompositeType(narrower) ? narrower : type;
  }

  private isIncluded(selection: SelectionNode): boolean {
    if (!selection.directives?.length) return true;
    const skip = getDirectiveValues(GraphQLSkipDirective, selection, this.variables);
    const include = getDirectiveValues(GraphQLIncludeDirective, selection, this.variables);
    return skip?.if !== true && include?.if !== false;
  }

  private ofField(parent: GraphQLCompositeType, nodes: readonly FieldNode[], around: Paged): number {
    const name = nodes[0]!.name.value;
    if (name === '__schema' || name === '__type') return COST_OF.introspection;
    const field = 'getFields' in parent ? parent.getFields()[name] : undefined;
    if (!field) return 0;
    const { weight, size } = this.model.weights;
    const coordinate = `${parent.name}.${name}`;
    const type = getNamedType(field.type);
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const declared = size.get(coordinate);
    const length = this.lengthOf(field, nodes[0]!, declared);
    const paged = declared?.sizedFields.length ? { fields: declared.sizedFields, size: length } : NOT_PAGED;
    const inner = isCompositeType(type) ? this.of(type, sets, paged) : 0;
    const own = weight.get(coordinate) ?? weight.get(type.name) ?? this.ownCost(parent, isCompositeType(type));
    return (own + inner) * (around.fields.includes(name) ? around.size : isList(field) ? length : 1);
  }

  private ownCost(parent: GraphQLCompositeType, isObject: boolean): number {
    if (parent === this.model.schema.getMutationType()) return COST_OF.mutation;
    return isObject ? COST_OF.object : 0;
  }

  private lengthOf(field: GraphQLField<unknown, unknown>, node: FieldNode, declared: ListSize | undefined): number {
    const given = this.argumentsOf(field, node);
    const asked = (declared?.slicingArguments ?? [])
      .map((path) => at(given, path))
      .filter((value): value is number => typeof value === 'number');
    if (asked.length > 0) return Math.max(0, ...asked);
    if (declared?.assumedSize != null) return declared.assumedSize;
    const required = field.args.find(({ type }) => isNonNullType(type) && isListType(getNullableType(type)));
    const items = required && given[required.name];
    return Array.isArray(items) ? items.length : COST_OF.assumedSize;
  }

  /** A null where none may be is an error of the field when it runs. */
  private argumentsOf(field: GraphQLField<unknown, unknown>, node: FieldNode): Record<string, unknown> {
    if (field.args.length === 0) return {};
    try {
      return getArgumentValues(field, node, this.variables);
    } catch {
      return {};
    }
  }
}

const isList = (field: GraphQLField<unknown, unknown>): boolean => isListType(getNullableType(field.type));

const at = (given: Record<string, unknown>, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((value, key) => (value == null ? undefined : (value as Record<string, unknown>)[key]), given);
