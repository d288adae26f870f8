import type { AssetUrl } from '../pages/assets';
import { type Html, html } from '../pages/html';
import type { Language } from '../pages/language';
import { layout } from '../pages/layout';
import { SIGN_IN_TEXTS, type SignInTexts } from './sign-in-texts';

/** A page about signing in: where its other languages are, and for whom it is written. */
export interface PageFrame {
  language: Language;
  asset: AssetUrl;
  path: string;
}

export function formPage(frame: PageFrame, refused: string | null): string {
  const texts = SIGN_IN_TEXTS[frame.language];
  const problem = refused === null ? null : html`<p class="notice" id="problem" role="alert">${texts.wrongEmail}</p>`;
  const wrong = refused === null ? null : html` aria-invalid="true" aria-describedby="problem"`;
  return page(
    frame,
    texts.title,
    html`<p class="lead">${texts.lead}</p>
      ${problem}
      <form class="form" method="post" action="/sign-in?lang=${frame.language}">
        <label for="email">${texts.email}</label>
        <input
          id="email"
          name="email"
          type="email"
          autocomplete="email"
          maxlength="254"
          required
          value="${refused ?? ''}"
          ${wrong}
        />
        ${submit(texts.send)}
      </form>`,
  );
}

export function signedInPage(frame: PageFrame, name: string): string {
  const texts = SIGN_IN_TEXTS[frame.language];
  return page(
    frame,
    texts.signedInTitle,
    html`<p class="lead">${texts.signedIn} <strong>${name}</strong></p>
      <form class="form" method="post" action="/sign-out?lang=${frame.language}">${submit(texts.signOut)}</form>`,
  );
}

/** The link of a mail opens this: a scanner that follows links presses no button. */
export function confirmPage(frame: PageFrame): string {
  const texts = SIGN_IN_TEXTS[frame.language];
  return page(
    frame,
    texts.confirmTitle,
    html`<p class="lead">${texts.confirm}</p>
      <form class="form" method="post" action="${frame.path}?lang=${frame.language}">
        ${submit(texts.confirmButton)}
      </form>`,
  );
}

export function sentPage(frame: PageFrame): string {
  const { sentTitle, sent } = SIGN_IN_TEXTS[frame.language];
  return page(frame, sentTitle, html`<p class="lead">${sent}</p>`);
}

export function spentPage(frame: PageFrame): string {
  const texts = SIGN_IN_TEXTS[frame.language];
  return page(
    frame,
    texts.spentTitle,
    html`<p class="lead">${texts.spent}</p>
      ${again(texts, frame.language)}`,
  );
}

export function tooManyPage(frame: PageFrame, minutes: number): string {
  const { tooManyTitle, tooMany } = SIGN_IN_TEXTS[frame.language];
  return page(frame, tooManyTitle, html`<p class="lead">${tooMany} ${minutes}</p>`);
}

export function notNowPage(frame: PageFrame): string {
  const { notNowTitle, notNow } = SIGN_IN_TEXTS[frame.language];
  return page(frame, notNowTitle, html`<p class="lead">${notNow}</p>`);
}

function page({ language, asset, path }: PageFrame, heading: string, content: Html): string {
  const main = html`<section class="hero">
    <h1>${heading}</h1>
    ${content}
  </section>`;
  return layout({ language, title: `${heading} – Courage Hub`, main, asset, path });
}

const submit = (text: string): Html =>
  html`<p class="actions"><button class="button" type="submit">${text}</button></p>`;

const again = (texts: SignInTexts, language: Language): Html =>
  html`<p class="actions"><a class="button" href="/sign-in?lang=${language}">${texts.again}</a></p>`;
