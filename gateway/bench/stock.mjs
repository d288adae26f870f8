import { readFileSync } from 'node:fs';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastify from 'fastify';

/** Stock `@apollo/gateway` as its documentation starts it: its own HTTP data sources, no timeouts, on Fastify. */
const urls = JSON.parse(process.argv[2]);
const supergraphSdl = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8').replace(
  /http:\/\/(municipalities|experiments|procurements|networking)\/graphql/g,
  (_url, name) => urls[name],
);
const server = new ApolloServer({
  gateway: new ApolloGateway({ supergraphSdl }),
  persistedQueries: false,
  introspection: true,
});
await server.start();
const app = fastify();
app.post('/graphql', fastifyApolloHandler(server));
await app.listen({ host: '127.0.0.1', port: 0 });
console.log(`stock on http://127.0.0.1:${app.server.address().port}/graphql`);
