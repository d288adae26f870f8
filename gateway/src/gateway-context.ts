import type { BaseContext } from '@apollo/server';
import type { Viewer } from '@courage-hub/kit/viewer';
import type { Occasion } from './live/occasion';

/** What one request to the graph carries through the gateway besides its GraphQL. */
export interface GatewayContext extends BaseContext {
  viewer: Viewer;
  /** Where it came from; nothing for what the gateway asks itself. */
  address?: string;
  /** Why a subscription is executed; what has one may be nothing else. */
  occasion?: Occasion;
}
