import type { AssetUrl } from './assets';
import type { Example } from './examples';
import { html } from './html';

/** GraphiQL from our own files; it speaks English only. The examples travel as data, so no script is inline. */
export function graphiqlPage(asset: AssetUrl, examples: readonly Example[]): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>GraphiQL – Courage Hub</title>
        <link rel="icon" href="${asset('icon.svg')}" type="image/svg+xml" />
        <link rel="stylesheet" href="${asset('graphiql.css')}" />
        <link rel="stylesheet" href="${asset('graphiql-page.css')}" />
      </head>
      <body>
        <h1 class="hidden">GraphiQL</h1>
        <main id="graphiql" data-examples="${JSON.stringify(examples)}">
          <noscript
            ><p lang="fi">GraphiQL tarvitsee JavaScriptin. <a href="/?lang=fi">Etusivulle</a></p>
            <p lang="sv">GraphiQL behöver JavaScript. <a href="/?lang=sv">Till startsidan</a></p>
            <p>GraphiQL needs JavaScript. <a href="/?lang=en">To the front page</a></p></noscript
          >
        </main>
        <script src="${asset('react.js')}" defer></script>
        <script src="${asset('react-dom.js')}" defer></script>
        <script src="${asset('graphiql.js')}" defer></script>
        <script src="${asset('graphiql-start.js')}" defer></script>
      </body>
    </html> `.text;
}
