import { Visibility } from './values';

/** Who is asking, as far as a subgraph needs to know. */
export interface Viewer {
  /** The visibilities that the viewer may read. */
  readonly audience: readonly Visibility[];
}

export const ANONYMOUS: Viewer = { audience: [Visibility.PUBLIC] };
