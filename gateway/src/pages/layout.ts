import { FEED_PATH } from '../feeds/experiments-feed';
import type { AssetUrl } from './assets';
import { type Html, html } from './html';
import { LANGUAGES, type Language } from './language';
import { TEXTS } from './texts';

export interface Page {
  language: Language;
  title: string;
  main: Html;
  asset: AssetUrl;
  /** Where the page is, for the links to its other languages; null where it has no address of its own. */
  path: string | null;
}

/** The frame of every page: language, skip link, language choice, main, footer. */
export function layout({ language, title, main, asset, path }: Page): string {
  const texts = TEXTS[language];
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <meta name="description" content="${texts.description}" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="${asset('icon.svg')}" type="image/svg+xml" />
        <link rel="stylesheet" href="${asset('hub.css')}" />
        ${path === null ? null : alternates(path)}
        <link
          rel="alternate"
          type="application/atom+xml"
          title="${texts.feedTitle}"
          href="${FEED_PATH}?lang=${language}"
        />
      </head>
      <body>
        <a class="skip" href="#content">${texts.skip}</a>
        <header class="band">
          <a class="brand" href="/?lang=${language}"
            ><img src="${asset('icon.svg')}" alt="" width="32" height="32" />Courage Hub</a
          >
          <nav aria-label="${texts.languages}">
            <ul class="languages">
              ${LANGUAGES.map((other) => languageLink(other, language, path ?? '/'))}
            </ul>
          </nav>
        </header>
        <main id="content" tabindex="-1">${main}</main>
        <footer class="band"><p>${texts.licenceOfCode}</p></footer>
      </body>
    </html> `.text;
}

const alternates = (path: string): Html =>
  html`${LANGUAGES.map((other) => html`<link rel="alternate" hreflang="${other}" href="${path}?lang=${other}" />`)}
    <link rel="alternate" hreflang="x-default" href="${path}" />`;

function languageLink(other: Language, current: Language, path: string): Html {
  const here = other === current ? html` aria-current="true"` : null;
  return html`<li>
    <a href="${path}?lang=${other}" lang="${other}" hreflang="${other}" ${here}>${TEXTS[other].languageName}</a>
  </li>`;
}
