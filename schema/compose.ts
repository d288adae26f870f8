import { composeServices as composeWithApollo } from '@apollo/composition';
import { buildSubgraph } from '@courage-hub/kit/schema';
import type { Subgraph } from '@courage-hub/kit/subgraph';
import { nodesSdl, nodeTypes } from '@courage-hub/gateway/nodes';
import { composeServices as composeWithGuild } from '@theguild/federation-composition';
import { parse } from 'graphql';

export interface SubgraphSdl {
  name: string;
  sdl: string;
}

/** The SDL of each subgraph, and of the generated one that gives `node(id)`. */
export function subgraphSdls(subgraphs: readonly Subgraph[]): SubgraphSdl[] {
  const sdls = subgraphs.map((subgraph) => ({ name: subgraph.name, sdl: buildSubgraph(subgraph).sdl }));
  return [...sdls, { name: 'nodes', sdl: nodesSdl(nodeTypes(sdls)) }];
}

/** Composition that failed: every problem that either composer found. */
export class CompositionError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`the subgraphs do not compose:\n${problems.join('\n')}`);
  }
}

/**
 * The supergraph. Both composers must accept it: Apollo's refuses what the gateway cannot route, the Guild's catches what
 * an MIT router would refuse. A hint of Apollo's composer counts as a problem: today there is none.
 */
export function compose(sdls: readonly SubgraphSdl[]): string {
  const services = sdls.map(({ name, sdl }) => ({ name, url: `http://${name}/graphql`, typeDefs: parse(sdl) }));
  const apollo = composeWithApollo(services);
  const guild = composeWithGuild(services);
  const problems = [
    ...(apollo.errors ?? []).map((error) => `apollo: ${error.message}`),
    ...(apollo.hints ?? []).map((hint) => `apollo hint: ${hint.message}`),
    ...(guild.errors ?? []).map((error) => `guild: ${error.message}`),
  ];
  if (problems.length > 0 || !apollo.supergraphSdl) throw new CompositionError(problems);
  return `${apollo.supergraphSdl.trim()}\n`;
}
