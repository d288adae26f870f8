import { join } from 'node:path';
import { prepare, runSubgraph } from '@courage-hub/kit/runtime';
import { onWorldOf, writeScaledWorld } from '../dist/demo/scaled.js';
import { SUBGRAPHS } from '../dist/hub.js';

const ENDED = ['RUNNING', 'ENDED', 'STOPPED_EARLY', 'PAUSED', 'READY'];

/** Four databases with a world `scale` times the demo one, and what requests may ask of it. */
export async function fillDatabases(folder, scale) {
  const world = writeScaledWorld(join(folder, 'world'), scale);
  for (const [name, subgraph] of Object.entries(SUBGRAPHS)) {
    const running = await runSubgraph(
      onWorldOf(join(folder, 'world'), subgraph),
      `sqlite:${join(folder, name)}.sqlite`,
    );
    await prepare(running, { demo: true, now: new Date().toISOString() });
    await running.close();
  }
  const experiments = world.experiments.experiment;
  const activeCodes = [...new Set(experiments.map((row) => String(row.leadMunicipalityId).slice(-3)))].sort();
  return { experiments: experiments.length, activeCodes, codes: activeCodes, statuses: ENDED };
}
