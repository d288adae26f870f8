import { readFileSync } from 'node:fs';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { IDENTITY_HEADER, identitySecret, signIdentity } from '@courage-hub/kit/identity';
import { ANONYMOUS } from '@courage-hub/kit/viewer';
import fastify from 'fastify';

/** Stock `@apollo/gateway` as its documentation starts it: its own HTTP data sources, no timeouts, on Fastify. */
const urls = JSON.parse(process.argv[2]);
const supergraphSdl = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8').replace(
  /http:\/\/(municipalities|experiments|procurements|networking)\/graphql/g,
  (_url, name) => urls[name],
);
const secret = identitySecret(process.env.HUB_SECRET);

/** Apollo's own data source; it only adds what our services ask of every gateway. */
class SigningDataSource extends RemoteGraphQLDataSource {
  async willSendRequest({ request }) {
    const { http, ...body } = request;
    const service = Object.keys(urls).find((name) => urls[name] === this.url);
    http.headers.set(IDENTITY_HEADER, await signIdentity(ANONYMOUS, service, JSON.stringify(body), secret));
  }
}

const server = new ApolloServer({
  gateway: new ApolloGateway({ supergraphSdl, buildService: ({ url }) => new SigningDataSource({ url }) }),
  persistedQueries: false,
  introspection: true,
});
await server.start();
const app = fastify();
app.post('/graphql', fastifyApolloHandler(server));
await app.listen({ host: '127.0.0.1', port: 0 });
console.log(`stock on http://127.0.0.1:${app.server.address().port}/graphql`);
