import { readFileSync } from 'node:fs';
import fastify from 'fastify';
import mercurius from 'mercurius';
import { openRepositories } from './database.mjs';
import { contextOf, resolvers } from './resolvers.mjs';

/** The same schema, resolvers and loaders under Mercurius, every document compiled at its first use. */
const app = fastify();
await app.register(mercurius, {
  schema: readFileSync(new URL('schema.graphql', import.meta.url), 'utf8'),
  resolvers,
  context: contextOf(await openRepositories(JSON.parse(process.argv[2]))),
  jit: 1,
});
await app.listen({ host: '127.0.0.1', port: 0 });
console.log(`jit-monolith on http://127.0.0.1:${app.server.address().port}/graphql`);
