import { unwatchFile, watchFile } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Logger } from '@courage-hub/kit/logging';
import type { Graph } from './graph';
import type { GatewayMetrics } from './metrics/gateway-metrics';

const LOOKS_EVERY_MS = 1000;

export interface Following {
  graph: Pick<Graph, 'replaceSupergraph'>;
  metrics: GatewayMetrics;
  log: Logger;
  everyMs?: number;
}

/**
 * Serves the supergraph of a file as it changes, one change after the other. One that cannot be served is refused with a
 * line in the log, and the one before stays. Returns how to stop following.
 */
export function followSupergraph(
  path: string,
  { graph, metrics, log, everyMs = LOOKS_EVERY_MS }: Following,
): () => void {
  const reloads = metrics.counter('hub_supergraph_reloads_total', 'New supergraphs that were read from their file.', [
    'outcome',
  ]);
  const load = async (): Promise<void> => {
    try {
      await graph.replaceSupergraph(await readFile(path, 'utf8'));
      reloads.inc({ outcome: 'served' });
      log.info({ path }, 'a new supergraph is served');
    } catch (error) {
      reloads.inc({ outcome: 'refused' });
      log.error({ path, reason: (error as Error).message }, 'the new supergraph is refused, the one before is served');
    }
  };
  let last = Promise.resolve();
  const changed = (): void => {
    last = last.then(load);
  };
  watchFile(path, { interval: everyMs, persistent: false }, changed);
  process.on('SIGHUP', changed);
  return () => {
    unwatchFile(path, changed);
    process.off('SIGHUP', changed);
  };
}
