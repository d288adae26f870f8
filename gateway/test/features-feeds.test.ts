import { deleteRecord, setVisibility, type Stewarded } from '@courage-hub/kit/stewardship';
import { hubContext } from '@courage-hub/kit/context';
import { aViewer, TEST_NOW, testEngines } from '@courage-hub/kit/testing';
import { Visibility } from '@courage-hub/kit/values';
import { testGraph, type TestGraph } from './graph';

/** Feeds at the gateway, on the demo world. */
const FEED = '/feeds/experiments.atom';

const idsIn = (feed: string): string[] => [...feed.matchAll(/<id>(experiment:[^<]+)<\/id>/g)].map(([, id]) => id!);

describe.each(testEngines())('the feed of new experiments on %s', (engine) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await testGraph({ engine });
  }, 180_000);
  afterAll(() => graph.close());

  const get = (url: string, headers: Record<string, string> = {}) => graph.app.inject({ url, headers });
  const administrator = aViewer({
    kind: 'PERSON',
    id: 'account:administrator',
    grants: [{ role: 'ADMINISTRATOR', scope: null }],
  });

  it('C7: holds the newest that everybody may see, in the language asked for, and says of it that it is Atom', async () => {
    const { body } = await graph.post('{ experiments(first: 50) { nodes { id title { sv } visibility } } }');
    const newest = body.data.experiments.nodes as { id: string; title: { sv: string | null }; visibility: string }[];
    const feed = await get(`${FEED}?lang=sv`);
    expect(feed.statusCode).toBe(200);
    expect(feed.headers).toMatchObject({
      'content-type': 'application/atom+xml; charset=utf-8',
      'content-language': 'sv',
      vary: expect.stringContaining('Accept-Language'),
    });
    expect(idsIn(feed.body)).toEqual(newest.map(({ id }) => id));
    expect(newest.every(({ visibility }) => visibility === Visibility.PUBLIC)).toBe(true);
    expect(newest.length).toBe(50);
    const swedish = newest.find(({ title }) => title.sv)!;
    expect(feed.body).toContain(`<![CDATA[${swedish.title.sv} (`);
  });

  it('C7: is found from the page, in its language', async () => {
    const page = await get('/?lang=en', { accept: 'text/html' });
    const [, href] = /<link\s+rel="alternate"\s+type="application\/atom\+xml"[^>]*\shref="([^"]+)"/.exec(page.body)!;
    expect(href).toBe(`${FEED}?lang=en`);
    expect((await get(href!)).headers['content-language']).toBe('en');
  });

  it('C7: is sent again only when it has changed; what is deleted or withheld leaves no trace in it', async () => {
    const first = await get(FEED);
    const tag = String(first.headers.etag);
    const again = await get(FEED, { 'if-none-match': `"other", W/${tag}` });
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', tag]);

    const { db, subgraph } = graph.services.experiments;
    const noun = subgraph.stewarded!.find(({ type }) => type === 'Experiment') as Stewarded;
    const context = () => hubContext(db, administrator, TEST_NOW);
    const [deleted, withheld, embargoed] = idsIn(first.body) as [string, string, string];
    const versionOf = async (id: string) => (await context().load.byId(noun.collection, id))!.version;
    await deleteRecord(noun, { id: deleted, reason: 'koe' }, context());
    await setVisibility(
      noun,
      { id: withheld, version: await versionOf(withheld), visibility: Visibility.INTERNAL },
      context(),
    );
    await setVisibility(
      noun,
      {
        id: embargoed,
        version: await versionOf(embargoed),
        visibility: Visibility.PUBLIC,
        embargoUntil: '2099-01-01',
      },
      context(),
    );
    const after = await get(FEED, { 'if-none-match': tag });
    expect(after.statusCode).toBe(200);
    expect(idsIn(after.body).slice(0, 47)).toEqual(idsIn(first.body).slice(3));
    for (const id of [deleted, withheld, embargoed]) expect(after.body).not.toContain(id);
  });
});

it('C7: without its service the feed says so, and keeps nobody from asking again', async () => {
  const graph = await testGraph({
    demo: false,
    through: (transport) =>
      transport.name === 'experiments' ? { ...transport, send: () => Promise.reject(new Error('down')) } : transport,
  });
  const feed = await graph.app.inject({ url: FEED });
  expect([feed.statusCode, feed.headers['cache-control'], feed.headers.etag]).toEqual([503, 'no-store', undefined]);
  await graph.close();
}, 60_000);
