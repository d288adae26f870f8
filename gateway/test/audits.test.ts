import { auditServer, serverAudits } from 'graphql-http';
import { testGraph, type TestGraph } from './graph';

let graph: TestGraph;
let url: string;
beforeAll(async () => {
  graph = await testGraph({ demo: false });
  url = `${await graph.app.listen({ host: '127.0.0.1', port: 0 })}/graphql`;
}, 60_000);
afterAll(() => graph.close());

/** A GET must show that no browser form sent it, which is the hub's guard against forged requests. */
const fetchFn = (to: string, init: RequestInit = {}) =>
  fetch(to, { ...init, headers: { 'apollo-require-preflight': '1', ...init.headers } });

/** The audits by number and name; the address is known once the hub listens. */
const audits = serverAudits({ url: () => url, fetchFn });

it('1: graphql-http knows 61 audits', () => {
  expect(audits).toHaveLength(61);
});

it.each(audits.map((audit) => ({ ...audit, audit })))('1: $id $name', async ({ audit }) => {
  expect(await audit.fn()).toEqual({ id: audit.id, name: audit.name, status: 'ok' });
});

it('1: without the preflight header exactly the three audits of GET are left, which are MAY', async () => {
  const results = await auditServer({ url: () => url, fetchFn: fetch });
  expect(results.filter(({ status }) => status !== 'ok').map(({ id, status }) => [id, status])).toEqual([
    ['5A70', 'notice'],
    ['D6D5', 'notice'],
    ['6A70', 'notice'],
  ]);
});
