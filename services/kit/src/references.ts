import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  isObjectType,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  visit,
} from 'graphql';
import { Directive, Field, ID } from 'type-graphql';
import type { HubContext } from './context';
import { badInput, HubError } from './errors';
import type { Stewarded } from './stewardship';
import type { ReferenceResolver, Representation, Subgraph } from './subgraph';

/**
 * How services point at each other's records that can be withheld. Whoever holds a link knows the id, but must not tell
 * it: whether this viewer may know of the record is for its owner to say. So a link travels as `ref`, the same string
 * under a name that no client can select, and `id` and all else is asked of the owner.
 */
const REF_IS = 'What other services point at it by, in place of its id.';

/** The key of a stub of another service's record that can be withheld. */
export const Ref = (): PropertyDecorator => (target, property) => {
  Directive('@inaccessible')(target as object, property as string);
  Field(() => ID, { name: 'ref', nullable: true, description: REF_IS })(target, property);
};

const OWNED = `type T @key(fields: "ref") { """${REF_IS}""" ref: ID @inaccessible }`;
const GUARDED = 'type T { id: ID! @external added: ID @requires(fields: "id") }';

/**
 * What people may withhold can be pointed at by `ref`. A field that a stub adds requires the `id`: it is asked of no
 * record that the owner has not shown to the viewer first.
 */
export function withReferences(sdl: string, { stewarded = [] }: Subgraph): string {
  const own = new Set(stewarded.map(({ type }) => type));
  return print(
    visit(parse(sdl), {
      ObjectTypeDefinition(type) {
        if (own.has(type.name.value)) return referable(type);
        return (type.fields ?? []).some(isRef) ? guarded(type) : undefined;
      },
    }),
  );
}

const isRef = ({ name }: FieldDefinitionNode): boolean => name.value === 'ref';

function referable(type: ObjectTypeDefinitionNode): ObjectTypeDefinitionNode {
  const { directives, fields } = typeIn(OWNED);
  return { ...type, directives: [...type.directives!, ...directives], fields: [...type.fields!, ...fields] };
}

function guarded(type: ObjectTypeDefinitionNode): ObjectTypeDefinitionNode {
  const added = type.fields!.filter((field) => !isRef(field));
  if (added.length === 0) return type;
  const [id, { directives }] = typeIn(GUARDED).fields as [FieldDefinitionNode, FieldDefinitionNode];
  const requiring = added.map((field) => ({ ...field, directives: [...field.directives!, ...directives!] }));
  return { ...type, fields: [...type.fields!.filter(isRef), id, ...requiring] };
}

function typeIn(sdl: string): { directives: readonly ConstDirectiveNode[]; fields: readonly FieldDefinitionNode[] } {
  const { directives = [], fields = [] } = parse(sdl).definitions[0] as ObjectTypeDefinitionNode;
  return { directives, fields };
}

/** How the entities of a subgraph, and its stubs, are found by their keys and answer for them. */
export function referenceResolvers(
  { references, stewarded = [] }: Subgraph,
  schema: GraphQLSchema,
): Record<string, Record<string, unknown>> {
  const entries = Object.entries(references).map(([type, find]) => {
    const noun = stewarded.find((one) => one.type === type);
    const key = noun ? { ref: refOf(noun) } : addsToRef(schema.getType(type)) ? { id: ownersAlone } : {};
    return [type, { ...key, __resolveReference: referenceResolver(find, noun) }];
  });
  return Object.fromEntries(entries);
}

/** By `id` or by `ref`; what cannot be traced is never found by `ref`. */
function referenceResolver(find: ReferenceResolver, noun?: Stewarded): ReferenceResolver {
  // async: a wrong key is then the error of its own representation, not of the whole `_entities` list.
  return async (key: Representation, context: HubContext) => {
    if (!('ref' in key)) return find(key, context);
    if (typeof key.ref !== 'string') return null;
    if ((key.id ?? key.ref) !== key.ref) throw badInput('nothing but the id of a record may be called id here', key.id);
    const record = await find({ ...key, id: key.ref }, context);
    return record && noun?.untraceable?.(record as never) ? null : record;
  };
}

const refOf =
  ({ untraceable }: Stewarded) =>
  (record: { id: string }): string | null =>
    untraceable?.(record as never) ? null : record.id;

function addsToRef(type: GraphQLNamedType | undefined): boolean {
  const fields = isObjectType(type) ? type.getFields() : {};
  return 'ref' in fields && Object.keys(fields).length > 1;
}

function ownersAlone(): never {
  throw new HubError('FORBIDDEN', 'the id of a record that can be withheld is told by the service that owns it');
}
