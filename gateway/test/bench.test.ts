import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { testEngines } from '@courage-hub/kit/testing';

const BENCH = join(__dirname, '..', 'bench');

interface Run {
  code: number;
  out: string;
  err: string;
}

const node = (...args: string[]): Promise<Run> =>
  new Promise((resolve) => {
    execFile(process.execPath, args, (error, out, err) => resolve({ code: error ? 1 : 0, out, err }));
  });

const bench = (...args: string[]): Promise<Run> => node(join(BENCH, 'run.mjs'), ...args);

/** What a module of the benchmark makes of an input; it is ESM, which tests here do not load. */
async function asked(module: string, expression: string): Promise<unknown> {
  const url = pathToFileURL(join(BENCH, `${module}.mjs`)).href;
  const script = `const bench = await import('${url}'); console.log(JSON.stringify(${expression} ?? null))`;
  const { out, err } = await node('--input-type=module', '--eval', script);
  if (err) throw new Error(err);
  return JSON.parse(out);
}

/** Those that need no peer installed; MariaDB asks only those that speak to the database themselves. */
const PEERLESS = {
  sqlite: ['hub', 'hub-apollo', 'hub-http', 'stock', 'apollo-monolith', 'limit'],
  mariadb: ['hub', 'apollo-monolith', 'limit'],
};

test.each(testEngines().map((engine) => (engine === 'mysql' ? 'mariadb' : engine)))(
  'every variant that needs no peer gives the same answers on %s',
  async (engine) => {
    const names = PEERLESS[engine];
    const { out, err, code } = await bench('--check', '--scale', '1', '--engine', engine, '--only', names.join());
    expect({ code, difference: /^no comparison.*/m.exec(err) }).toEqual({ code: 0, difference: null });
    expect(out.trim().split('\n')).toEqual(
      ['V1', 'V2', 'V3', 'V4', 'Q2'].map((shape) => `${shape}: 3 answers alike by ${names.join(', ')}`),
    );
  },
  120_000,
);

test.each<[string, string[], string | null]>([
  ['the same data', ['{"data":{"a":[1]}}', '{"data":{"a":[1]}}'], null],
  ['another value', ['{"data":{"a":[1]}}', '{"data":{"a":[2]}}'], 'b differs from a at data.a.0: 2 for 1'],
  ['a missing item', ['{"data":{"a":[1]}}', '{"data":{"a":[]}}'], 'b differs from a at data.a: [] for [1]'],
  [
    'other keys',
    ['{"data":{"a":1,"b":2}}', '{"data":{"b":2,"a":1}}'],
    'b differs from a at data: {"b":2,"a":1} for {"a":1,"b":2}',
  ],
  [
    'an error beside the data',
    ['{"data":{"a":1}}', '{"data":{"a":1},"errors":[{"message":"no"}]}'],
    'b answers {"data":{"a":1},"errors":[{"message":"no"}]}',
  ],
  ['no data at all', ['{"data":null}', '{"data":null}'], 'a answers {"data":null}'],
  ['no JSON', ['{"data":{}}', '<html>'], 'b answers {"errors":[{"message":"<html>"}]}'],
])('the comparison of answers sees %s', async (_what, answers, difference) => {
  const found = await asked('answers', `bench.disagreement(['a', 'b'], ${JSON.stringify(answers)})`);
  expect(found).toBe(difference);
});

test('no two requests in a row are alike, round the end too', async () => {
  const facts = {
    codes: Array.from({ length: 30 }, (_, n) => `${n}`),
    statuses: ['A', 'B', 'C', 'D'],
    themes: ['t', 'u'],
  };
  const bodies = (shape: string) => asked('shapes', `bench.bodiesOf('${shape}', ${JSON.stringify(facts)}, 200)`);
  for (const shape of ['V1', 'V2', 'V3', 'V4', 'Q2']) {
    const all = (await bodies(shape)) as string[];
    expect(all).toHaveLength(200);
    expect(all.filter((body, index) => body === all[(index + 1) % all.length])).toEqual([]);
  }
});

test.each([
  [['--only', 'hub,other'], /^--only must be of hub, .*limit, but got: other$/m],
  [['--shapes', 'V9'], /^--shapes must be of V1, V2, V3, V4, Q2, but got: V9$/m],
  [['--scale', '0'], /^--scale must be 1\.\.9999 times the demo world, several with commas, but got: 0$/m],
  [['--engine', 'oracle'], /^--engine must be of sqlite, mariadb, but got: oracle$/m],
])('%j is refused with what is allowed', async (args, message) => {
  const { code, err } = await bench(...args);
  expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(message) });
});
