import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OperationDefinitionNode, parse } from 'graphql';
import { EXAMPLES_DIR, readExamples } from './examples';

const examples = readExamples(EXAMPLES_DIR).map((example) => {
  const operation = parse(example.query).definitions[0] as OperationDefinitionNode;
  return { ...example, operation, name: operation.name!.value };
});

test('there are six examples, each with its own name for the tab', () => {
  expect(new Set(examples.map(({ name }) => name)).size).toBe(6);
});

test.each(examples)(
  '$name begins with a comment and brings the variables it declares',
  ({ query, variables, operation }) => {
    expect(query).toMatch(/^# \S/);
    const declared = (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
    expect(Object.keys(JSON.parse(variables ?? '{}') as object)).toEqual(declared);
  },
);

test('examples come in the order of their file names; only .graphql files are examples', () => {
  const folder = mkdtempSync(join(tmpdir(), 'examples-'));
  try {
    writeFileSync(join(folder, '2.graphql'), 'query B { b }');
    writeFileSync(join(folder, '1.graphql'), 'query A { a }');
    writeFileSync(join(folder, '1.json'), '{ "x": 1 }');
    writeFileSync(join(folder, 'notes.txt'), 'not an example');
    expect(readExamples(folder)).toEqual([
      { query: 'query A { a }', variables: '{ "x": 1 }' },
      { query: 'query B { b }' },
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
