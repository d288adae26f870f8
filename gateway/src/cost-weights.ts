import {
  type ConstDirectiveNode,
  type DocumentNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  valueFromASTUntyped,
} from 'graphql';

/** How many items a field brings, as `@listSize` says it. */
export interface ListSize {
  /** Paths of the arguments that say how many, e.g. `first` or `input.first`. */
  slicingArguments: readonly string[];
  /** Fields of the answer that hold the items; none where the field itself is the list. */
  sizedFields: readonly string[];
  assumedSize: number | null;
}

/** What the contract says of cost: `Type.field`, or `Type` alone, to its weight or its size. */
export interface Weights {
  weight: ReadonlyMap<string, number>;
  size: ReadonlyMap<string, ListSize>;
}

/** `@cost` and `@listSize` of a supergraph, under whatever names it imports them. */
export function readWeights(supergraphSdl: string): Weights {
  const document = parse(supergraphSdl);
  const names = costNames(document);
  const weight = new Map<string, number>();
  const size = new Map<string, ListSize>();
  const read = (coordinate: string, directives: readonly ConstDirectiveNode[] = []): void => {
    for (const directive of directives) {
      if (directive.name.value === names.cost) weight.set(coordinate, argumentsOf(directive).weight as number);
      if (directive.name.value === names.listSize) size.set(coordinate, listSize(argumentsOf(directive)));
    }
  };
  for (const definition of document.definitions) {
    if (!('name' in definition) || !definition.name || !('directives' in definition)) continue;
    const type = definition as ObjectTypeDefinitionNode;
    read(type.name.value, type.directives);
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && (type.kind as Kind) !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const field of type.fields ?? []) read(`${type.name.value}.${field.name.value}`, field.directives);
  }
  return { weight, size };
}

/** A link without an import makes them `@cost` and `@cost__listSize`; an import may rename them. */
function costNames(document: DocumentNode): { cost: string; listSize: string } {
  const links = document.definitions
    .filter((definition) => definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION)
    .flatMap(({ directives }) => directives ?? [])
    .filter(({ name }) => name.value === 'link')
    .map(argumentsOf);
  const link = links.find(({ url }) => /\/cost\/v\d/.test(String(url)));
  const prefix = typeof link?.as === 'string' ? link.as : 'cost';
  const imported = new Map(((link?.import ?? []) as (string | { name: string; as?: string })[]).map(importOf));
  return {
    cost: imported.get('@cost') ?? prefix,
    listSize: imported.get('@listSize') ?? `${prefix}__listSize`,
  };
}

const importOf = (one: string | { name: string; as?: string }): [string, string] =>
  typeof one === 'string' ? [one, one.slice(1)] : [one.name, (one.as ?? one.name).slice(1)];

const argumentsOf = (directive: ConstDirectiveNode): Record<string, unknown> =>
  Object.fromEntries(
    (directive.arguments ?? []).map((argument) => [argument.name.value, valueFromASTUntyped(argument.value)]),
  );

const listSize = ({ slicingArguments, sizedFields, assumedSize }: Record<string, unknown>): ListSize => ({
  slicingArguments: (slicingArguments as string[] | null) ?? [],
  sizedFields: (sizedFields as string[] | null) ?? [],
  assumedSize: (assumedSize as number | null) ?? null,
});
