import type { Internal, Subgraph } from '../subgraph';
import { outboxAfter, outboxPosition, type Told } from './outbox-reading';
import { type Looking, seenChanges, type SeenAs } from './seen-changes';

/** What the gateway asks of every service to tell its subscribers of changes. */
export const followDoors = (subgraph: Subgraph): Readonly<Record<string, Internal>> => ({
  outboxPosition: (_input, { db }): Promise<number> => outboxPosition(db),
  outboxAfter: ({ after, limit }, { db }): Promise<Told[]> => outboxAfter(db, after as number, limit as number),
  seenChanges: (input, context): Promise<SeenAs[]> => seenChanges(subgraph, context, input as unknown as Looking),
});
