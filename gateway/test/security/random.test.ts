import fc from 'fast-check';
import { aViewer } from '@courage-hub/kit/testing';
import { testGraph, type TestGraph } from '../graph';
import { documentsOf } from './random-documents';
import { SCHEMA } from './schema';
import { ADMINISTRATOR } from './writing';

/** The same documents every time: a seed that fails is a case to mend. */
const RUNS = { seed: 41, numRuns: 300, endOnFailure: true };
const ALLOWED = [200, 400, 401, 403, 413, 415, 429];

let graph: TestGraph;
const unhandled: unknown[] = [];
const note = (reason: unknown): void => void unhandled.push(reason);
beforeAll(async () => {
  process.on('unhandledRejection', note);
  graph = await testGraph();
}, 60_000);
afterAll(async () => {
  process.off('unhandledRejection', note);
  await graph.close();
});

const post = async (payload: string | Buffer) => {
  const headers = { 'content-type': 'application/json' };
  const { statusCode, payload: text } = await graph.app.inject({ method: 'POST', url: '/graphql', headers, payload });
  const codes = (JSON.parse(text).errors ?? []).map(
    ({ extensions }: { extensions: { code: string } }) => extensions.code,
  );
  return { status: statusCode, codes: codes as string[] };
};

it.each([
  ['anybody', aViewer()],
  ['an administrator', ADMINISTRATOR],
])(
  '41: no document out of the schema makes the hub fail, whoever asks: %s',
  async (_who, viewer) => {
    const seen = new Set<number>();
    await fc.assert(
      fc.asyncProperty(documentsOf(SCHEMA), fc.jsonValue({ maxDepth: 2 }), async (query, v) => {
        const { status, body } = await graph.postAs(viewer, query, { v });
        seen.add(status);
        expect(ALLOWED).toContain(status);
        for (const { extensions, message } of body.errors ?? [])
          expect([extensions.code, message]).not.toContain('INTERNAL');
      }),
      RUNS,
    );
    expect([...seen].sort()).toEqual([200, 400]);
    expect(unhandled).toEqual([]);
  },
  120_000,
);

it('41: no byte of a request that is another makes the hub fail', async () => {
  const changes = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), {
    minLength: 1,
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(documentsOf(SCHEMA), changes, async (query, changed) => {
      const bytes = Buffer.from(JSON.stringify({ query, variables: { v: 1 } }));
      for (const [where, byte] of changed) bytes[Math.floor(where * (bytes.length - 1))] = byte;
      const { status, codes } = await post(bytes);
      expect(ALLOWED).toContain(status);
      expect(codes).not.toContain('INTERNAL');
    }),
    RUNS,
  );
  expect(unhandled).toEqual([]);
  expect((await graph.post('{ __typename }')).body).toEqual({ data: { __typename: 'Query' } });
}, 120_000);
