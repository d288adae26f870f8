import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { identitySecret } from '@courage-hub/kit/identity';
import { ANONYMOUS } from '@courage-hub/kit/viewer';
import { answerFrom, overHttp, type Transport } from './transport';

describe('an answer over HTTP', () => {
  it.each([
    ['data', '{"data":{"a":1}}'],
    ['null data with errors', '{"data":null,"errors":[{"message":"no"}]}'],
    ['errors alone', '{"errors":[{"message":"no"}]}'],
  ])('is accepted with %s', (_case, text) => {
    expect(answerFrom(text, 200)).toEqual(JSON.parse(text));
  });

  it.each([
    ['HTML', '<html>'],
    ['nothing', ''],
    ['a list', '[]'],
    ['a string', '"data"'],
    ['null', 'null'],
    ['an object without data', '{"ok":true}'],
    ['data that is a list', '{"data":[1]}'],
    ['cut JSON', '{"data":{"a":'],
  ])('is refused when it is %s', (_case, text) => {
    expect(() => answerFrom(text, 502)).toThrow('not a GraphQL response (HTTP 502)');
  });
});

const SECRET = identitySecret('a secret of the tests, 32 characters long');
const asked = (ms: number) => ({ viewer: ANONYMOUS, signal: AbortSignal.timeout(ms) });

describe('the HTTP transport', () => {
  let server: Server;
  let transport: Transport;
  const seen: unknown[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += chunk));
      request.on('end', () => {
        if (request.url === '/ready') return void response.writeHead(503).end();
        seen.push(JSON.parse(body));
        if (body.includes('slow')) return;
        response.end('{"data":{"a":1}}');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    transport = overHttp('places', `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, SECRET);
  });
  afterAll(async () => {
    await transport.close();
    server.close();
  });

  it('posts the operation and gives the answer', async () => {
    const operation = { query: '{ a }', variables: { x: 1 } };
    expect(await transport.send(operation, asked(2000))).toEqual({ data: { a: 1 } });
    expect(seen).toEqual([operation]);
  });

  it('gives up when the signal says so', async () => {
    await expect(transport.send({ query: '{ slow }' }, asked(50))).rejects.toMatchObject({
      name: 'TimeoutError',
    });
  });

  it('is not ready when the service says 503', async () => {
    await expect(transport.ready(AbortSignal.timeout(2000))).rejects.toThrow('answered 503');
  });
});
