import { inject, testGraph, type TestGraph } from '../graph';

describe('76: a line break', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await testGraph({ demo: false, settings: { publicUrl: 'https://hub.example.fi' } });
  }, 60_000);
  afterAll(() => graph.close());

  it.each([
    'a@example.fi\r\nBcc: b@example.fi',
    'a@example.fi\nBcc: b@example.fi',
    'a@example.fi\rBcc: b@example.fi',
    'a\r\n@example.fi',
    'a@example.fi%0d%0aBcc: b@example.fi',
    'a@example.fi, b@example.fi',
    'a@example.fi\u2028Bcc: b@example.fi',
  ])('in an address, %j, is refused', async (email) => {
    const { statusCode } = await graph.app.inject({
      method: 'POST',
      url: '/sign-in?lang=en',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ email }).toString(),
    });
    expect([statusCode, email]).toEqual([400, email]);
  });

  it.each(['req-1234\r\nset-cookie: a=b', 'req-1234\u0000', 'req-1234\u001b[31m', 'req-1234\t5678', 'req-1234\u007f'])(
    'or another control sign in x-request-id, %j, makes the gateway give an id of its own',
    async (id) => {
      const { headers } = await inject(graph.app, { query: '{ __typename }' }, { 'x-request-id': id });
      expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
      expect(headers['set-cookie']).toBeUndefined();
    },
  );
});
