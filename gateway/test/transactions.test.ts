import type { Database } from '@courage-hub/kit/database';
import { TEST_NOW, testEngines } from '@courage-hub/kit/testing';
import { Account } from '@courage-hub/networking/account/account';
import { testGraph, type TestGraph } from './graph';
import { REFUSALS } from './refusals/all';
import { type World, worldOf } from './refusals/given';

describe.each(testEngines())('transactions on %s', (engine) => {
  let graph: TestGraph;
  let world: World;
  beforeAll(async () => {
    graph = await testGraph({ engine });
    world = worldOf(graph);
    const accounts = ['sender', 'owner'].map((name) => ({
      ...{ id: `account:${name}`, email: null, name, personId: null, disabledAt: null, createdAt: TEST_NOW },
    }));
    await graph.services.networking.db.write((writer) => writer.insert(Account, accounts));
  }, 120_000);
  afterAll(() => graph.close());

  /** What is read through the pool while a transaction of the same request is open. */
  async function readInside(work: () => Promise<unknown>): Promise<string[]> {
    const inside: string[] = [];
    const undo = Object.values(graph.services).map(({ db }) => watched(db, inside));
    await work().finally(() => undo.forEach((one) => one()));
    return inside;
  }

  it.each(Object.keys(REFUSALS))('%s reads nothing through the pool inside its own', async (mutation) => {
    const input = await REFUSALS[mutation]!.right(world);
    expect(await readInside(() => world.done(mutation, input, 'clientMutationId'))).toEqual([]);
  });
});

function watched(db: Database, inside: string[]): () => void {
  const { write } = db;
  let open = 0;
  db.onRead = (text) => {
    if (open > 0) inside.push(text);
  };
  db.write = (work) =>
    write.call(db, async (writer) => {
      open++;
      return work(writer).finally(() => open--);
    }) as never;
  return () => Object.assign(db, { write, onRead: null });
}
