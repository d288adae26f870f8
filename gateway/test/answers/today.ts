/** The day of every test in Finland: the date of TEST_NOW, which is noon there. */
export const TODAY = '2026-05-04';
