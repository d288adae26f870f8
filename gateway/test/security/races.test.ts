import { aViewer, testEngines } from '@courage-hub/kit/testing';
import type { Reply, TestGraph } from '../graph';
import { ADMINISTRATOR, PROPOSE, type WritableGraph, writableGraph } from './writing';

describe.each(testEngines())('on %s', (engine) => {
  let world: WritableGraph;
  let graph: TestGraph;
  beforeAll(async () => {
    world = await writableGraph(engine);
    graph = world.graph;
  }, 60_000);
  afterEach(() => world.speakAs(null));
  afterAll(() => graph.close());

  describe('97: a clientMutationId', () => {
    const count = async (): Promise<number> => (await world.rowCounts())['experiments.experiment']!;
    const send = (title: string) =>
      graph.post(PROPOSE, {
        input: {
          title: { fi: title, original: 'fi' },
          kind: 'PILOT',
          visibility: 'PUBLIC',
          clientMutationId: 'ninety-seven',
        },
      });

    it('makes ten sendings at once one, answered alike', async () => {
      const before = await count();
      world.speakAs(ADMINISTRATOR);
      const replies = await Promise.all(Array.from({ length: 10 }, () => send('Kerran')));
      const bodies = replies.map(({ body }) => body);
      expect(bodies[0]).toEqual({
        data: {
          proposeExperiment: {
            experiment: { id: expect.stringMatching(/^experiment:/), version: 1, title: { fi: 'Kerran' } },
            clientMutationId: 'ninety-seven',
          },
        },
      });
      expect(bodies).toEqual(bodies.map(() => bodies[0]));
      expect((await count()) - before).toBe(1);
    });

    it('with another input is CONFLICT and changes nothing', async () => {
      world.speakAs(ADMINISTRATOR);
      await send('Kerran');
      const before = await count();
      const { body } = await send('Toisin');
      expect(body.errors!.map(({ extensions }) => extensions.code)).toEqual(['CONFLICT']);
      expect(await count()).toBe(before);
    });

    it('of another person is another', async () => {
      world.speakAs(ADMINISTRATOR);
      const mine = await send('Kerran');
      const before = await count();
      world.speakAs(aViewer({ ...ADMINISTRATOR, id: 'account:another' }));
      const theirs = await send('Kerran');
      const idOf = ({ body }: Reply): string => body.data.proposeExperiment.experiment.id;
      expect(idOf(theirs)).not.toBe(idOf(mine));
      expect((await count()) - before).toBe(1);
    });
  });

  describe('100: a version', () => {
    const EDIT = `mutation($input: EditExperimentInput!) { editExperiment(input: $input) { experiment { version } } }`;

    it('that is no longer the latest is CONFLICT and says which is', async () => {
      const { id } = (await world.propose('Muuttuva')).body.data.proposeExperiment.experiment;
      const edit = (fi: string) =>
        graph.postAs(ADMINISTRATOR, EDIT, { input: { id, version: 1, title: { fi, original: 'fi' } } });
      expect((await edit('Muuttunut')).body).toEqual({ data: { editExperiment: { experiment: { version: 2 } } } });
      const { body } = await edit('Myöhästynyt');
      expect(body.errors![0].extensions).toMatchObject({ code: 'CONFLICT', id, seen: 1, current: 2 });
      expect((await graph.post(`{ experiment(id: "${id}") { version title { fi } } }`)).body.data.experiment).toEqual({
        version: 2,
        title: { fi: 'Muuttunut' },
      });
    });

    it('seen by ten writers at once lets one of them write', async () => {
      const { id } = (await world.propose('Kilpailtu')).body.data.proposeExperiment.experiment;
      world.speakAs(ADMINISTRATOR);
      const replies = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          graph.post(EDIT, { input: { id, version: 1, title: { fi: `Kirjoittaja ${index}`, original: 'fi' } } }),
        ),
      );
      const outcomes = replies.map(({ body }) => body.errors?.[0].extensions.code ?? 'OK').sort();
      expect(outcomes).toEqual([...Array<string>(9).fill('CONFLICT'), 'OK']);
    });
  });
});
