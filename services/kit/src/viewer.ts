import { Visibility } from './values';

/** Who is asking, as far as a subgraph needs to know. */
export interface Viewer {
  /** The visibilities that the viewer may read. */
  readonly audience: readonly Visibility[];
}

/** For whom, and at which instant, rows are read. */
export interface Reader {
  readonly viewer: Viewer;
  readonly now: string;
}

export const ANONYMOUS: Viewer = { audience: [Visibility.PUBLIC] };
