import { isOver, officialCode } from './official-code';

it.each([
  ['091', '1990-01-01', false],
  ['588', '2024-12-31', false],
  ['588', '2025-01-01', true],
  ['004', '2012-12-31', false],
  ['004', '2013-01-01', true],
])('the municipality of %s is over on %s: %s', (code, day, over) => {
  expect(isOver(officialCode(code)!, day)).toBe(over);
});

it('a merged municipality leads on; where the hub does not know the successor, there is none', () => {
  expect(officialCode('588')).toEqual({ code: '588', validTo: '2025-01-01', successor: '507' });
  expect(officialCode('004')).toEqual({ code: '004', validTo: '2013-01-01', successor: null });
  expect(officialCode('999')).toBeNull();
});
