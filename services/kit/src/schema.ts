import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLSchema, parse } from 'graphql';
import { buildSchemaSync, createResolversMap } from 'type-graphql';
import type { HubContext } from './context';
import type { Representation, Subgraph } from './subgraph';

const FEDERATION_LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@tag", "@cost", "@listSize"])';

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
  const sdl = `${FEDERATION_LINK}\n\n${withoutSchemaBlock(printSchemaWithDirectives(base))}\n`;
  const resolvers = createResolversMap(base) as Record<string, Record<string, unknown>>;
  for (const [type, find] of Object.entries(subgraph.references)) {
    // async: a wrong key is then the error of its own representation, not of the whole `_entities` list.
    (resolvers[type] ??= {}).__resolveReference = async (key: Representation, context: HubContext) =>
      find(key, context);
  }
  return { sdl, schema: buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]) };
}

const withoutSchemaBlock = (sdl: string): string => sdl.replace(/^schema\s*\{[^}]*\}\s*/m, '').trim();
