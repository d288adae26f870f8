import { runSubgraph } from '@courage-hub/kit/runtime';
import { subgraph } from '@courage-hub/experiments/subgraph';

/** Proposes experiments, many at a time, and says the id of each one that was acknowledged, until it is killed. */
const [url, round] = process.argv.slice(2);
const WRITES = 1000;
const PROPOSE = 'mutation($input: ProposeExperimentInput!) { proposeExperiment(input: $input) { experiment { id } } }';
const viewer = {
  kind: 'PERSON',
  id: 'account:crash',
  audience: ['PUBLIC'],
  grants: [{ role: 'PARTICIPANT', scope: null }],
  scopes: ['read:public', 'write'],
  language: 'en',
  requestId: `crash-${round}`,
};

const running = await runSubgraph(subgraph, url);
process.stdout.write('ready\n');
await Promise.all(
  Array.from({ length: WRITES }, async (_, index) => {
    const input = { clientMutationId: `${round}-${index}`, title: { en: `Crash ${round}-${index}` }, kind: 'PILOT' };
    const { data, errors } = await running.execute({ query: PROPOSE, variables: { input } }, viewer);
    if (errors) process.stderr.write(`${JSON.stringify(errors)}\n`);
    else process.stdout.write(`${data.proposeExperiment.experiment.id}\n`);
  }),
);
