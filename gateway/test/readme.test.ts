import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { testGraph, type TestGraph } from './graph';

const README = readFileSync(join(__dirname, '..', '..', 'README.md'), 'utf8');

const block = (language: string): string => new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 's').exec(README)![1]!;

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph();
}, 60_000);
afterAll(() => graph.close());

it('the query on the first screen crosses four subgraphs and gives the answer that stands below it', async () => {
  const { body, statements } = await graph.counted(block('graphql'));
  expect(body).toEqual(JSON.parse(block('json')));
  expect(Object.values(statements).every((count) => count > 0)).toBe(true);
});

it.each([...README.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path]) => path!))('links to %s, which is there', (path) => {
  expect(readFileSync(join(__dirname, '..', '..', path), 'utf8').length).toBeGreaterThan(0);
});
