import { HubError } from '@courage-hub/kit/errors';

/** The fields of `Subscription`. */
export const LIVE_FIELDS = ['experimentChanged', 'threadPosted', 'changes'] as const;

export type LiveField = (typeof LIVE_FIELDS)[number];

/** For what a subscription is executed: to be opened, which only looks at its arguments, or to answer one event. */
export type Occasion = (field: LiveField, args: Record<string, unknown>) => object | null;

/** What comes to be followed and is no subscription: it would be carried out, and nobody may see its answer. */
export const NOT_LIVE = new HubError(
  'BAD_USER_INPUT',
  'only a subscription can be followed; send queries and mutations to /graphql',
);

/** The fields of `Subscription` give what the occasion says; without one, somebody asked for a single answer. */
export const SUBSCRIPTION_RESOLVERS = Object.fromEntries(
  LIVE_FIELDS.map((field) => [
    field,
    (occasion: Occasion | undefined, args: Record<string, unknown>) => {
      if (occasion) return occasion(field, args);
      throw new HubError(
        'BAD_USER_INPUT',
        'a subscription must be sent to /graphql/stream (server-sent events) or over a WebSocket to /graphql',
      );
    },
  ]),
);
