import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SERVICES } from './settings';
import { type NodeType, nodeTypes } from './nodes';

const SCHEMA_FOLDER = join(__dirname, '..', '..', 'schema');

/** The committed contract: the composed supergraph, and the types that `node(id)` finds. */
export interface Contract {
  supergraphSdl: string;
  nodeTypes: NodeType[];
}

export function readContract(supergraphFile: string | null = null): Contract {
  const read = (name: string): string => readFileSync(join(SCHEMA_FOLDER, `${name}.graphql`), 'utf8');
  return {
    supergraphSdl: supergraphFile ? readFileSync(supergraphFile, 'utf8') : read('supergraph'),
    nodeTypes: nodeTypes(SERVICES.map((name) => ({ name, sdl: read(name) }))),
  };
}
