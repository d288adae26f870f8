import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Supergraph } from '@apollo/federation-internals';
import { SUBGRAPHS } from '@courage-hub/gateway/hub';
import { buildSchema, type GraphQLSchema, printSchema } from 'graphql';
import { breakingChanges } from './changes';
import { compose, subgraphSdls } from './compose';

const FOLDER = resolve(__dirname, '..');
const RELEASED = 'released.graphql';

export const apiSchema = (supergraphSdl: string): GraphQLSchema =>
  Supergraph.build(supergraphSdl, { supportedFeatures: null }).apiSchema().toGraphQLJSSchema();

/**
 * `npm run schema` writes the contract; `-- --check` fails on drift and on a change that breaks clients of the last
 * release; `-- --release` makes today's graph the release that later ones are held to.
 */
function main(mode: string | undefined): void {
  const files = contract();
  if (mode === '--check') return check(files);
  for (const [name, text] of files) writeFileSync(join(FOLDER, name), text);
  const api = printSchema(apiSchema(files.get('supergraph.graphql')!));
  if (mode === '--release' || !existsSync(join(FOLDER, RELEASED))) writeFileSync(join(FOLDER, RELEASED), `${api}\n`);
  console.log(`${files.size} files written to schema/`);
}

function contract(): Map<string, string> {
  const sdls = subgraphSdls(Object.values(SUBGRAPHS));
  return new Map([
    ...sdls.map(({ name, sdl }): [string, string] => [`${name}.graphql`, sdl]),
    ['supergraph.graphql', compose(sdls)],
  ]);
}

function check(files: Map<string, string>): void {
  const drifted = [...files].filter(([name, text]) => committed(name) !== text).map(([name]) => `schema/${name}`);
  const broken = breakingChanges(
    buildSchema(committed(RELEASED)),
    apiSchema(files.get('supergraph.graphql')!),
    new Date().toISOString().slice(0, 10),
  );
  for (const name of drifted)
    console.error(`${name} is not what the code prints: run npm run schema and read the diff`);
  for (const change of broken) console.error(`breaks clients of the last release: ${change}`);
  if (drifted.length + broken.length > 0) process.exit(1);
  console.log('schema: no drift, no breaking change');
}

const committed = (name: string): string =>
  existsSync(join(FOLDER, name)) ? readFileSync(join(FOLDER, name), 'utf8') : '';

main(process.argv[2]);
