import { resolve } from 'node:path';
import { migrationText } from './migration-text';
import type { Subgraph } from './subgraph';

/** `npm run migration -- services/<name>`: prints the tables of a first migration for a service's entities. */
async function print(service: string): Promise<void> {
  const { subgraph } = (await import(resolve(service, 'dist/subgraph.js'))) as { subgraph: Subgraph };
  console.log(await migrationText(subgraph.entities));
}

void print(process.argv[2]!);
