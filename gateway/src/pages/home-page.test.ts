import { type Counts, countsOf } from './counts';
import { homePage, type Home } from './home-page';
import { LANGUAGES } from './language';
import { TEXTS } from './texts';

const aHome = (home: Partial<Home> = {}): Home => ({
  language: 'fi',
  counts: countsOf({ municipalities: { totalCount: 308 }, experiments: { totalCount: 12345 } }),
  demo: false,
  readme: true,
  asset: (name) => `/assets/${name}`,
  ...home,
});

const everyCount = (count: number): Counts =>
  Object.fromEntries(Object.keys(countsOf({})).map((name) => [name, count])) as Counts;

/** What a reader sees: no tags, single spaces. */
const visible = (page: string): string =>
  page
    .slice(page.indexOf('<body'))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe.each(LANGUAGES)('the front page in %s', (language) => {
  const texts = TEXTS[language];

  test('names its language and links to the others', () => {
    const page = homePage(aHome({ language }));
    expect(page).toContain(`<html lang="${language}">`);
    for (const other of LANGUAGES) {
      expect(page).toContain(`<link rel="alternate" hreflang="${other}" href="/?lang=${other}" />`);
      expect(visible(page)).toContain(TEXTS[other].languageName);
    }
    expect(page.match(/aria-current="true"/g)).toHaveLength(1);
  });

  test('shows counts as its readers write numbers, and says what is not available', () => {
    const text = visible(homePage(aHome({ language })));
    expect(text).toContain(`${texts.counted.municipalities} 308`);
    const thousands = (12345).toLocaleString(texts.locale).replace(/\s/g, ' ');
    expect(text).toContain(`${texts.counted.experiments} ${thousands}`);
    expect(text).toContain(`${texts.counted.stories} ${texts.notAvailable}`);
    expect(text).toContain(texts.someMissing);
  });

  test('says nothing of missing figures when none is missing; zero is a figure', () => {
    const text = visible(homePage(aHome({ language, counts: everyCount(0) })));
    expect(text).toContain(`${texts.counted.ambassadors} 0`);
    expect(text).not.toContain(texts.notAvailable);
    expect(text).not.toContain(texts.someMissing);
  });

  test('labels invented content, and only where there is any', () => {
    expect(visible(homePage(aHome({ language, demo: true })))).toContain(texts.demo);
    expect(visible(homePage(aHome({ language, demo: false })))).not.toContain(texts.demoLabel);
  });
});

test('the guide is linked only where there is one', () => {
  expect(homePage(aHome({ readme: true }))).toContain('href="/readme"');
  expect(homePage(aHome({ readme: false }))).not.toContain('href="/readme"');
});

test('the page has one main heading, no skipped level, and a skip link to its content', () => {
  const page = homePage(aHome());
  expect([...page.matchAll(/<h([1-6])/g)].map(([, level]) => level)).toEqual(['1', '2', '2', '2']);
  expect(page).toContain('<a class="skip" href="#content">');
  expect(page).toContain('<main id="content" tabindex="-1">');
});
