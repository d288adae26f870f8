import { testEngines } from '@courage-hub/kit/testing';
import type { TestGraph } from '../graph';
import { DATABASE_TALK, documentsOf, PAYLOADS, PLACES } from './sql-places';
import { type WritableGraph, writableGraph } from './writing';

describe.each(testEngines())('on %s', (engine) => {
  let world: WritableGraph;
  let graph: TestGraph;
  beforeAll(async () => {
    world = await writableGraph(engine);
    graph = world.graph;
  }, 60_000);
  afterAll(() => graph.close());

  describe('69: an attempt at SQL', () => {
    let before: Record<string, number>;
    const totals: Record<string, number> = {};
    beforeAll(async () => {
      before = await world.rowCounts();
      for (const { field, counted } of PLACES) {
        // A search has no list of all that its answers could be held against.
        if (field === 'search') totals[field] = Infinity;
        if (!counted || field in totals) continue;
        const { body } = await graph.post(`{ ${field}(first: 1) { totalCount } }`);
        totals[field] = body.data[field].totalCount;
      }
    });

    it('finds places to be tried in', () => {
      expect(PAYLOADS.length).toBeGreaterThanOrEqual(40);
      expect(PLACES.length).toBeGreaterThan(60);
      expect(PLACES.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['experiments(filter.text)', 'organization(identifier)', 'nodes(ids)']),
      );
    });

    it.each(PLACES.map((place) => [place.name, place] as const))('in %s is text and no more', async (_name, place) => {
      for (const { query, variables } of documentsOf(place)) {
        const { status, body } = await graph.post(query, variables);
        // Executed, not refused as a document: the payloads have reached the databases.
        expect([status, Object.keys(body.data ?? {}).length]).toEqual([200, Object.keys(variables).length]);
        // What is to be read first is asked of an experiment: one that is not there is NOT_FOUND.
        const refusal = place.name === 'readThisFirst(experimentId)' ? 'NOT_FOUND' : 'BAD_USER_INPUT';
        expect((body.errors ?? []).map(({ extensions }) => extensions.code)).toEqual(
          (body.errors ?? []).map(() => refusal),
        );
        expect(JSON.stringify(body.errors ?? [])).not.toMatch(DATABASE_TALK);
        for (const answer of Object.values((body.data ?? {}) as Record<string, { totalCount: number } | null>)) {
          if (place.counted) expect(answer?.totalCount ?? 0).toBeLessThanOrEqual(totals[place.field]!);
          else if (!Array.isArray(answer)) expect(answer).toBeNull();
          // `nodes` has a null for each id, a list that searches has nothing.
          else expect(answer).toEqual(place.field === 'nodes' ? [null] : []);
        }
      }
    });

    it('leaves every table as it was', async () => {
      expect(await world.rowCounts()).toEqual(before);
    });

    it('is kept as it was written, and found by it', async () => {
      const written: string[] = [];
      for (const payload of PAYLOADS) {
        written.push((await world.propose(payload)).body.data.proposeExperiment.experiment.title.fi);
      }
      expect(written).toEqual(PAYLOADS.map((payload) => payload.trim()));
      const after = await world.rowCounts();
      expect(after['experiments.experiment']! - before['experiments.experiment']!).toBe(PAYLOADS.length);
      for (const payload of PAYLOADS) {
        const { body } = await graph.post(
          'query($text: String!) { experiments(first: 1, filter: { text: $text }) { totalCount } }',
          {
            text: payload,
          },
        );
        expect([payload, body.data.experiments.totalCount > 0]).toEqual([payload, true]);
      }
    });
  });
});
