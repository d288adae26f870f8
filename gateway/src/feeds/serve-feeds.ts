import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { GraphReader } from '../pages/counts';
import type { Language } from '../pages/language';
import { languageOf } from '../pages/register-pages';
import { hubAddress } from '../sign-in/hub-address';
import { experimentsFeed, FEED_PATH, NEW_EXPERIMENTS, type NewExperiment } from './experiments-feed';

const ATOM = 'application/atom+xml; charset=utf-8';

/** What is new, as Atom, for everybody: it is read from the graph as an anonymous client reads it. */
export function serveFeeds(app: FastifyInstance, graph: GraphReader, publicUrl: string | null): void {
  app.get(FEED_PATH, async (request, reply) => {
    const language = languageOf(request);
    const experiments = await newExperiments(graph, language);
    reply.headers({ vary: 'Accept-Language', 'content-language': language });
    if (!experiments) return unavailable(reply);
    const feed = experimentsFeed(experiments, language, hubAddress(app, publicUrl));
    // No Last-Modified: what is deleted or withheld leaves the feed without anything in it becoming newer.
    const tag = `"${createHash('sha256').update(feed).digest('base64url')}"`;
    reply.headers({ etag: tag, 'cache-control': 'public, max-age=0, must-revalidate' });
    if (isKnown(request.headers['if-none-match'], tag)) return reply.code(304).send();
    return reply.type(ATOM).send(feed);
  });
}

async function newExperiments(graph: GraphReader, language: Language): Promise<NewExperiment[] | null> {
  try {
    const { data, errors } = await graph(NEW_EXPERIMENTS, { preferred: [language] });
    const page = data?.experiments as { nodes: NewExperiment[] } | null | undefined;
    return errors?.length || !page ? null : page.nodes;
  } catch {
    return null;
  }
}

const unavailable = (reply: FastifyReply): FastifyReply =>
  reply
    .code(503)
    .headers({ 'cache-control': 'no-store', 'retry-after': '60' })
    .type('text/plain; charset=utf-8')
    .send('the feed is not available now\n');

/** RFC 9110 `If-None-Match`: a list of tags, weak or not, or `*`. */
const isKnown = (header: string | undefined, tag: string): boolean =>
  (header ?? '').split(',').some((one) => ['*', tag].includes(one.trim().replace(/^W\//, '')));
