import { connect } from 'node:net';
import { anExperiment, comesTrue, follow, type Following, liveGraph, type LiveGraph, placeIn, show } from './harness';

const QUERY =
  'subscription { experimentChanged { cursor type experiment { title { fi } leadMunicipality { name { fi } } } } }';

describe('many who follow', () => {
  let graph: LiveGraph;
  beforeAll(async () => {
    graph = await liveGraph('sqlite', {
      settings: { live: { pollMs: 250, stalledMs: 400, perConsumer: 200, heartbeatMs: 100 } },
    });
  }, 180_000);
  afterAll(() => graph.close());

  const followers = async (count: number): Promise<Following[]> => {
    const all = await Promise.all(Array.from({ length: count }, () => follow(graph.url, QUERY)));
    for (const one of all) await one.next();
    return all;
  };
  const count = (what: string): number => graph.asked.filter((one) => one === what).length;

  it('50 who follow the same are one reading of the outbox, one verdict and one answer', async () => {
    const { id } = await anExperiment(graph);
    const all = await followers(50);
    const before = performance.now();
    graph.asked.length = 0;
    await show(graph, id, 'PUBLIC');
    const told = await Promise.all(all.map((one) => one.told()));
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(told[0]).toMatchObject({
      type: 'UPDATE',
      experiment: { leadMunicipality: { name: { fi: expect.any(String) } } },
    });
    const polls = Math.ceil((performance.now() - before) / 250) + 1;
    expect(count('experiments outboxAfter')).toBeLessThanOrEqual(polls);
    expect(count('experiments seenChanges')).toBe(1);
    expect(count('nodes root') + count('experiments _entities') + count('municipalities _entities')).toBe(2);
    for (const one of all) one.close();
  }, 60_000);

  it('when nobody follows any more, no outbox is read', async () => {
    const all = await followers(2);
    for (const one of all) one.close();
    await new Promise((resolve) => setTimeout(resolve, 400));
    graph.asked.length = 0;
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(graph.asked).toEqual([]);
  }, 60_000);

  it('one that takes nothing keeps nobody waiting', async () => {
    const { id } = await anExperiment(graph);
    const body = JSON.stringify({ query: QUERY });
    const { hostname, port } = new URL(graph.url);
    const stuck = connect(Number(port), hostname);
    stuck.pause();
    stuck.write(
      `POST /graphql/stream HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
    const [brisk] = await followers(1);
    const sockets = () => new Promise<number>((resolve) => graph.app.server.getConnections((_error, n) => resolve(n)));
    expect(await sockets()).toBeGreaterThanOrEqual(2);
    await show(graph, id, 'PUBLIC');
    expect(await brisk!.told()).toMatchObject({ type: 'UPDATE' });
    brisk!.close();
    stuck.destroy();
  }, 60_000);

  it('a service that does not answer for a while loses no event', async () => {
    const { id } = await anExperiment(graph);
    const [one] = await followers(1);
    const { experiments } = graph.services;
    const { read } = experiments.db;
    experiments.db.read = () => Promise.reject(new Error('away'));
    await new Promise((resolve) => setTimeout(resolve, 600));
    experiments.db.read = read;
    await show(graph, id, 'PUBLIC');
    const place = await placeIn(graph, 'experiments');
    const { cursor } = await one!.told();
    expect(JSON.parse(Buffer.from(cursor, 'base64url').toString())).toEqual([['experiments', place]]);
    await comesTrue(() => count('experiments outboxAfter') > 0);
    one!.close();
  }, 60_000);

  it('a gateway that stops lets every stream go, so that it is resumed elsewhere', async () => {
    const [one] = await followers(1);
    const start = performance.now();
    const closing = graph.app.close();
    expect(await one!.next()).toBeNull();
    expect(performance.now() - start).toBeLessThan(2000);
    await closing;
  }, 60_000);
});

it('the budget of a minute ends a stream with a clear error', async () => {
  const poor = await liveGraph('sqlite', {
    settings: { live: { pollMs: 20 }, costPerMinute: { anonymous: 12, person: null, key: null } },
  });
  const { id } = await anExperiment(poor);
  const one = await follow(poor.url, QUERY);
  await one.next();
  await show(poor, id, 'PUBLIC');
  const first = await one.told();
  expect(first.type).toBe('UPDATE');
  await show(poor, id, 'PUBLIC');
  const last = (await one.next())!;
  expect(last.data.errors).toEqual([
    {
      message: expect.stringContaining('cost must be at most 12 a minute'),
      extensions: expect.objectContaining({ code: 'RATE_LIMITED' }),
    },
  ]);
  expect(last.id).toBeUndefined();
  expect(await one.next()).toEqual({ event: 'complete' });
  await poor.close();
}, 60_000);
