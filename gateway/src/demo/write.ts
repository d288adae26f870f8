import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Row } from './row';
import { buildWorld, type World } from './world';

const SERVICES = join(__dirname, '..', '..', '..', 'services');

/** Every file of the world by its path under the services' folder, one row a line so that a change is readable. */
export function worldFiles(world: World): Map<string, string> {
  const files = Object.entries(world).flatMap(([service, tables]) =>
    Object.entries(tables).map(
      ([table, rows]) => [join(service, 'data', 'demo', `${table}.json`), linesOf(rows)] as const,
    ),
  );
  return new Map(files);
}

const linesOf = (rows: readonly Row[]): string =>
  rows.length === 0 ? '[]\n' : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;

/** Writes the files under a folder laid out as `services/` is, and takes away tables that are no more. */
export function writeWorld(world: World, root = SERVICES): void {
  const files = worldFiles(world);
  for (const stray of strayFiles(files, root)) rmSync(stray);
  for (const [path, content] of files) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

/** The files that differ from the world, are missing or should not be there. */
export function staleFiles(world: World, root = SERVICES): string[] {
  const files = worldFiles(world);
  const differing = [...files].filter(([path, content]) => contentOf(join(root, path)) !== content);
  return [...differing.map(([path]) => join(root, path)), ...strayFiles(files, root)];
}

const contentOf = (path: string): string | null => (existsSync(path) ? readFileSync(path, 'utf8') : null);

function strayFiles(files: ReadonlyMap<string, string>, root: string): string[] {
  const folders = [...new Set([...files.keys()].map((path) => join(path, '..')))];
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder)).map((file) => join(folder, file)))
    .filter((path) => path.endsWith('.json') && !files.has(path))
    .map((path) => join(root, path));
}

function main(args: readonly string[]): void {
  const world = buildWorld();
  if (!args.includes('--check')) return writeWorld(world);
  const stale = staleFiles(world);
  for (const file of stale) console.error(`${file} differs from the demo world: run npm run demo`);
  if (stale.length > 0) process.exitCode = 1;
}

if (require.main === module) main(process.argv.slice(2));
