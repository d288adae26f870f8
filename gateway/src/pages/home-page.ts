import { FEED_PATH } from '../feeds/experiments-feed';
import type { AssetUrl } from './assets';
import { COUNTED, type Counted, type Counts } from './counts';
import { type Html, html } from './html';
import type { Language } from './language';
import { layout } from './layout';
import { SOURCES } from './sources';
import { TEXTS, type Texts } from './texts';

export interface Home {
  language: Language;
  counts: Counts;
  /** Whether the experiments and what hangs on them are invented. */
  demo: boolean;
  /** Whether this process has the README to show. */
  readme: boolean;
  asset: AssetUrl;
}

export function homePage({ language, counts, demo, readme, asset }: Home): string {
  const texts = TEXTS[language];
  const main = html`<section class="hero">
      <h1>${texts.heading}</h1>
      <p class="lead">${texts.lead[0]}</p>
      <p class="lead">${texts.lead[1]}</p>
      <p class="actions">
        <a class="button" href="/graphql">${texts.ask}</a>
        <a class="button quiet" href="/schema.graphql">${texts.readSchema}</a>
      </p>
    </section>
    <section aria-labelledby="numbers">
      <h2 id="numbers">${texts.numbers}</h2>
      ${demo ? html`<p class="notice"><strong>${texts.demoLabel}.</strong> ${texts.demo}</p>` : null}
      <dl class="counts">${COUNTED.map((name) => count(name, counts[name], texts))}</dl>
      ${COUNTED.some((name) => counts[name] === null) ? html`<p class="aside">${texts.someMissing}</p>` : null}
    </section>
    <section aria-labelledby="use">
      <h2 id="use">${texts.use}</h2>
      <ul class="doors">
        ${doors(texts, readme)}
      </ul>
    </section>
    <section aria-labelledby="sources">
      <h2 id="sources">${texts.sources}</h2>
      <p>${texts.sourcesLead}</p>
      <ul class="sources">
        ${SOURCES.map(({ source, href, licence }) => {
          const { publisher, covers } = texts.source[source];
          return html`<li>
            <a href="${href}">${publisher}</a>: ${covers}. ${texts.licence}
            <a href="${licence.href}">${licence.name}</a>
          </li>`;
        })}
      </ul>
    </section>`;
  return layout({ language, title: texts.title, main, asset, path: '/' });
}

function count(name: Counted, value: number | null, texts: Texts): Html {
  const shown =
    value === null
      ? html`<dd class="missing">${texts.notAvailable}</dd>`
      : html`<dd>${value.toLocaleString(texts.locale)}</dd>`;
  return html`<div>
    <dt>${texts.counted[name]}</dt>
    ${shown}
  </div>`;
}

function doors(texts: Texts, readme: boolean): Html[] {
  const door = (href: string, text: string): Html =>
    html`<li>
      <a href="${href}"><code>${href}</code></a
      ><span>${text}</span>
    </li>`;
  return [
    door('/graphql', texts.graphql),
    door('/schema.graphql', texts.schema),
    door(FEED_PATH, texts.feed),
    ...(readme ? [door('/readme', texts.readme)] : []),
    door('/sign-in', texts.signIn),
    door('/health', texts.health),
    door('/ready', texts.ready),
  ];
}
