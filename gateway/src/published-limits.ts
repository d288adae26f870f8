import { MAX_PAGE } from '@courage-hub/kit/page-request';
import { COST_OF } from './cost';
import { DOCUMENT_LIMITS, MAX_COST, MAX_IDS } from './limits';
import { LIVE_LIMITS } from './live/live-limits';
import type { CostPerMinute } from './rate-limit';

export interface PublishedLimits extends Record<string, unknown> {
  costPerMinute: CostPerMinute;
}

/** `Query.limits`: its types, which the gateway's own subgraph has, and its answer. */
export const LIMITS_SDL = `extend type Query {
  """What a request may be and cost. Over a limit is QUERY_TOO_COMPLEX, over a budget RATE_LIMITED."""
  limits: Limits
}

"""What a request may be and cost, the same for everybody but for \`costPerMinute\`."""
type Limits {
  """Bytes of a request body."""
  requestBytes: Int!
  """Tokens of a document."""
  tokens: Int!
  """Fields within fields."""
  depth: Int!
  """Fields within fields of \`__schema\` and \`__type\`."""
  introspectionDepth: Int!
  """Braces within braces: fields and fragments."""
  nesting: Int!
  """Aliases of a document, with fragments spread."""
  aliases: Int!
  """Fields of the operation itself, e.g. of \`Query\`."""
  rootFields: Int!
  """Directives of a document, with fragments spread."""
  directives: Int!
  """Fields of a document, with fragments spread."""
  selections: Int!
  """Records of a page: \`first\` and \`last\` of every connection."""
  pageSize: Int!
  """Ids that \`nodes\` takes."""
  ids: Int!
  """
  Cost of an operation: every object counts 1 (\`@cost\` says where it counts otherwise), times the length of each list
  around it: what \`first\` or \`last\` asks for, else what \`@listSize\` assumes, else ${COST_OF.assumedSize}.
  """
  cost: Int!
  """Cost of all operations of one consumer within a minute. What is left is in the header RateLimit-Remaining."""
  costPerMinute: CostPerMinute!
  """Subscriptions of one consumer at a time at one gateway. Each costs when it is opened, and again with every event."""
  subscriptions: Int!
}

"""Budgets by who asks; null is no limit."""
type CostPerMinute {
  """For each address of anonymous visitors (of IPv6 each /64)."""
  anonymous: Int
  """For each person signed in."""
  person: Int
  """For each API key."""
  key: Int
}
`;

export const publishedLimits = (costPerMinute: CostPerMinute): PublishedLimits => ({
  ...DOCUMENT_LIMITS,
  pageSize: MAX_PAGE,
  ids: MAX_IDS,
  cost: MAX_COST,
  costPerMinute,
  subscriptions: LIVE_LIMITS.perConsumer,
});
