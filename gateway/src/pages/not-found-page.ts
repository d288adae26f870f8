import type { AssetUrl } from './assets';
import { html } from './html';
import type { Language } from './language';
import { layout } from './layout';
import { TEXTS } from './texts';

export function notFoundPage(language: Language, asset: AssetUrl): string {
  const texts = TEXTS[language];
  const main = html`<section class="hero">
    <h1>${texts.notFoundTitle}</h1>
    <p class="lead">${texts.notFound}</p>
    <p class="actions"><a class="button" href="/?lang=${language}">${texts.home}</a></p>
  </section>`;
  return layout({ language, title: `${texts.notFoundTitle} – Courage Hub`, main, asset, path: null });
}
