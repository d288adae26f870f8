import { experimentsFeed, type NewExperiment } from './experiments-feed';

const anExperiment = (stated: Partial<NewExperiment> = {}): NewExperiment => ({
  id: 'experiment:1',
  title: { text: 'Kokeilu' },
  summary: null,
  createdAt: '2026-01-02T03:04:05.000Z',
  provenance: { modifiedAt: '2026-02-03T04:05:06.000Z', demo: false },
  themes: [],
  ...stated,
});

const feedOf = (...experiments: NewExperiment[]): string => experimentsFeed(experiments, 'fi', 'https://hub.example');

describe('the feed of new experiments', () => {
  test('is Atom with an id, times, and links to itself and to the page', () => {
    const feed = feedOf(anExperiment(), anExperiment({ id: 'experiment:2' }));
    expect(feed).toContain('<feed xmlns="http://www.w3.org/2005/Atom">');
    expect(feed).toContain('<link rel="self" href="https://hub.example/feeds/experiments.atom?lang=fi"/>');
    expect(feed).toContain('<link rel="alternate" href="https://hub.example/?lang=fi"/>');
    expect(feed.match(/<id>experiment:[12]<\/id>/g)).toHaveLength(2);
    expect(feed).toContain('<published>2026-01-02T03:04:05.000Z</published>');
    expect(feed.match(/<updated>2026-02-03T04:05:06.000Z<\/updated>/g)).toHaveLength(3);
  });

  test('says the same when nothing has changed, and when nothing is there', () => {
    expect(feedOf(anExperiment())).toBe(feedOf(anExperiment()));
    expect(feedOf()).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
  });

  test.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['a ]]> b ]]> c', 'a ]]&gt; b ]]&gt; c'],
    ['Ääni & "melu"', 'Ääni &amp; &quot;melu&quot;'],
    ['nolla\u0000 ja \u000b\ud800', 'nolla ja \ufffd'],
  ])('holds %j as text and not as markup', (written, held) => {
    const feed = feedOf(anExperiment({ title: { text: written }, summary: { text: written } }));
    expect(feed.match(/<!\[CDATA\[(.*?)\]\]>/gs)).toEqual([`<![CDATA[${held}]]>`, `<![CDATA[${held}]]>`]);
  });

  test('says of invented content that it is', () => {
    const feed = feedOf(anExperiment({ provenance: { modifiedAt: '2026-02-03T04:05:06.000Z', demo: true } }));
    expect(feed).toContain('<![CDATA[Kokeilu (Esimerkkiaineisto)]]>');
  });

  test('names its themes by their addresses', () => {
    const feed = feedOf(anExperiment({ themes: [{ uri: 'https://example.org/?a=1&b="<2>"' }] }));
    expect(feed).toContain('<category term="https://example.org/?a=1&amp;b=%22%3C2%3E%22"/>');
  });
});
