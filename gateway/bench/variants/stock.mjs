import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastify from 'fastify';
import { signerFor } from './identity.mjs';
import { supergraphAt } from './supergraph.mjs';

/** Stock `@apollo/gateway` as its documentation starts it: its own HTTP data sources, no timeouts, on Fastify. */
const urls = JSON.parse(process.argv[2]);
const sign = signerFor(urls);

/** Apollo's own data source; it only adds what our services ask of every gateway. */
class SigningDataSource extends RemoteGraphQLDataSource {
  async willSendRequest({ request }) {
    const { http, ...body } = request;
    http.headers.set(...(await sign(this.url, JSON.stringify(body))));
  }
}

const server = new ApolloServer({
  gateway: new ApolloGateway({
    supergraphSdl: supergraphAt(urls),
    buildService: ({ url }) => new SigningDataSource({ url }),
  }),
  persistedQueries: false,
  introspection: true,
});
await server.start();
const app = fastify();
app.post('/graphql', fastifyApolloHandler(server));
await app.listen({ host: '127.0.0.1', port: 0 });
console.log(`stock on http://127.0.0.1:${app.server.address().port}/graphql`);
