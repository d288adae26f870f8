import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { subgraph } from '@courage-hub/experiments/subgraph';
import { runSubgraph } from '@courage-hub/kit/runtime';
import { sql } from '@courage-hub/kit/sql';
import { TEST_NOW, testEngines } from '@courage-hub/kit/testing';
import { preparedDatabase } from '@courage-hub/kit/testing-databases';
import { ADMINISTRATOR, PROPOSE, type WritableGraph, writableGraph } from './writing';

const INPUT = { title: { fi: 'Vastaus katosi', original: 'fi' }, kind: 'PILOT', clientMutationId: 'ninety-eight' };

it.each(testEngines())(
  '98: on %s a mutation whose process was killed before it could answer is answered when it is sent again',
  async (engine) => {
    const { url, drop } = await preparedDatabase(subgraph, engine, { demo: false, now: TEST_NOW });
    const program = join(__dirname, 'killed-before-reply.mjs');
    const sent = [url, PROPOSE, JSON.stringify(INPUT), JSON.stringify(ADMINISTRATOR)];
    const child = spawn(process.execPath, [program, ...sent], { stdio: 'ignore' });
    expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);

    const after = await runSubgraph(subgraph, url);
    const ids = async () => (await after.db.read(sql('SELECT `id` FROM `experiment`'))).map(({ id }) => id);
    const [made, ...others] = await ids();
    const send = () => after.execute({ query: PROPOSE, variables: { input: INPUT } }, ADMINISTRATOR);
    const answers = JSON.parse(JSON.stringify([await send(), await send()]));
    const answer = {
      data: {
        proposeExperiment: {
          experiment: { id: made, version: 1, title: { fi: 'Vastaus katosi' } },
          clientMutationId: 'ninety-eight',
        },
      },
    };
    expect([answers, others, await ids()]).toEqual([[answer, answer], [], [made]]);
    await after.close();
    await drop();
  },
  60_000,
);

describe.each(testEngines())('99: on %s the key of a mutation', (engine) => {
  let world: WritableGraph;
  beforeAll(async () => {
    world = await writableGraph(engine);
  }, 60_000);
  afterAll(() => world.graph.close());

  const EDIT = `mutation($input: EditExperimentInput!) { editExperiment(input: $input) { experiment { version } } }`;

  it('is kept with what was written, and not with what was rolled back', async () => {
    const { id } = (await world.propose('Avain')).body.data.proposeExperiment.experiment;
    const edit = (version: number) =>
      world.graph.postAs(ADMINISTRATOR, EDIT, {
        input: { id, version, title: { fi: 'Avain kääntyi', original: 'fi' }, clientMutationId: 'ninety-nine' },
      });
    const stale = (await edit(7)).body;
    expect([stale.data, stale.errors![0].extensions]).toEqual([
      { editExperiment: null },
      expect.objectContaining({ code: 'CONFLICT', seen: 7, current: 1 }),
    ]);
    const written = { data: { editExperiment: { experiment: { version: 2 } } } };
    expect([(await edit(1)).body, (await edit(1)).body]).toEqual([written, written]);
    expect((await edit(2)).body.errors![0].message).toBe(
      'this clientMutationId was used with another input: take a new one',
    );
  });
});
