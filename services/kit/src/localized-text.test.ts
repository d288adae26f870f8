import { fold, foldAll, localized, pickText, sortKey } from './localized-text';

describe('localized text', () => {
  it.each([
    ['Äänekoski', 'aanekoski'],
    ['ÅBO', 'abo'],
    ['  Pedersören   kunta ', 'pedersoren kunta'],
    ['Ｆｕｌｌ', 'full'],
    ['a\u0308', 'a'],
  ])('folds "%s" to "%s"', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('folds every language of many texts, each once', () => {
    expect(foldAll({ fi: 'Turku', sv: 'Åbo', en: 'Turku' }, null, '853', { sv: null })).toBe('turku | abo | 853');
  });

  it('sorts å, ä and ö after z, whatever the case', () => {
    const names = ['Öja', 'äetsä', 'Åland', 'zero', 'Aura', 'Eura', 'Éire'];
    const sorted = [...names].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
    expect(sorted).toEqual(['Aura', 'Éire', 'Eura', 'zero', 'Åland', 'äetsä', 'Öja']);
  });

  it.each([
    [undefined, 'Turku'],
    [['sv', 'fi'] as const, 'Åbo'],
    [['en', 'sv'] as const, 'Åbo'],
    [['en'] as const, null],
  ])('picks for %j: %s', (preferred, picked) => {
    expect(pickText({ fi: 'Turku', sv: 'Åbo', en: '' }, preferred)).toBe(picked);
  });

  it('answers `text` on what is stored, and null on nothing', () => {
    expect(localized({ sv: 'Åbo' })?.text()).toBe('Åbo');
    expect(localized(null)).toBeNull();
  });
});
