import { hiddenMutation } from '@courage-hub/kit/stewardship-doors';
import { type DocumentNode, Kind, type ObjectTypeDefinitionNode, parse } from 'graphql';
import { MAX_IDS } from './limits';
import { LIVE_SDL } from './live/live-sdl';
import { LIMITS_SDL } from './published-limits';
import { STEWARDSHIP_SDL } from './stewardship-sdl';

/** A type that `node(id)` can find: how its ids begin and which subgraph owns it. */
export interface NodeType {
  name: string;
  prefix: string;
  owner: string;
  /** Its owner takes the mutations that people keep their records in order with. */
  stewarded: boolean;
}

/** A type whose ids do not begin with its own name says so: `@tag(name: "id-prefix/ocds-")`. */
const PREFIX_TAG = 'id-prefix/';

export function nodeTypes(subgraphs: readonly { name: string; sdl: string }[]): NodeType[] {
  return subgraphs
    .flatMap(({ name: owner, sdl }) => {
      const document = parse(sdl);
      const stewarded = sdl.includes(hiddenMutation('setVisibility', owner));
      return ownTypes(document).map((type) => ({ name: type.name.value, prefix: prefixOf(type), owner, stewarded }));
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * The generated subgraph that gives `node` and `nodes`: a stub of every type that has a global id. Also `limits`, the
 * mutations that are the same over every service, and the subscriptions.
 */
export function nodesSdl(types: readonly NodeType[]): string {
  const stubs = types.map(
    ({ name }) => `type ${name} implements Node @key(fields: "id", resolvable: false) {\n  id: ID!\n}`,
  );
  return `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])

"""Anything with a globally unique id (Relay): \`node(id)\` finds it."""
interface Node {
  """Globally unique, readable and stable, e.g. \`municipality:091\`."""
  id: ID!
}

type Query {
  """
  Any record of the graph by its global id (Relay); null where there is none that the viewer may see. An id of no known
  form is BAD_USER_INPUT.
  """
  node(
    """The global id."""
    id: ID!
  ): Node

  """The same for up to ${MAX_IDS} ids, in their order, with null for each that is not found."""
  nodes(
    """The global ids."""
    ids: [ID!]!
  ): [Node]
}

${LIMITS_SDL}${STEWARDSHIP_SDL}${LIVE_SDL}
${stubs.join('\n\n')}
`;
}

/** The type that an id names, by its prefix. */
export function typeOfId(types: readonly NodeType[], id: string): NodeType | undefined {
  return types.find(({ prefix }) => id.startsWith(prefix) && id.length > prefix.length);
}

function ownTypes(document: DocumentNode): ObjectTypeDefinitionNode[] {
  return document.definitions.filter(
    (definition): definition is ObjectTypeDefinitionNode =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION &&
      (definition.interfaces ?? []).some((one) => one.name.value === 'Node'),
  );
}

function prefixOf(type: ObjectTypeDefinitionNode): string {
  for (const directive of type.directives ?? []) {
    const value = directive.arguments?.[0]?.value;
    if (directive.name.value === 'tag' && value?.kind === Kind.STRING && value.value.startsWith(PREFIX_TAG)) {
      return value.value.slice(PREFIX_TAG.length);
    }
  }
  return `${type.name.value.replace(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter}`).toLowerCase()}:`;
}
