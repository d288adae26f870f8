import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { readContract } from '@courage-hub/gateway/supergraph';
import { testGraph, type TestGraph } from './graph';

const WHOLE = readContract().supergraphSdl;
/** The same graph with another name for one field of the root. */
const RENAMED = WHOLE.replace(/^ {2}limits: Limits /m, '  rules: Limits ');
const STRANGE = WHOLE.replace('@join__graph(name: "nodes"', '@join__graph(name: "strangers"');

const folder = mkdtempSync(join(tmpdir(), 'hub-supergraph-'));
const supergraphFile = join(folder, 'supergraph.graphql');
const lines: { reason?: string; msg: string }[] = [];
let graph: TestGraph;
let url: string;

beforeAll(async () => {
  writeFileSync(supergraphFile, WHOLE);
  const log = pino({ level: 'info' }, { write: (line) => void lines.push(JSON.parse(line)) });
  graph = await testGraph({ settings: { supergraphFile }, log });
  await graph.app.listen({ host: '127.0.0.1', port: 0 });
  url = `http://127.0.0.1:${(graph.app.server.address() as AddressInfo).port}`;
}, 60_000);
afterAll(async () => {
  await graph.close();
  rmSync(folder, { recursive: true });
});

const ask = async (query: string): Promise<unknown> => {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return response.json();
};
const reloads = async (outcome: string): Promise<number> => {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(
    new RegExp(`^hub_supergraph_reloads_total\\{outcome="${outcome}"\\} (\\d+)$`, 'm').exec(text)?.[1] ?? 0,
  );
};

/** Writes the file and waits until it was read. */
async function write(supergraphSdl: string, outcome: 'served' | 'refused'): Promise<void> {
  const before = await reloads(outcome);
  writeFileSync(supergraphFile, supergraphSdl);
  while ((await reloads(outcome)) === before) await new Promise((resolve) => setTimeout(resolve, 100));
}

const LIMITS = '{ limits { depth } }';
const CROSSING = `{ municipalities(first: 3, orderBy: POPULATION) {
  nodes { code experiments(first: 2) { nodes { id procurements { ocid } } } }
} }`;

it('123: a supergraph that changes is served without a request that fails, and a bad one is refused', async () => {
  const expected = JSON.stringify(await ask(CROSSING));
  const wrong: string[] = [];
  let [answered, isOver] = [0, false];
  const client = async (at: number): Promise<void> => {
    while (!isOver) {
      // Every other request is a document that the gateway has not seen.
      const answer = JSON.stringify(await ask(at % 2 ? CROSSING : CROSSING.replace('{', `query Q${answered} {`)));
      answered++;
      if (answer !== expected) wrong.push(answer);
    }
  };
  const clients = Array.from({ length: 4 }, (_, at) => client(at));
  await write(RENAMED, 'served');
  expect(await ask(LIMITS)).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  await write(WHOLE, 'served');
  expect(await ask(LIMITS)).toEqual({ data: { limits: { depth: 12 } } });
  await write(WHOLE.slice(0, WHOLE.length / 2), 'refused');
  await write(STRANGE, 'refused');
  await write('type Query { a: Int }', 'refused');
  expect(await ask(LIMITS)).toEqual({ data: { limits: { depth: 12 } } });
  isOver = true;
  await Promise.all(clients);
  expect([wrong, answered > 20]).toEqual([[], true]);
  expect(lines.filter(({ msg }) => msg.includes('refused')).map(({ reason }) => reason)).toEqual([
    expect.stringMatching(/Syntax Error/),
    'the supergraph names a subgraph strangers that nobody serves',
    expect.stringMatching(/supergraph/),
  ]);
}, 120_000);

it('has the operations last used planned before the first request reaches the new one', async () => {
  const plansMade = async () =>
    Number(/^hub_plans_made_total (\d+)$/m.exec(await (await fetch(`${url}/metrics`)).text())![1]);
  await write(`${WHOLE}\n# again`, 'served');
  const made = await plansMade();
  await ask(CROSSING);
  expect([made > 0, (await plansMade()) - made]).toEqual([true, 0]);
}, 60_000);
