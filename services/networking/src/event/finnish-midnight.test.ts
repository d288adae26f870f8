import { finnishMidnight, nextFinnishMidnight } from './finnish-midnight';

describe('midnight in Finland', () => {
  it.each([
    ['2025-01-01', '2024-12-31T22:00:00.000Z', '2025-01-01T22:00:00.000Z'],
    ['2025-07-01', '2025-06-30T21:00:00.000Z', '2025-07-01T21:00:00.000Z'],
    ['2025-03-30', '2025-03-29T22:00:00.000Z', '2025-03-30T21:00:00.000Z'],
    ['2025-10-26', '2025-10-25T21:00:00.000Z', '2025-10-26T22:00:00.000Z'],
    ['2100-12-31', '2100-12-30T22:00:00.000Z', '2100-12-31T22:00:00.000Z'],
  ])('of %s is %s, and the day ends at %s', (day, begins, ends) => {
    expect(finnishMidnight(day)).toBe(begins);
    expect(nextFinnishMidnight(day)).toBe(ends);
  });

  it.each(['1969-12-31', '2101-01-01', '9999-12-31'])('refuses %s', (day) => {
    const refusal = `a day must be 1970-01-01..2100-12-31, but got: "${day}"`;
    expect(() => finnishMidnight(day)).toThrow(refusal);
    expect(() => nextFinnishMidnight(day)).toThrow(refusal);
  });
});
