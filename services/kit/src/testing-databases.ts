import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import type { Engine } from './database';
import { prepare, type Prepare, runSubgraph } from './runtime';
import type { Subgraph } from './subgraph';

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** An empty database of its own. */
export async function testDatabase(name: string, engine: Engine): Promise<TestDatabase> {
  if (engine === 'sqlite') {
    const folder = mkdtempSync(join(tmpdir(), `hub-${name}-`));
    return { url: `sqlite:${join(folder, 'test.sqlite')}`, drop: async () => rmSync(folder, { recursive: true }) };
  }
  const database = `hub_test_${name}_${process.pid}_${Math.random().toString(36).slice(2, 8)}`;
  await onServer((run) => run(`CREATE DATABASE \`${database}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`));
  const url = new URL(server());
  url.pathname = `/${database}`;
  return { url: url.toString(), drop: () => onServer((run) => run(`DROP DATABASE \`${database}\``)) };
}

/** A database of its own as a first start leaves it: made once in a run of tests, and copied for all who want the same. */
export async function preparedDatabase(subgraph: Subgraph, engine: Engine, as: Prepare): Promise<TestDatabase> {
  const made = join(process.env.HUB_TEST_PREPARED!, `${nameOf(subgraph, as)}.${engine}`);
  if (!existsSync(made)) await make(made, subgraph, engine, as);
  const copy = await testDatabase(subgraph.name, engine);
  if (engine === 'sqlite') copyFileSync(made, pathOf(copy.url));
  else await copyTables(readFileSync(made, 'utf8'), copy.url);
  return copy;
}

/** After a run: what was made for it goes. */
export async function dropPrepared(folder: string): Promise<void> {
  const databases = readdirSync(folder).filter((name) => name.endsWith('.mysql'));
  if (databases.length > 0) {
    await onServer(async (run) => {
      for (const name of databases) await run(`DROP DATABASE \`${readFileSync(join(folder, name), 'utf8')}\``);
    });
  }
  rmSync(folder, { recursive: true });
}

/** One name for all that makes the content; what code alone decides does not change within a run. */
function nameOf({ name, migrations, seeds }: Subgraph, { demo, now }: Prepare): string {
  const tables = [...seeds.reference, ...(demo ? seeds.demo : [])].map(({ entity, file }) => [entity.name, file]);
  const all = JSON.stringify([name, migrations.map(String), tables, now]);
  return `${name}-${createHash('sha256').update(all).digest('hex').slice(0, 16)}`;
}

/** Two workers may make the same at once: the file appears whole, and what came second goes. */
async function make(made: string, subgraph: Subgraph, engine: Engine, as: Prepare): Promise<void> {
  const database = await testDatabase(`made_${subgraph.name}`, engine);
  const running = await runSubgraph(subgraph, database.url);
  await prepare(running, as);
  await running.close();
  const own = `${made}.${process.pid}`;
  if (engine === 'sqlite') renameSync(pathOf(database.url), own);
  else writeFileSync(own, databaseOf(database.url));
  const first = isFirst(own, made);
  if (!first || engine === 'sqlite') await database.drop();
}

function isFirst(own: string, made: string): boolean {
  try {
    linkSync(own, made);
    return true;
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(own);
  }
}

/** With the foreign keys that `CREATE TABLE … LIKE` would leave behind. */
async function copyTables(from: string, url: string): Promise<void> {
  await onServer(async (run) => {
    await run('SET FOREIGN_KEY_CHECKS = 0');
    await run(`USE \`${from}\``);
    const tables: string[][] = (await run('SHOW TABLES')).map((row) => Object.values(row));
    const made = await Promise.all(tables.map(([table]) => run(`SHOW CREATE TABLE \`${table}\``)));
    await run(`USE \`${databaseOf(url)}\``);
    for (const [row] of made) await run(row!['Create Table']!);
    for (const [table] of tables) await run(`INSERT INTO \`${table}\` SELECT * FROM \`${from}\`.\`${table}\``);
  });
}

const server = (): string => process.env.HUB_TEST_MYSQL_URL!;

type Rows = Record<string, string>[];

/** Statements on one connection. */
async function onServer(work: (run: (statement: string) => Promise<Rows>) => Promise<unknown>): Promise<void> {
  const source = new DataSource({ type: 'mysql', url: server().replace(/^mariadb:/, 'mysql:') });
  await source.initialize();
  const runner = source.createQueryRunner();
  await work((statement) => runner.query(statement) as Promise<Rows>);
  await runner.release();
  await source.destroy();
}

const pathOf = (url: string): string => url.slice('sqlite:'.length);

const databaseOf = (url: string): string => new URL(url).pathname.slice(1);
