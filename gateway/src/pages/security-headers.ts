import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** The one style element that GraphiQL's dialogs add (no scrolling behind them). */
const GRAPHIQL_DIALOG = "'sha256-Y/huXlwoYkVyQlxwSVcCi1RCDGDCSVBzDt0hYP9qlTc='";

/**
 * Everything from this host, no inline script, no frames. `data:` is for the fonts and images inside GraphiQL's own style
 * sheet. Transport security is the business of whoever ends TLS: on plain http both headers would lock readers out.
 */
export async function securityHeaders(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    strictTransportSecurity: false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", GRAPHIQL_DIALOG],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
  });
}
