import { LANGUAGES } from './language';
import { TEXTS } from './texts';

const leaves = (value: unknown, path = ''): [string, unknown][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`))
    : [[path, value]];

test.each(LANGUAGES)('every text exists in %s and none is empty', (language) => {
  const texts = leaves(TEXTS[language]);
  expect(texts.map(([path]) => path).sort()).toEqual(
    leaves(TEXTS.fi)
      .map(([path]) => path)
      .sort(),
  );
  expect(texts.filter(([, text]) => typeof text !== 'string' || text.trim() === '')).toEqual([]);
});

test("the Finnish page uses the programme's own words", () => {
  const finnish = leaves(TEXTS.fi)
    .map(([, text]) => text)
    .join(' ')
    .toLowerCase();
  for (const word of [
    'kokeilu',
    'kokeilulähetti',
    'tarinapaj',
    'moka',
    'toimintamalli',
    'käyttöönotto',
    'ketterät hankinnat',
  ]) {
    expect(finnish).toContain(word);
  }
});
