import { pageLanguage, wantsHtml } from './language';

test.each([
  ['nothing said: Finnish', undefined, undefined, 'fi'],
  ['the address decides', 'sv', 'en', 'sv'],
  ['the first of the reader', undefined, 'sv-FI, en', 'sv'],
  ['the heaviest of the reader', undefined, 'en;q=0.5, sv;q=0.9', 'sv'],
  ['a language that we lack is passed over', undefined, 'de, fr;q=0.9, en;q=0.3', 'en'],
  ['a refused language is not used', undefined, 'sv;q=0, en;q=0.1', 'en'],
  ['an unknown language in the address leaves it to the reader', 'xx', 'en', 'en'],
  ['a repeated parameter leaves it to the reader', ['sv', 'en'], 'en', 'en'],
  ['a malformed header: Finnish', undefined, ';;q=,,=', 'fi'],
  ['a weight that is no number is a refusal', undefined, 'sv;q=...', 'fi'],
])('%s', (_case, asked, header, language) => {
  expect(pageLanguage(asked, header)).toBe(language);
});

test.each([
  ['text/html,application/xhtml+xml,*/*;q=0.8', true],
  ['Text/HTML;q=0.5', true],
  ['*/*', false],
  ['application/json', false],
  ['application/graphql-response+json, text/html;q=0', false],
  [undefined, false],
])('an Accept of %s asks for a page: %s', (accept, page) => {
  expect(wantsHtml({ headers: { accept } })).toBe(page);
});
