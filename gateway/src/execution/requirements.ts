import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  type StringValueNode,
  stripIgnoredCharacters,
  type TypeNode,
  visit,
} from 'graphql';

/** A field as requirements ask for it with one of several lists of arguments. */
export interface Variant {
  /** `Item.price` */
  of: string;
  field: string;
  /** `(currency: "EUR")`, or nothing. */
  arguments: string;
}

export interface Requirements {
  /** The supergraph with a field for each variant: the planner has one name for a field, whatever its arguments are. */
  sdl: string;
  /** By the name of the added field. */
  variants: ReadonlyMap<string, Variant>;
  /** The variants that a field of a service requires, by `service Type.field`. */
  requiredBy: ReadonlyMap<string, readonly string[]>;
}

const GIVES_ARGUMENTS = /requires: "[^"]*\(/;

/** Keeps apart what requirements ask of one field with different arguments. */
export function requirementsApart(sdl: string): Requirements {
  const asItIs = { sdl, variants: new Map(), requiredBy: new Map() };
  if (!GIVES_ARGUMENTS.test(sdl)) return asItIs;
  const document = parse(sdl);
  const types = objectTypes(document);
  const lists = new Map<string, Set<string>>();
  for (const { type, selections } of requirementsIn(types))
    eachField(types, type, selections, (of, node) => {
      lists.set(of, (lists.get(of) ?? new Set()).add(argumentsOf(node)));
    });
  const variants = new Map<string, Variant>();
  for (const [of, all] of lists) {
    const [type, field] = of.split('.') as [string, string];
    if (all.size === 1) continue;
    if (!types.has(type))
      throw new Error(`${of} is required with ${argumentsIn(all)}: of an interface only one can be`);
    for (const one of all) variants.set(`required_${variants.size + 1}_${field}`, { of, field, arguments: one });
  }
  if (variants.size === 0) return asItIs;
  return withVariants(document, types, variants);
}

const argumentsIn = (lists: ReadonlySet<string>): string =>
  [...lists].map((one) => one || 'no arguments').join(' and ');

type ObjectTypes = ReadonlyMap<string, ObjectTypeDefinitionNode>;

const objectTypes = ({ definitions }: DocumentNode): ObjectTypes =>
  new Map(
    definitions
      .filter((one): one is ObjectTypeDefinitionNode => one.kind === Kind.OBJECT_TYPE_DEFINITION)
      .map((one) => [one.name.value, one]),
  );

interface Requirement {
  type: string;
  field: string;
  graph: string;
  selections: SelectionSetNode;
}

const requirementsIn = (types: ObjectTypes): Requirement[] =>
  [...types.values()].flatMap((type) =>
    (type.fields ?? []).flatMap((field) =>
      (field.directives ?? []).flatMap((directive) => {
        const requires = valueOf(directive, 'requires');
        if (typeof requires !== 'string') return [];
        const [graph, selections] = [String(valueOf(directive, 'graph')), selectionsOf(requires)];
        return [{ type: type.name.value, field: field.name.value, graph, selections }];
      }),
    ),
  );

/** What `@join__field` says under a name. */
function valueOf({ name, arguments: given }: ConstDirectiveNode, argument: string): unknown {
  const value = name.value === 'join__field' && given?.find((one) => one.name.value === argument)?.value;
  return value && 'value' in value ? value.value : undefined;
}

const selectionsOf = (fields: string): SelectionSetNode =>
  (parse(`{ ${fields} }`).definitions[0] as { selectionSet: SelectionSetNode }).selectionSet;

const argumentsOf = ({ arguments: given = [] }: FieldNode): string =>
  given.length === 0 ? '' : `(${given.map(print).sort().join(', ')})`;

/** Every field of a requirement, with the type that it is asked of. */
function eachField(
  types: ObjectTypes,
  type: string,
  { selections }: SelectionSetNode,
  see: (of: string, node: FieldNode) => void,
): void {
  for (const selection of selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT)
      eachField(types, selection.typeCondition?.name.value ?? type, selection.selectionSet, see);
    if (selection.kind !== Kind.FIELD) continue;
    see(`${type}.${selection.name.value}`, selection);
    const field = types.get(type)?.fields?.find((one) => one.name.value === selection.name.value);
    if (selection.selectionSet && field) eachField(types, nameOf(field.type), selection.selectionSet, see);
  }
}

const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type));

function withVariants(
  document: DocumentNode,
  types: ObjectTypes,
  variants: ReadonlyMap<string, Variant>,
): Requirements {
  const names = new Map([...variants].map(([name, one]) => [`${one.of}${one.arguments}`, name]));
  const nameFor = (of: string, node: FieldNode) => names.get(`${of}${argumentsOf(node)}`);
  const services = serviceNames(document);
  const requiredBy = new Map<string, string[]>();
  const rewritten = new Map<string, string>();
  const requiring = new Set<string>();
  for (const { type, field, graph, selections } of requirementsIn(types)) {
    const renamed = new Map<FieldNode, string>();
    eachField(types, type, selections, (of, node) => {
      const name = nameFor(of, node);
      if (name) renamed.set(node, name);
    });
    if (renamed.size === 0) continue;
    requiredBy.set(`${services.get(graph)} ${type}.${field}`, [...renamed.values()]);
    for (const name of renamed.values()) requiring.add(`${graph} ${name}`);
    rewritten.set(`${type}.${field} ${graph}`, withNames(selections, renamed));
  }
  const isLeft = (graph: string, { name }: FieldDefinitionNode, type: ObjectTypeDefinitionNode) =>
    providedIn(types, graph).some((fields) => fields.includes(name.value)) || isOfInterface(document, type, name.value);
  const definitions = document.definitions.map((definition) => {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return definition;
    const fields = (definition.fields ?? []).flatMap((field) => {
      const of = `${definition.name.value}.${field.name.value}`;
      const asked = requiringAnew(field, (graph) => rewritten.get(`${of} ${graph}`));
      const names = [...variants].filter(([, one]) => one.of === of).map(([name]) => name);
      if (names.length === 0) return [asked];
      const inUse = (graph: string) =>
        !names.some((name) => requiring.has(`${graph} ${name}`)) || isLeft(graph, field, definition);
      const added = names.map((value) => ({
        ...externalWhere(asked, (graph) => requiring.has(`${graph} ${value}`)),
        name: { kind: Kind.NAME as const, value },
        arguments: [],
      }));
      return [externalWhere(asked, inUse), ...added];
    });
    return { ...definition, fields };
  });
  return { sdl: print({ ...document, definitions }), variants, requiredBy };
}

/** A service may declare as another's only what it makes use of. */
const externalWhere = (field: FieldDefinitionNode, isUsed: (graph: string) => boolean): FieldDefinitionNode => ({
  ...field,
  directives: field.directives?.filter(
    (directive) => valueOf(directive, 'external') !== true || isUsed(String(valueOf(directive, 'graph'))),
  ),
});

const providedIn = (types: ObjectTypes, graph: string): string[] =>
  [...types.values()]
    .flatMap(({ fields }) => fields ?? [])
    .flatMap(({ directives }) => directives ?? [])
    .filter((directive) => valueOf(directive, 'graph') === graph)
    .map((directive) => valueOf(directive, 'provides'))
    .filter((fields) => typeof fields === 'string');

const isOfInterface = (
  { definitions }: DocumentNode,
  { interfaces }: ObjectTypeDefinitionNode,
  field: string,
): boolean =>
  definitions.some(
    (one) =>
      one.kind === Kind.INTERFACE_TYPE_DEFINITION &&
      interfaces?.some(({ name }) => name.value === one.name.value) &&
      one.fields?.some(({ name }) => name.value === field),
  );

const withNames = (selections: SelectionSetNode, renamed: ReadonlyMap<FieldNode, string>): string => {
  const named = visit(selections, {
    Field: (node) => {
      const value = renamed.get(node);
      return value ? { ...node, name: { kind: Kind.NAME, value }, arguments: [] } : undefined;
    },
  });
  return stripIgnoredCharacters(print(named)).slice(1, -1);
};

function requiringAnew(field: FieldDefinitionNode, of: (graph: string) => string | undefined): FieldDefinitionNode {
  const directives = field.directives?.map((directive) => {
    const graph = directive.arguments?.find((one) => one.name.value === 'graph')?.value as
      { value: string } | undefined;
    const value = graph && directive.name.value === 'join__field' ? of(graph.value) : undefined;
    if (value === undefined) return directive;
    const given = directive.arguments?.map((one) =>
      one.name.value === 'requires' ? { ...one, value: { kind: Kind.STRING as const, value } } : one,
    );
    return { ...directive, arguments: given };
  });
  return { ...field, directives };
}

/** The names of services by their names in `join__Graph`. */
function serviceNames({ definitions }: DocumentNode): Map<string, string> {
  const graphs = definitions.find((one) => one.kind === Kind.ENUM_TYPE_DEFINITION && one.name.value === 'join__Graph');
  const values = graphs?.kind === Kind.ENUM_TYPE_DEFINITION ? (graphs.values ?? []) : [];
  return new Map(
    values.map(({ name, directives }) => {
      const said = directives?.[0]?.arguments?.find((one) => one.name.value === 'name')?.value;
      return [name.value, (said as StringValueNode).value];
    }),
  );
}
