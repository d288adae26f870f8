import { atLeast, below, type Combinable, compileFilter, contains, equals, linked, oneOf } from './filters';
import { ANONYMOUS } from './viewer';

interface ThingFilter extends Combinable<ThingFilter> {
  kind?: string[] | null;
  size?: string | null;
  least?: number | null;
  limit?: number | null;
  theme?: string[] | null;
  text?: string | null;
}

const SPEC = {
  kind: oneOf('kind'),
  size: equals('size'),
  least: atLeast('n'),
  limit: below('n'),
  theme: linked('thing_theme', 'thingId', 'uri'),
  text: contains(),
};

const compiled = (filter: ThingFilter | null) =>
  compileFilter(filter, SPEC, { viewer: ANONYMOUS, now: '2026-05-04T09:00:00.000Z' });

describe('a filter', () => {
  it.each<[ThingFilter, string, unknown[]]>([
    [{}, '1=1', []],
    [{ kind: null }, '1=1', []],
    [{ size: 'S' }, 't.`size` = ?', ['S']],
    [{ kind: ['a', 'b'] }, 't.`kind` IN (?)', [['a', 'b']]],
    [{ least: 1, limit: 5 }, '(t.`n` >= ?) AND (t.`n` < ?)', [1, 5]],
    [{ theme: ['x'] }, 't.`id` IN (SELECT `thingId` FROM `thing_theme` WHERE `uri` IN (?))', [['x']]],
    [{ not: { size: 'S' } }, '(t.`size` = ?) IS NOT TRUE', ['S']],
    [{ or: [{ size: 'S' }, { least: 2 }] }, '(t.`size` = ?) OR (t.`n` >= ?)', ['S', 2]],
    [{ or: [] }, '1=0', []],
    [{ and: [] }, '1=1', []],
    [
      { size: 'S', and: [{ least: 1 }], or: [{ limit: 3 }], not: { kind: ['a'] } },
      '(t.`size` = ?) AND (t.`n` >= ?) AND (t.`n` < ?) AND ((t.`kind` IN (?)) IS NOT TRUE)',
      ['S', 1, 3, ['a']],
    ],
  ])('%j is %s', (filter, text, params) => {
    expect(compiled(filter)).toEqual({ text, params });
  });

  it('that is absent is no condition', () => {
    expect(compiled(null)).toBeNull();
  });

  it('finds every word of a text, folded, with wildcards taken literally', () => {
    expect(compiled({ text: ' Äly  100% ' })).toEqual({
      text: "(t.`searchText` LIKE ? ESCAPE '!') AND (t.`searchText` LIKE ? ESCAPE '!')",
      params: ['%aly%', '%100!%%'],
    });
  });

  it('has a limit of conditions and of text', () => {
    const sizes = Array.from({ length: 51 }, () => ({ size: 'S' }));
    expect(() => compiled({ or: sizes })).toThrow('a filter has at most 50 conditions, but got: 51');
    expect(() => compiled({ text: 'a'.repeat(201) })).toThrow('text must be at most 200 characters, but got:');
  });
});
