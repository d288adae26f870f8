import { AdoptionStatus } from './adoption';
import { closesCircle, depthsOf, firstUseOf, type Learned, stepsOf, waitingOf } from './diffusion';

const learned = (steps: string): Learned[] =>
  steps
    .split(' ')
    .filter(Boolean)
    .map((step) => ({ adoptedFromId: step[0]!, adopterId: step[1]! }));

it.each([
  ['', 'ab', false],
  ['', 'aa', true],
  ['ab bc', 'ca', true],
  ['ab bc', 'ac', false],
  ['ab ba', 'ac', false],
])('after %p the step %p closes a circle: %p', (known, step, closes) => {
  expect(closesCircle(learned(known), learned(step)[0]!)).toBe(closes);
});

it('leaves out the step that would close a circle, the later one', () => {
  expect(stepsOf(learned('ab bc ca cd'))).toEqual(learned('ab bc cd'));
});

it('counts the steps from where it began by the shortest way', () => {
  expect(Object.fromEntries(depthsOf(['a'], learned('ab bc ac cd xy')))).toEqual({ a: 0, b: 1, c: 1, d: 2 });
});

it.each([
  [[], { days: [], censored: 0, q1Days: null, medianDays: null, q3Days: null }],
  [[null, null], { days: [], censored: 2, q1Days: null, medianDays: null, q3Days: null }],
  [['2026-01-11', null, null], { days: [10], censored: 2, q1Days: 10, medianDays: null, q3Days: null }],
  [['2026-01-11', '2026-01-03', null, null], { days: [2, 10], censored: 2, q1Days: 2, medianDays: 10, q3Days: null }],
  [['2026-01-11', '2025-12-01', '2026-01-06'], { days: [0, 5, 10], censored: 0, q1Days: 0, medianDays: 5, q3Days: 10 }],
])('of first uses %p since New Year says %p', (uses, waiting) => {
  expect(waitingOf('2026-01-01', uses)).toEqual(waiting);
});

it.each([
  ['nothing', [], null],
  ['a plan with a day', [[AdoptionStatus.PLANNED, '2026-01-01']], null],
  ['a day to come', [[AdoptionStatus.PILOTING, '2026-06-01']], null],
  ['use without a day', [[AdoptionStatus.IN_USE, null]], 'UNKNOWN'],
  [
    'two rounds',
    [
      [AdoptionStatus.IN_USE, '2026-02-01'],
      [AdoptionStatus.ABANDONED, '2025-02-01'],
    ],
    '2025-02-01',
  ],
] as [string, [AdoptionStatus, string | null][], string | null][])('first use by %s', (_name, told, first) => {
  const adoptions = told.map(([status, since]) => ({ status, since }));
  expect(firstUseOf(adoptions, '2026-05-04')).toBe(first);
});
