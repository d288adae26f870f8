import type { Language } from '../localized-text';
import { termOf, wordsOf } from './analysis';
import { askedOf } from './question';

const FORMS: [`${Language}`, string, string[]][] = [
  ['fi', 'fi:kokeilu', ['kokeilu', 'Kokeilut', 'kokeiluista', 'kokeilun', 'kokeiluja', 'KOKEILUSSA', 'kokeiluihin']],
  ['fi', 'fi:kirjasto', ['kirjasto', 'kirjastot', 'kirjastossa', 'kirjastoista', 'kirjastojen']],
  ['fi', 'fi:kun', ['kunta', 'kunnan', 'kunnissa', 'kunnat']],
  ['fi', 'fi:paivakod', ['päiväkodissa', 'paivakodissa', 'päiväkodin', 'päiväkodit']],
  ['sv', 'sv:kommun', ['kommun', 'kommunen', 'kommuner', 'kommunerna', 'kommunernas']],
  ['sv', 'sv:skol', ['skola', 'skolor', 'skolorna']],
  ['en', 'en:municip', ['municipality', 'municipalities', 'Municipal']],
  ['en', 'en:librari', ['library', 'libraries']],
];

describe('terms', () => {
  test.each(FORMS)('%s: %s stands for %j', (language, term, words) => {
    expect(words.map((word) => termOf(word, language as Language))).toEqual(words.map(() => term));
  });

  test('what Snowball does not bring together stays apart', () => {
    expect([termOf('kuntien', 'fi' as Language), termOf('hankintojen', 'fi' as Language)]).toEqual([
      'fi:kunt',
      'fi:hankinto',
    ]);
    expect(termOf('hankinta', 'fi' as Language)).toBe('fi:hankin');
    expect(termOf('skolan', 'sv' as Language)).toBe('sv:skolan');
  });
});

describe('words', () => {
  test('are runs of letters and digits with their places, whatever stands between', () => {
    expect(wordsOf('Kokeilut 2015–2016: “äiti”')).toEqual([
      { text: 'Kokeilut', start: 0, end: 8 },
      { text: '2015', start: 9, end: 13 },
      { text: '2016', start: 14, end: 18 },
      { text: 'äiti', start: 21, end: 25 },
    ]);
  });

  test('an accent written as a mark of its own belongs to its word', () => {
    expect(wordsOf('a\u0308iti')).toEqual([{ text: 'a\u0308iti', start: 0, end: 5 }]);
    expect(termOf('a\u0308iti', 'fi' as Language)).toBe(termOf('äiti', 'fi' as Language));
  });
});

describe('what is asked', () => {
  test('has each word once, in the languages asked for, with the beginnings that it may be', () => {
    expect(askedOf('Koulu koulu JA', 'fi' as Language)).toEqual([
      { terms: ['fi:koulu'], prefixes: ['fi:koul'] },
      { terms: ['fi:ja'], prefixes: [] },
    ]);
    expect(askedOf('skolor', null)[0]!.prefixes).toEqual(['fi:skolo', 'sv:skolor', 'en:skolor']);
    expect(askedOf('lämmitys', 'fi' as Language)[0]!.prefixes).toEqual(['fi:lammity']);
  });

  test.each(['', '  ', '%_!?', 'a b c d e f g h i j k'])('%j is refused', (text) => {
    expect(() => askedOf(text, null)).toThrow(`text must have 1..10 words, but got: ${JSON.stringify(text)}`);
  });

  test('a longer text is refused', () => {
    expect(() => askedOf('a'.repeat(201), null)).toThrow('text must be at most 200 characters');
  });
});
