import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastify from 'fastify';
import { openRepositories } from './database.mjs';
import { contextOf, resolvers } from './resolvers.mjs';

/** One Apollo Server over the four databases, on its fastest integration. */
const contextFor = contextOf(await openRepositories(JSON.parse(process.argv[2])));
const server = new ApolloServer({
  typeDefs: readFileSync(new URL('schema.graphql', import.meta.url), 'utf8'),
  resolvers,
  introspection: true,
});
await server.start();
const app = fastify();
app.post('/graphql', fastifyApolloHandler(server, { context: async () => contextFor() }));
await app.listen({ host: '127.0.0.1', port: 0 });
console.log(`apollo-monolith on http://127.0.0.1:${app.server.address().port}/graphql`);
