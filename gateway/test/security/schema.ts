import { readContract } from '@courage-hub/gateway/supergraph';
import { Supergraph } from '@apollo/federation-internals';

/** What clients see of the graph. */
export const SCHEMA = Supergraph.build(readContract().supergraphSdl, { supportedFeatures: null })
  .apiSchema()
  .toGraphQLJSSchema();
