import { expectedHalves, readingOf, ReportedRound, roundsOf } from './half-year-round';

const ran = { actualStartDate: '2015-01-05', actualEndDate: '2016-03-31' };

it.each([
  [ran, '2016-12-31', ['2015-S1', '2015-S2', '2016-S1']],
  [ran, '2015-07-01', ['2015-S1', '2015-S2']],
  [{ ...ran, actualEndDate: null }, '2015-06-30', ['2015-S1']],
  [{ actualStartDate: null, actualEndDate: null }, '2016-01-01', []],
  [ran, '2014-12-31', []],
])('of %j until %s the rounds %j are expected', (of, day, halves) => {
  expect(expectedHalves(of, day)).toEqual(halves);
});

it('a round without a report stays missing, and is due from its last day on', () => {
  const report = Object.assign(new ReportedRound(), { halfYear: '2015-S2', reportedOn: '2016-01-10', readings: [] });
  const states = (day: string) =>
    roundsOf(['2015-S1', '2015-S2', '2016-S1'], [report], day).map(({ halfYear, state }) => [halfYear, state]);
  expect(states('2016-06-29')).toEqual([
    ['2015-S1', 'DUE'],
    ['2015-S2', 'REPORTED'],
    ['2016-S1', 'NOT_DUE'],
  ]);
  expect(states('2016-06-30')[2]).toEqual(['2016-S1', 'DUE']);
});

it.each([
  ['12.5', false, '12.5', false],
  ['3', false, '3', false],
  ['3', true, null, true],
  ['0', true, '0', false],
  ['5', true, '5', false],
  [null, true, null, false],
])('%s, of people: %s, is told as %s', (value, ofPeople, told, suppressed) => {
  const reading = { indicator: { uri: 'https://example.org/i' }, unit: null, whyMissing: null };
  expect(readingOf({ ...reading, value, ofPeople })).toEqual({ ...reading, value: told, suppressed });
});
