/** What following changes may take of one gateway. */
export interface LiveLimits {
  /** Subscriptions, and WebSockets, of one consumer at a time. */
  perConsumer: number;
  /** Of all consumers together. */
  inAll: number;
  /** How often each service's outbox is read while anybody follows. */
  pollMs: number;
  /** How often a credential is looked at again while nothing happens. */
  identityMs: number;
  /** How often a sign of life is sent. */
  heartbeatMs: number;
  /** After how long a client that takes nothing is let go. */
  stalledMs: number;
  /** After how long a WebSocket without a subscription is closed. */
  idleMs: number;
}

export const LIVE_LIMITS: LiveLimits = {
  perConsumer: 100,
  inAll: 2000,
  pollMs: 250,
  identityMs: 500,
  heartbeatMs: 12_000,
  stalledMs: 30_000,
  idleMs: 60_000,
};
