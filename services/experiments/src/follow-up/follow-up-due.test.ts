import fc from 'fast-check';
import { anExperiment } from '../builders';
import { Continuation, ExperimentStatus } from '../experiment/experiment.enums';
import { dueBy, lastEndDue, plusMonths } from './follow-up-due';

it.each([
  ['2025-11-04', 6, '2026-05-04'],
  ['2025-08-31', 6, '2026-02-28'],
  ['2023-08-31', 6, '2024-02-29'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2024-05-04', 24, '2026-05-04'],
  ['2026-05-31', -6, '2025-11-30'],
])('%s and %d months is %s', (day, months, later) => {
  expect(plusMonths(day, months)).toBe(later);
});

const day = fc
  .integer({ min: Date.UTC(2015, 0, 1) / 86_400_000, max: Date.UTC(2030, 0, 1) / 86_400_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

it('is due by a day exactly where the experiment ended by the day that the database is asked for', () => {
  fc.assert(
    fc.property(day, day, fc.constantFrom(6, 12, 24), (end, at, months) => {
      expect(plusMonths(end, months) <= at).toBe(end <= lastEndDue(at, months));
    }),
    { numRuns: 2000 },
  );
});

describe('what is due on 2026-05-04', () => {
  const recorded = (monthsAfterEnd: number) => ({
    monthsAfterEnd,
    at: '2026-01-01',
    continuation: Continuation.EMBEDDED,
    note: null,
  });

  it.each([
    ['nothing before six months', { actualEndDate: '2025-11-05' }, []],
    ['six months on their day', { actualEndDate: '2025-11-04' }, [[6, '2026-05-04']]],
    [
      'all that nobody has recorded',
      { actualEndDate: '2024-05-04' },
      [
        [6, '2024-11-04'],
        [12, '2025-05-04'],
        [24, '2026-05-04'],
      ],
    ],
    ['nothing that is recorded', { actualEndDate: '2025-05-01', followUps: [recorded(6)] }, [[12, '2026-05-01']]],
    ['nothing of what was stopped', { actualEndDate: '2020-01-01', status: ExperimentStatus.STOPPED_EARLY }, []],
    ['nothing of what ended on no known day', { actualEndDate: null }, []],
  ])('%s', (_case, facts, due) => {
    const experiment = anExperiment({ status: ExperimentStatus.ENDED, ...facts });
    expect(dueBy(experiment, '2026-05-04').map(({ monthsAfterEnd, dueOn }) => [monthsAfterEnd, dueOn])).toEqual(due);
  });
});
