import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import {
  type ConstDirectiveNode,
  type GraphQLSchema,
  Kind,
  parse,
  print,
  type ScalarTypeDefinitionNode,
  type TypeNode,
  visit,
} from 'graphql';
import { buildSchemaSync, createResolversMap } from 'type-graphql';
import { DEFAULT_PAGE } from './page-request';
import { referenceResolvers, withReferences } from './references';
import { stewardshipResolvers, stewardshipSdl } from './stewardship-schema';
import type { Subgraph } from './subgraph';

const FEDERATION_LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@tag", "@cost", "@listSize", "@inaccessible"])';

/** A subgraph as SDL (the contract) and as an executable schema. */
export interface BuiltSchema {
  sdl: string;
  schema: GraphQLSchema;
}

export function buildSubgraph(subgraph: Subgraph): BuiltSchema {
  const base = buildSchemaSync({
    resolvers: subgraph.resolvers,
    orphanedTypes: [...(subgraph.orphanedTypes ?? [])],
    validate: false,
    skipCheck: true,
  });
  requireRules(subgraph, base);
  const types = withReferences(withPageSizes(withoutSchemaBlock(printSchemaWithDirectives(base))), subgraph);
  const sdl = `${FEDERATION_LINK}\n\n${types}\n${stewardshipSdl(subgraph)}`;
  const resolvers = createResolversMap(base) as Record<string, Record<string, unknown>>;
  if (subgraph.stewarded) resolvers.Mutation = { ...resolvers.Mutation, ...stewardshipResolvers(subgraph) };
  for (const [type, own] of Object.entries(referenceResolvers(subgraph, base))) {
    Object.assign((resolvers[type] ??= {}), own);
  }
  return { sdl, schema: buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]) };
}

/** A mutation that nobody thought about who may send it is a mistake of ours, found before anything starts. */
function requireRules({ name, rules = {} }: Subgraph, schema: GraphQLSchema): void {
  const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {}).sort();
  const ruled = Object.keys(rules).sort();
  if (mutations.join() === ruled.join()) return;
  throw new Error(
    `${name}: mutations [${mutations.join(', ')}] need one rule each, but there are rules for [${ruled.join(', ')}]`,
  );
}

const withoutSchemaBlock = (sdl: string): string => sdl.replace(/^schema\s*\{[^}]*\}\s*/m, '').trim();

const PAGED = `@listSize(slicingArguments: ["first", "last"], sizedFields: ["edges", "nodes"], assumedSize: ${DEFAULT_PAGE}, requireOneSlicingArgument: false)`;

/** Says of every field that answers a connection how many records it may bring: what an operation costs depends on it. */
function withPageSizes(sdl: string): string {
  const paged = directive(PAGED);
  return print(
    visit(parse(sdl), {
      FieldDefinition: (field) =>
        nameOf(field.type).endsWith('Connection') ? { ...field, directives: [...field.directives!, paged] } : undefined,
    }),
  );
}

const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type));

function directive(text: string): ConstDirectiveNode {
  const [type] = parse(`scalar S ${text}`).definitions;
  return (type as ScalarTypeDefinitionNode).directives![0]!;
}
