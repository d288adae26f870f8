import type { Language } from '../localized-text';
import { highlightsOf } from './highlights';
import { askedOf } from './question';
import { type Posting, rank } from './ranking';

const EXTENTS = new Map([
  ['fi', { records: 10, length: 100 }],
  ['sv', { records: 5, length: 50 }],
  ['en', { records: 0, length: 0 }],
]);

const a = (term: string, id: string, stated: Partial<Posting> = {}): Posting => ({
  term,
  id,
  type: 'Thing',
  weight: 1,
  length: 10,
  ...stated,
});

const idsFor = (text: string, ...postings: Posting[]): string[] =>
  rank(askedOf(text, 'fi' as Language), postings, EXTENTS).map(({ id }) => id);

describe('ranking', () => {
  test('BM25 is what the formula gives: idf ln(1 + (10 - 1 + 0.5) / 1.5), weight 3, average length', () => {
    const hits = rank(askedOf('koulu', null), [a('fi:koulu', 'x', { weight: 3 })], EXTENTS);
    const expected = (Math.log(1 + 9.5 / 1.5) * 3 * 2.2) / (3 + 1.2);
    expect(hits).toEqual([{ id: 'x', type: 'Thing', score: Math.round(expected * 1e6), terms: new Set(['fi:koulu']) }]);
  });

  test('the title weighs more, the shorter text more, and ties go by id', () => {
    const [title, short] = [a('fi:koulu', 'c', { weight: 3 }), a('fi:koulu', 'd', { length: 5 })];
    expect(idsFor('koulu', a('fi:koulu', 'b'), a('fi:koulu', 'a'), short, title)).toEqual(['c', 'd', 'a', 'b']);
  });

  test('only the records that match the most words are hits', () => {
    const [both, one] = [[a('fi:koulu', 'x'), a('fi:metsä', 'x')], a('fi:koulu', 'y', { weight: 9 })];
    expect(idsFor('koulu metsa', one, ...both.map((it) => ({ ...it, term: it.term.replace('ä', 'a') })))).toEqual([
      'x',
    ]);
    expect(idsFor('koulu metsa', one)).toEqual(['y']);
  });

  test('the word itself comes before a longer one that begins with it', () => {
    expect(idsFor('koulu', a('fi:koulukyy', 'x'), a('fi:koulu', 'y'), a('fi:koulu', 'z'))).toEqual(['y', 'z', 'x']);
  });

  test('one letter wrong counts only where the word is not found', () => {
    expect(idsFor('koulu', a('fi:kolu', 'x'))).toEqual(['x']);
    expect(idsFor('koulu', a('fi:kolu', 'x'), a('fi:koulu', 'y'))).toEqual(['y']);
  });

  test('words are counted within one language, and the better language decides', () => {
    const hits = rank(askedOf('skola demo', null), [a('sv:skol', 'x'), a('sv:demo', 'x'), a('fi:demo', 'x')], EXTENTS);
    expect(hits.map(({ id, terms }) => [id, [...terms]])).toEqual([['x', ['sv:skol', 'sv:demo']]]);
  });

  test('no posting is no hit', () => {
    expect(idsFor('koulu')).toEqual([]);
  });
});

describe('highlights', () => {
  test('tell field, language, text and the places of the words, in any inflection', () => {
    const title = { fi: 'Ääni <b>kouluissa</b>: koulu', sv: 'Skolan' };
    expect(highlightsOf({ title, summary: null }, new Set(['fi:koulu']))).toEqual([
      {
        field: 'title',
        language: 'fi',
        text: title.fi,
        spans: [
          { start: 8, end: 17 },
          { start: 23, end: 28 },
        ],
      },
    ]);
  });
});
