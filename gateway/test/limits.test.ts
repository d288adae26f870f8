import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedLimits } from '@courage-hub/gateway/published-limits';
import { hubSettings } from '@courage-hub/gateway/settings';
import { testGraph, type TestGraph } from './graph';

const LIMITS = publishedLimits(hubSettings({}).costPerMinute);
const { costPerMinute, ...counts } = LIMITS;
const README = readFileSync(join(__dirname, '..', '..', 'README.md'), 'utf8');

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph({ demo: false, settings: { costPerMinute } });
}, 60_000);
afterAll(() => graph.close());

it('the graph publishes every limit', async () => {
  const { body } = await graph.post(
    `{ limits { ${Object.keys(counts).join(' ')} costPerMinute { ${Object.keys(costPerMinute).join(' ')} } } }`,
  );
  expect(body).toEqual({ data: { limits: LIMITS } });
});

it('the graph publishes nothing else as a limit', async () => {
  const { body } = await graph.post('{ __type(name: "Limits") { fields { name } } }');
  expect(body.data.__type.fields.map(({ name }: { name: string }) => name).sort()).toEqual(Object.keys(LIMITS).sort());
});

it.each(Object.entries({ ...counts, ...costPerMinute }))('the guide says the limit of %s: %d', (name, limit) => {
  const row = new RegExp(`^\\| \`(?:costPerMinute\\.)?${name}\` +\\| +([\\d,]+) +\\|`, 'm').exec(README);
  expect([name, row?.[1]]).toEqual([name, Number(limit).toLocaleString('en-GB')]);
});
