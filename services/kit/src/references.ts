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
export function referenceResolvers(subgraph: Subgraph, schema: GraphQLSchema): Record<string, Record<string, unknown>> {
  const keys = keyFields(subgraph, schema);
  const entries = Object.entries(referenceFinders(subgraph)).map(([type, find]) => {
    const own = keys.filter((key) => key.type === type).map(({ field, resolve }) => [field, resolve]);
    // async: a wrong key is then the error of its own representation, not of the whole `_entities` list.
    const found: ReferenceResolver = async (key, context) => find(key, context);
    return [type, { ...Object.fromEntries(own), __resolveReference: found }];
  });
  return Object.fromEntries(entries);
}

/** What finds the entities of a subgraph, by `id` or by `ref`; what cannot be traced is never found by `ref`. */
export const referenceFinders = ({ references, stewarded = [] }: Subgraph): Record<string, ReferenceResolver> =>
  Object.fromEntries(
    Object.entries(references).map(([type, find]) => [
      type,
      finder(
        find,
        stewarded.find((one) => one.type === type),
      ),
    ]),
  );

function finder(find: ReferenceResolver, noun?: Stewarded): ReferenceResolver {
  return (key: Representation, context: HubContext) => {
    if (!('ref' in key)) return find(key, context);
    if (typeof key.ref !== 'string') return null;
    if ((key.id ?? key.ref) !== key.ref) throw badInput('nothing but the id of a record may be called id here', key.id);
    const found = find({ ...key, id: key.ref }, context);
    return noun?.untraceable ? traceable(found, noun.untraceable) : found;
  };
}

async function traceable(found: unknown, untraceable: NonNullable<Stewarded['untraceable']>): Promise<unknown> {
  const record = await found;
  return record && untraceable(record as never) ? null : record;
}

/** A field by which services point at records, and which the kit answers whatever a class of the type's name says. */
export interface KeyField {
  type: string;
  field: 'id' | 'ref';
  resolve: (record: { id: string }) => string | null;
  /** It is the `id` of its object as it is: nothing else is looked at. */
  isId: boolean;
}

export function keyFields({ references, stewarded = [] }: Subgraph, schema: GraphQLSchema): KeyField[] {
  const owned = stewarded.map((noun): KeyField => ({
    type: noun.type,
    field: 'ref',
    resolve: refOf(noun),
    isId: !noun.untraceable,
  }));
  const pointed = Object.keys(references)
    .filter((type) => !stewarded.some((noun) => noun.type === type) && addsToRef(schema.getType(type)))
    .map((type): KeyField => ({ type, field: 'id', resolve: ownersAlone, isId: false }));
  return [...owned, ...pointed];
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
