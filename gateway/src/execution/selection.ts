import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  typeFromAST,
} from 'graphql';
import { fieldOf } from './canonical-operation';
import { type Leaf, leafOf } from './leaf';

type OneType = GraphQLObjectType | GraphQLInterfaceType;

/** How one value of a field is to be: a leaf, an object or a list of the same. */
export interface Shape {
  nonNull: boolean;
  leaf: Leaf | null;
  selection: Selection | null;
  item: Shape | null;
}

/** One field of the client's answer, and where the plan's data has it. */
export interface ShapedField {
  responseName: string;
  planName: string;
  nodes: readonly FieldNode[];
  /** `Type.field`, for messages. */
  coordinate: string;
  shape: Shape;
}

export interface Shaped {
  typename: string;
  fields: readonly ShapedField[];
}

/** What the selections of one document share. */
export interface Selecting {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  planNames: ReadonlyMap<FieldNode, string>;
  /** The values of @skip and @include. */
  conditions: Record<string, unknown>;
}

/** What a client asked of an object, by the type that the object turns out to be. */
export class Selection {
  readonly #shaped = new Map<string, Shaped | null>();
  readonly #only: Shaped | null;

  constructor(
    private readonly selecting: Selecting,
    private readonly type: GraphQLCompositeType,
    private readonly sets: readonly SelectionSetNode[],
  ) {
    this.#only = isObjectType(type) ? this.shape(type) : null;
  }

  /** Nothing where an object is of no type that the client may see here. */
  shapedFor(typename: unknown): Shaped | null {
    if (this.#only) return this.#only;
    // An object that only a subgraph with the interface as an object has told of goes by the interface's name, or by none.
    const name = String(typename ?? this.type.name);
    let shaped = this.#shaped.get(name);
    if (shaped === undefined) this.#shaped.set(name, (shaped = this.shapeNamed(name)));
    return shaped;
  }

  /** Of every type that an object may be. */
  all(): Shaped[] {
    if (this.#only) return [this.#only];
    if (!isAbstractType(this.type)) return [];
    return this.selecting.schema.getPossibleTypes(this.type).map(({ name }) => this.shapedFor(name)!);
  }

  private shapeNamed(name: string): Shaped | null {
    const type = this.selecting.schema.getType(name);
    const { type: parent } = this;
    if (!isObjectType(type) && !isInterfaceType(type)) return null;
    const fits = type === parent || (isAbstractType(parent) && this.selecting.schema.isSubType(parent, type));
    return fits ? this.shape(type) : null;
  }

  private shape(type: OneType): Shaped {
    const grouped = new Map<string, FieldNode[]>();
    for (const set of this.sets) this.collect(set, type, grouped);
    return { typename: type.name, fields: [...grouped].map(([name, nodes]) => this.field(type, name, nodes)) };
  }

  private collect(set: SelectionSetNode, type: OneType, into: Map<string, FieldNode[]>): void {
    const { schema, fragments } = this.selecting;
    for (const selection of set.selections) {
      if (!this.included(selection.directives ?? [])) continue;
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        const nodes = into.get(name);
        if (nodes) nodes.push(selection);
        else into.set(name, [selection]);
        continue;
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value)! : selection;
      const condition = fragment.typeCondition && typeFromAST(schema, fragment.typeCondition);
      const fits = !condition || condition === type || (isAbstractType(condition) && schema.isSubType(condition, type));
      if (fits) this.collect(fragment.selectionSet, type, into);
    }
  }

  private included(directives: readonly DirectiveNode[]): boolean {
    return directives.every(({ name, arguments: [given] = [] }) => {
      if (name.value !== 'skip' && name.value !== 'include') return true;
      const node = given!.value;
      const value =
        node.kind === Kind.VARIABLE ? this.selecting.conditions[node.name.value] : 'value' in node && node.value;
      return (value === true) === (name.value === 'include');
    });
  }

  private field(parent: OneType, responseName: string, nodes: readonly FieldNode[]): ShapedField {
    const name = nodes[0]!.name.value;
    const planName = this.selecting.planNames.get(nodes[0]!) ?? name;
    const field = { responseName, planName, nodes, coordinate: `${parent.name}.${name}` };
    if (name.startsWith('__')) return { ...field, shape: ANY };
    return { ...field, shape: this.shapeOf(fieldOf(parent, name).type, nodes) };
  }

  private shapeOf(type: GraphQLOutputType, nodes: readonly FieldNode[]): Shape {
    if (isNonNullType(type)) return { ...this.shapeOf(type.ofType as GraphQLOutputType, nodes), nonNull: true };
    if (isListType(type)) return { ...ANY, leaf: null, item: this.shapeOf(type.ofType as GraphQLOutputType, nodes) };
    const named = getNamedType(type);
    if (isLeafType(named)) return { ...ANY, leaf: leafOf(named) };
    if (!isCompositeType(named)) throw new Error(`${String(type)} is no type of an answer`);
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    return { ...ANY, leaf: null, selection: new Selection(this.selecting, named, sets) };
  }
}

const ANY: Shape = { nonNull: false, leaf: (value) => value, selection: null, item: null };
