import { createServer } from 'node:http';
import { createGatewayRuntime } from '@graphql-hive/gateway';
import { signerFor } from './identity.mjs';
import { supergraphAt } from './supergraph.mjs';

/** Hive Gateway on node:http as its command line starts it, one worker; `rust` plans and executes with its router runtime. */
const [urls, planner] = [JSON.parse(process.argv[2]), process.argv[3]];
const sign = signerFor(urls);
const rust = planner === 'rust' ? await import('@graphql-hive/router-runtime') : null;

const signing = {
  async onFetch({ url, options, setOptions }) {
    const [name, value] = await sign(url, options.body);
    setOptions({ ...options, headers: { ...options.headers, [name]: value } });
  },
};

const gateway = createGatewayRuntime({
  supergraph: supergraphAt(urls),
  logging: 'error',
  plugins: () => [signing],
  ...(rust && { unifiedGraphHandler: rust.unifiedGraphHandler }),
});
const server = createServer(gateway);
server.listen(0, '127.0.0.1', () => console.log(`hive on http://127.0.0.1:${server.address().port}/graphql`));
