import { basename, join } from 'node:path';
import type { Subgraph } from '@courage-hub/kit/subgraph';
import { writeWorld } from './write';
import { buildWorld, type World } from './world';

/** Writes a world of another size into a folder, laid out as `services/` is. */
export function writeScaledWorld(folder: string, scale: number): World {
  const world = buildWorld({ scale });
  writeWorld(world, folder);
  return world;
}

/** The subgraph with its demo rows taken from such a folder. */
export const onWorldOf = (folder: string, { seeds, ...subgraph }: Subgraph): Subgraph => ({
  ...subgraph,
  seeds: {
    ...seeds,
    demo: seeds.demo.map((table) => ({
      ...table,
      file: join(folder, subgraph.name, 'data', 'demo', basename(table.file)),
    })),
  },
});
