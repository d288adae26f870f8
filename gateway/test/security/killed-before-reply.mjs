import { runSubgraph } from '@courage-hub/kit/runtime';
import { subgraph } from '@courage-hub/experiments/subgraph';

/** Executes one mutation and dies between the commit and the answer. */
const [url, query, input, viewer] = process.argv.slice(2);
const running = await runSubgraph(subgraph, url);
await running.execute({ query, variables: { input: JSON.parse(input) } }, JSON.parse(viewer));
process.kill(process.pid, 'SIGKILL');
