import { showsLess } from './showing';
import { Visibility } from './values';

const { DRAFT, INTERNAL, PARTNER, PUBLIC } = Visibility;
const TODAY = '2026-05-04';

describe('a record', () => {
  it.each([
    [true, PUBLIC, null, DRAFT, null],
    [true, PARTNER, null, INTERNAL, null],
    [false, DRAFT, null, INTERNAL, null],
    [false, PARTNER, null, PUBLIC, null],
    [false, PUBLIC, null, PUBLIC, null],
    [true, PUBLIC, null, PUBLIC, '2026-05-05'],
    [true, PUBLIC, '2026-06-01', PUBLIC, '2026-06-02'],
    [false, PUBLIC, '2026-06-02', PUBLIC, '2026-06-01'],
    [false, PUBLIC, '2026-06-01', PUBLIC, null],
    [false, PUBLIC, null, PUBLIC, TODAY],
    [false, PUBLIC, '2026-01-01', PUBLIC, '2026-02-01'],
    [true, PARTNER, null, PUBLIC, '2026-06-01'],
    [true, PUBLIC, '2026-06-01', DRAFT, null],
  ] as const)('is shown less (%s) as %s until %s, then %s until %s', (less, visibility, embargoUntil, then, until) =>
    expect(showsLess({ visibility, embargoUntil }, { visibility: then, embargoUntil: until }, TODAY)).toBe(less),
  );
});
