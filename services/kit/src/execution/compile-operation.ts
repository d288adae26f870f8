import {
  defaultFieldResolver,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLAbstractType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  type OperationDefinitionNode,
  OperationTypeNode,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields';
import { entityTypes, readEntities } from './entities';
import type { Needs, Program, Read, Selection, Step, Types } from './plan';
import { type AskedField, readByMethod, readByResolver, readProperty } from './reads';
import type { ReferenceResolver } from '../subgraph';
import type { ResolverCalls } from './resolver-calls';
import { type AbstractField, runtimeTypes } from './runtime-types';
import { shapeOf } from './shapes';

/** What programs are compiled against. */
export interface Schema {
  readonly schema: GraphQLSchema;
  readonly calls: ResolverCalls;
  readonly references: Readonly<Record<string, ReferenceResolver>>;
}

/** What may differ between two programs of one operation: the fields that its variables skip and include. */
export interface Asked {
  readonly operation: OperationDefinitionNode;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  readonly variables: Record<string, unknown>;
}

/** The operation as steps, or null where it asks for something that only graphql-js does. */
export function compileOperation(schema: Schema, asked: Asked): Program | null {
  const { operation, fragments, variables } = asked;
  const root = schema.schema.getRootType(operation.operation);
  if (!root || operation.operation === OperationTypeNode.SUBSCRIPTION) return null;
  const fields = collectFields(schema.schema, fragments, variables, root, operation.selectionSet);
  if ([...fields.values()].some(([node]) => INTROSPECTION.has(node!.name.value))) return null;
  const compiler = new Compiler(schema, asked);
  return { operation, fragments, root: compiler.selection(root, fields), needs: compiler.needs };
}

const INTROSPECTION: ReadonlySet<string> = new Set([SchemaMetaFieldDef.name, TypeMetaFieldDef.name]);

type Fields = ReadonlyMap<string, readonly FieldNode[]>;

class Compiler {
  readonly needs: Needs = new Map();

  constructor(
    private readonly to: Schema,
    private readonly asked: Asked,
  ) {}

  selection(type: GraphQLObjectType, fields: Fields): Selection {
    const blank = Object.fromEntries([...fields.keys()].map((key) => [key, null]));
    for (const nodes of fields.values()) this.need(type, nodes[0]!.name.value);
    return { type, blank, steps: [...fields].map(([key, nodes]) => this.step(type, key, nodes)) };
  }

  private need(type: GraphQLObjectType, field: string): void {
    if (field === TypeNameMetaFieldDef.name) return this.needAlso(type.name, []);
    const property = this.to.calls.properties.get(`${type.name}.${field}`);
    const method = this.to.calls.methods.get(`${type.name}.${field}`);
    this.needAlso(type.name, property ? [property.name] : (method?.reads ?? null));
    // Records that are looked into come whole, and then at once for everybody who asks for them.
    if (!property && method?.looks !== false) this.needAlso(getNamedType(type.getFields()[field]!.type).name, null);
  }

  private needAlso(type: string, properties: readonly string[] | null): void {
    const known = this.needs.get(type);
    if (known !== null) this.needs.set(type, properties && new Set([...(known ?? []), ...properties]));
  }

  private step(parent: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): Step {
    const name = nodes[0]!.name.value;
    const field = name === TypeNameMetaFieldDef.name ? TypeNameMetaFieldDef : parent.getFields()[name]!;
    const selectionOf = remembered((type) =>
      this.selection(type, collectSubfields(this.to.schema, this.asked.fragments, this.asked.variables, type, nodes)),
    );
    const shape = shapeOf(field.type, { name: `${parent.name}.${name}`, selectionOf });
    const asked = { parent, field, nodes, selectionOf };
    const property = this.to.calls.properties.get(`${parent.name}.${name}`) ?? null;
    const named = getNamedType(field.type);
    return {
      key,
      nodes,
      shape,
      columns: columnsOf(this.needs, named.name, this.isEntities(asked)),
      read: property ? readProperty(property) : this.read(asked),
      plain: property && !property.getter && shape.kind === 'leaf' ? property.name : null,
      types: isAbstractType(named) ? this.types(named, asked) : null,
    };
  }

  private types(type: GraphQLAbstractType, asked: AbstractField): Types {
    return this.isEntities(asked) ? entityTypes(this.to, asked) : runtimeTypes(this.to.schema, type, asked);
  }

  private isEntities({ parent, field }: AskedField): boolean {
    return parent === this.to.schema.getQueryType() && field.name === '_entities';
  }

  private read(asked: AbstractField): Read {
    const { parent, field } = asked;
    if (field === TypeNameMetaFieldDef) return (sources) => sources.map(() => parent.name);
    if (this.isEntities(asked)) return readEntities(this.to, asked);
    const call = this.to.calls.methods.get(`${parent.name}.${field.name}`);
    if (call) return readByMethod(call, asked);
    return readByResolver(this.to.schema, field.resolve ?? defaultFieldResolver, asked);
  }
}

/**
 * A record is read as far as the document asks for its type, if that is what the field gives: the field's own type, or a
 * connection's part, or an entity.
 */
const columnsOf =
  (needs: Needs, named: string, entities: boolean): Step['columns'] =>
  ({ type, isPart }) => {
    if (type === null || !(isPart || entities || type === named)) return null;
    return needs.get(type) ?? null;
  };

function remembered(selectionOf: (type: GraphQLObjectType) => Selection): (type: GraphQLObjectType) => Selection {
  const known = new Map<GraphQLObjectType, Selection>();
  return (type) => {
    let selection = known.get(type);
    if (!selection) known.set(type, (selection = selectionOf(type)));
    return selection;
  };
}
