import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { subgraph } from '@courage-hub/experiments/subgraph';
import { verifyAudit } from '@courage-hub/kit/audit';
import { runSubgraph } from '@courage-hub/kit/runtime';
import { sql } from '@courage-hub/kit/sql';
import { TEST_NOW, testEngines } from '@courage-hub/kit/testing';
import { preparedDatabase } from '@courage-hub/kit/testing-databases';

const ROUNDS = 20;
const WRITER = join(__dirname, 'crash-writer.mjs');

/** Starts 1,000 concurrent writes, kills the process in their midst, and gives the ids that were acknowledged. */
async function crashed(url: string, round: number): Promise<string[]> {
  const child = spawn(process.execPath, [WRITER, url, String(round)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const acknowledged: string[] = [];
  for await (const line of createInterface(child.stdout!)) {
    if (line.startsWith('experiment:')) acknowledged.push(line);
    if (acknowledged.length === 1 + round * 7) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return acknowledged;
}

it.each(testEngines())(
  'killed 20 times amid 1,000 concurrent writes, %s loses no acknowledged write and keeps no half of one',
  async (engine) => {
    const database = await preparedDatabase(subgraph, engine, { demo: false, now: TEST_NOW });
    const acknowledged: string[] = [];
    for (let round = 0; round < ROUNDS; round++) acknowledged.push(...(await crashed(database.url, round)));

    const after = await runSubgraph(subgraph, database.url);
    const ids = async (statement: string) => (await after.db.read(sql(statement))).map((row) => String(row.id));
    const stored = await ids('SELECT `id` FROM `experiment` ORDER BY `id`');
    const told = await ids("SELECT `objectId` AS `id` FROM `outbox` WHERE `type` = 'Experiment' ORDER BY `objectId`");
    const audited = await ids("SELECT `objectId` AS `id` FROM `audit` WHERE `type` = 'Experiment' ORDER BY `objectId`");
    const [sequence] = await after.db.read(sql('SELECT COUNT(*) AS `n`, MAX(`seq`) AS `last` FROM `outbox`'));

    expect(acknowledged.length).toBeGreaterThan(ROUNDS);
    expect(acknowledged.filter((id) => !stored.includes(id))).toEqual([]);
    expect(told).toEqual(stored);
    expect(audited).toEqual(stored);
    expect(Number(sequence!.last)).toBe(Number(sequence!.n));
    expect((await verifyAudit(after.db)).problems).toEqual([]);
    await after.close();
    await database.drop();
  },
  300_000,
);
