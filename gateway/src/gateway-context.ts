import type { BaseContext } from '@apollo/server';
import type { Viewer } from '@courage-hub/kit/viewer';

/** What one request to the graph carries through the gateway besides its GraphQL. */
export interface GatewayContext extends BaseContext {
  viewer: Viewer;
  /** Where it came from; nothing for what the gateway asks itself. */
  address?: string;
  /** The variables as the schema reads them, once they were; null where they are wrong. */
  coerced?: Record<string, unknown> | null;
  /** Says that the client has gone before its answer. */
  signal?: AbortSignal;
}
