import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How many features each letter has. Municipalities: B, S. Experiments: A, C, F, H, O, P, Q. */
const FEATURES = { A: 14, B: 8, C: 7, F: 4, H: 6, O: 6, P: 8, Q: 8, S: 5 };

/** C6: curated collections and an experiment of the month. */
const NOT_BUILT = ['C6'];

const numbers = Object.entries(FEATURES).flatMap(([letter, count]) =>
  Array.from({ length: count }, (_, at) => `${letter}${at + 1}`),
);

/** The numbers that names of tests begin with, alone or with others: `it('A11, O3: …`. */
const numbersIn = (source: string): string[] =>
  [...source.matchAll(/(?:it|describe|\]\))\(\s*['"`]([A-Z]\d{1,2}(?:, [A-Z]\d{1,2})*): /g)].flatMap(([, all]) =>
    all!.split(', '),
  );

const tested = new Set(
  readdirSync(__dirname)
    .filter((name) => /^features-.*\.test\.ts$/.test(name))
    .flatMap((name) => numbersIn(readFileSync(join(__dirname, name), 'utf8'))),
);

it.each(numbers.filter((number) => !NOT_BUILT.includes(number)))('a test through the gateway bears %s', (number) => {
  expect(tested).toContain(number);
});

it('what is said not to be built has no test', () => {
  expect(NOT_BUILT.filter((number) => tested.has(number) || !numbers.includes(number))).toEqual([]);
});
