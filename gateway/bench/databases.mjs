import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare, runSubgraph } from '@courage-hub/kit/runtime';
import { testDatabase } from '@courage-hub/kit/testing-databases';
import { onWorldOf, writeScaledWorld } from '../dist/demo/scaled.js';
import { SUBGRAPHS } from '../dist/hub.js';
import { multiply } from './multiply.mjs';

/** The generated world is at most this many times the demo one; larger worlds are copies of it, made by the database. */
const LARGEST_GENERATED = 10;
const STATUSES = ['RUNNING', 'ENDED', 'STOPPED_EARLY', 'PAUSED', 'READY'];

/** Four empty databases and a folder, until they are dropped. */
export async function emptyDatabases(engine) {
  const folder = mkdtempSync(join(tmpdir(), 'hub-bench-'));
  const databases = {};
  for (const name of Object.keys(SUBGRAPHS))
    databases[name] = await testDatabase(`bench_${name}`, engine === 'mariadb' ? 'mysql' : 'sqlite');
  return {
    folder,
    urls: Object.fromEntries(Object.entries(databases).map(([name, { url }]) => [name, url])),
    async drop() {
      await Promise.all(Object.values(databases).map((database) => database.drop()));
      rmSync(folder, { recursive: true });
    },
  };
}

/** Fills them with a world about `scale` times the demo one; gives what requests may ask of it. */
export async function fill({ folder, urls }, scale) {
  const copies = Math.ceil(scale / LARGEST_GENERATED);
  const world = writeScaledWorld(folder, Math.min(scale, LARGEST_GENERATED));
  for (const [name, subgraph] of Object.entries(SUBGRAPHS)) {
    const running = await runSubgraph(onWorldOf(folder, subgraph), urls[name]);
    await prepare(running, { demo: true, now: new Date().toISOString() });
    await multiply(running, copies);
    await running.close();
  }
  return factsOf(world.experiments, copies);
}

function factsOf({ experiment, experiment_theme: themes }, copies) {
  const leads = experiment.map(({ leadMunicipalityId }) => leadMunicipalityId.slice(-3));
  return {
    experiments: experiment.length * copies,
    codes: [...new Set(leads)].sort(),
    themes: [...new Set(themes.map(({ uri }) => uri))].sort(),
    statuses: STATUSES,
  };
}
