import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const TESTS = join(__dirname, '..');
const ROW = /^\| (\d+) +\| ([a-z ]+?) +\| (?:`([^`]+)`)? *\|/;
const STATES = ['tested', 'partly', 'elsewhere', 'later', 'open', 'not ours'];

interface Row {
  number: number;
  state: string;
  file: string | undefined;
}

const rows: Row[] = readFileSync(join(TESTS, 'SECURITY.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, number, state, file] = ROW.exec(line) ?? [];
    return number ? [{ number: Number(number), state: state!, file }] : [];
  });

/** The numbers that names of tests begin with, alone or with others: `56, 57: …`, `26: … and 27: …`. */
const numbersIn = (source: string): number[] =>
  [...source.matchAll(/(?:['"`]|\band )(\d{1,3}(?:, \d{1,3})*): /g)].flatMap(([, all]) => all!.split(', ').map(Number));

it('SECURITY.md has one line for each of the 160 numbers, in their order', () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 160 }, (_, at) => at + 1));
  expect(rows.filter(({ state }) => !STATES.includes(state))).toEqual([]);
});

it.each(rows.filter(({ state }) => state === 'tested' || state === 'partly'))(
  'SECURITY.md says truly that a test in $file bears number $number',
  ({ number, file }) => expect(numbersIn(readFileSync(join(TESTS, file!), 'utf8'))).toContain(number),
);

it('SECURITY.md names files that are there, and none where nothing is tested', () => {
  const named = rows.filter(({ state }) => ['tested', 'partly', 'elsewhere'].includes(state));
  expect(named.filter(({ file }) => !file || !existsSync(join(TESTS, file)))).toEqual([]);
  expect(rows.filter((row) => !named.includes(row) && row.file)).toEqual([]);
});
