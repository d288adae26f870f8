import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  execute,
  type GraphQLSchema,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type SelectionSetNode,
  validate,
} from 'graphql';
import { fieldReader, objectTypes, Rows } from './rows';
import type { Answer, Json, Operation, Theme } from './theme';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requires",
  "@provides", "@external", "@shareable", "@override", "@interfaceObject", "@inaccessible", "@extends"])\n`;

export const linked = (sdl: string): string => LINK + sdl;

export type Subgraph = (operation: Operation) => Promise<Answer>;

/** One subgraph of a theme: it shows its part of the rows, and of an entity it is asked for only what it was sent. */
export function openSubgraph(
  { subgraphs, rows: stored, resolvers, only }: Theme,
  name: string,
  api: GraphQLSchema,
): Subgraph {
  const rows = new Rows(stored);
  const typeDefs = parse(linked(subgraphs[name]!));
  const entities = typeDefs.definitions.flatMap((definition) => entityOf(definition as ObjectTypeDefinitionNode));
  const references = entities.map(({ type, keys, external }) => {
    const __resolveReference = (sent: Json): Json => {
      const row = rows.named(objectTypes(api, type), sent, keys);
      if (!row) return null;
      const own = Object.entries(row).filter(([field]) => !external.has(field));
      return { ...Object.fromEntries(own), ...sent, __typename: row.__typename };
    };
    return [type, { __resolveReference: only?.[name]?.[type]?.__resolveReference ?? __resolveReference }];
  });
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: Object.fromEntries(references) }]);
  const fieldResolver = fieldReader(rows, [only?.[name], resolvers]);
  return async ({ query, variables, operationName }) => {
    const document = parse(query);
    const invalid = validate(schema, document);
    if (invalid.length > 0) throw new Error(`${name} was asked what it does not have: ${invalid.join(' ')}\n${query}`);
    const answer = await execute({ schema, document, variableValues: variables, operationName, fieldResolver });
    return JSON.parse(JSON.stringify(answer)) as Answer;
  };
}

interface Entity {
  type: string;
  keys: SelectionSetNode[];
  external: Set<string>;
}

function entityOf({ name, directives = [], fields = [] }: ObjectTypeDefinitionNode): Entity[] {
  const keys = directives
    .filter((directive) => directive.name.value === 'key')
    .map(({ arguments: given }) => selectionOf(given?.find((argument) => argument.name.value === 'fields')?.value));
  if (keys.length === 0) return [];
  const external = fields.filter(({ directives }) =>
    directives?.some((directive) => directive.name.value === 'external'),
  );
  return [{ type: name.value, keys, external: new Set(external.map((field) => field.name.value)) }];
}

function selectionOf(value: { kind: Kind; value?: unknown } | undefined): SelectionSetNode {
  const [operation] = parse(`{ ${value?.value} }`).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('a key is a selection of fields');
  return operation.selectionSet;
}
