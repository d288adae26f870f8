import { testEngines } from '@courage-hub/kit/testing';
import { sql } from '@courage-hub/kit/sql';
import { Post } from '@courage-hub/networking/thread/post';
import { aPost } from '@courage-hub/networking/builders';
import {
  aKey,
  anExperiment,
  follow,
  type Following,
  liveGraph,
  type LiveGraph,
  placeIn,
  remove,
  restore,
  show,
} from './harness';

const EXPERIMENTS = `subscription($id: ID, $municipality: ID, $after: String) {
  experimentChanged(id: $id, municipality: $municipality, after: $after) {
    type objectId experiment { id title { fi } leadMunicipality { code } } } }`;

describe.each(testEngines())('changes that are followed on %s', (engine) => {
  let graph: LiveGraph;
  let open: Following[];
  beforeAll(async () => {
    graph = await liveGraph(engine, { settings: { live: { pollMs: 20 } } });
  }, 180_000);
  beforeEach(() => {
    open = [];
  });
  afterEach(() => open.forEach((one) => one.close()));
  afterAll(() => graph.close());

  const followed = async (query: string, options: Parameters<typeof follow>[2] = {}): Promise<Following> => {
    const one = await follow(graph.url, query, options);
    open.push(one);
    expect([one.status, one.type]).toEqual([200, 'text/event-stream; charset=utf-8']);
    expect(await one.next()).toEqual({ id: expect.any(String) });
    return one;
  };
  const answerOf = async (id: string) => {
    const { body } = await graph.post(
      'query($id: ID!) { node(id: $id) { ... on Experiment { id title { fi } leadMunicipality { code } } } }',
      { id },
    );
    return body.data.node;
  };

  it('an experiment that is edited, withheld, shown, deleted and restored is told so, answered as a query would be', async () => {
    const { id } = await anExperiment(graph);
    const everybody = await followed(EXPERIMENTS);
    const partner = await followed(EXPERIMENTS, { headers: { 'x-api-key': aKey(graph) } });
    await show(graph, id, 'PUBLIC');
    const whole = await answerOf(id);
    expect(whole.leadMunicipality.code).toMatch(/^\d{3}$/);
    for (const one of [everybody, partner])
      expect(await one.told()).toEqual({ type: 'UPDATE', objectId: id, experiment: whole });
    await show(graph, id, 'PARTNER');
    expect(await everybody.told()).toEqual({ type: 'DELETE', objectId: id, experiment: null });
    expect(await partner.told()).toEqual({ type: 'UPDATE', objectId: id, experiment: whole });
    await show(graph, id, 'DRAFT');
    expect(await partner.told()).toEqual({ type: 'DELETE', objectId: id, experiment: null });
    await show(graph, id, 'PUBLIC');
    for (const one of [everybody, partner])
      expect(await one.told()).toEqual({ type: 'CREATE', objectId: id, experiment: whole });
    await remove(graph, id);
    for (const one of [everybody, partner])
      expect(await one.told()).toEqual({ type: 'DELETE', objectId: id, experiment: null });
    await restore(graph, id);
    for (const one of [everybody, partner])
      expect(await one.told()).toEqual({ type: 'CREATE', objectId: id, experiment: whole });
  });

  it('what the viewer may not see is no event: a draft, an embargoed record, the deletion of either', async () => {
    const [hidden, witness] = [await anExperiment(graph, 1), await anExperiment(graph, 2)];
    await show(graph, hidden.id, 'DRAFT');
    const everybody = await followed(EXPERIMENTS);
    await show(graph, hidden.id, 'DRAFT');
    await show(graph, hidden.id, 'PUBLIC', '2027-01-01');
    await remove(graph, hidden.id);
    await show(graph, witness.id, 'PUBLIC');
    expect(await everybody.told()).toMatchObject({ type: 'UPDATE', objectId: witness.id });
  });

  it('an experiment alone, or those of a municipality alone, withheld ones too', async () => {
    const [mine, other] = [await anExperiment(graph, 3), await anExperiment(graph, 4)];
    expect(mine.leadMunicipalityId).not.toBe(other.leadMunicipalityId);
    const one = await followed(EXPERIMENTS, { variables: { id: mine.id } });
    const led = await followed(EXPERIMENTS, { variables: { municipality: mine.leadMunicipalityId } });
    await show(graph, other.id, 'PUBLIC');
    await show(graph, mine.id, 'PUBLIC');
    for (const each of [one, led]) expect(await each.told()).toMatchObject({ type: 'UPDATE', objectId: mine.id });
    await show(graph, other.id, 'DRAFT');
    await show(graph, mine.id, 'DRAFT');
    for (const each of [one, led]) expect(await each.told()).toMatchObject({ type: 'DELETE', objectId: mine.id });
  });

  it('a post is told with its thread, to those who may see that; of one thread alone where asked', async () => {
    const { db } = graph.services.networking;
    const visible = "`visibility` = 'PUBLIC' AND `status` <> 'HIDDEN' AND `deletedAt` IS NULL";
    const [first, second] = await db.read(sql(`SELECT \`id\`, \`title\` FROM \`thread\` WHERE ${visible} LIMIT 2`));
    const query = `subscription($thread: ID) { threadPosted(thread: $thread) {
      type objectId post { body thread { id title } } } }`;
    const all = await followed(query);
    const ofFirst = await followed(query, { variables: { thread: first!.id } });
    const post = (id: string, thread: object, body: string) =>
      db.write(async (writer) => {
        await writer.insert(Post, [aPost(thread as never, { id, body })]);
        writer.changed({ type: 'Post', id, kind: 'Create', at: new Date().toISOString() });
      });
    await post(`post:${engine}-1`, second!, 'Toinen ketju.');
    await post(`post:${engine}-2`, first!, 'Kysymys.');
    expect(await all.told()).toMatchObject({ objectId: `post:${engine}-1`, post: { body: 'Toinen ketju.' } });
    for (const one of [all, ofFirst])
      expect(await one.told()).toEqual({
        type: 'CREATE',
        objectId: `post:${engine}-2`,
        post: { body: 'Kysymys.', thread: { id: first!.id, title: first!.title } },
      });
  });

  it('changes of every service come in one stream, of some types alone where asked', async () => {
    const { id } = await anExperiment(graph, 5);
    const all = await followed(
      'subscription { changes { type objectType objectId object { id __typename ... on Experiment { status } } } }',
    );
    const practices = await followed('subscription { changes(types: ["Practice", "Group"]) { objectType objectId } }');
    await show(graph, id, 'PUBLIC');
    expect(await all.told()).toEqual({
      type: 'UPDATE',
      objectType: 'Experiment',
      objectId: id,
      object: { id, __typename: 'Experiment', status: expect.any(String) },
    });
    const [practice] = await graph.services.experiments.db.read(
      sql("SELECT `id` FROM `practice` WHERE `visibility` = 'PUBLIC' LIMIT 1"),
    );
    const [group] = await graph.services.networking.db.read(
      sql("SELECT `id` FROM `network_group` WHERE `visibility` = 'PUBLIC' LIMIT 1"),
    );
    const { experiments, networking } = graph.services;
    for (const [{ db }, type, record] of [
      [experiments, 'Practice', practice],
      [networking, 'Group', group],
    ] as const) {
      await db.write(async (writer) =>
        writer.changed({ type, id: record!.id as string, kind: 'Update', at: new Date().toISOString() }),
      );
      expect(await practices.told()).toEqual({ objectType: type, objectId: record!.id });
      expect(await all.told()).toMatchObject({ objectType: type, objectId: record!.id, object: { __typename: type } });
    }
  });

  it('a client that comes back with its last cursor misses nothing and gets nothing twice', async () => {
    const { id } = await anExperiment(graph, 6);
    const query = 'subscription($after: String) { experimentChanged(after: $after) { type cursor } }';
    const first = await followed(query);
    await show(graph, id, 'PUBLIC');
    const event = (await first.next())!;
    expect(event).toMatchObject({
      event: 'next',
      data: { data: { experimentChanged: { type: 'UPDATE', cursor: event.id } } },
    });
    first.close();
    for (const visibility of ['DRAFT', 'DRAFT', 'PUBLIC'] as const) await show(graph, id, visibility);
    const last = await placeIn(graph, 'experiments');
    const cursorAt = (place: number) => Buffer.from(JSON.stringify([['experiments', place]])).toString('base64url');
    for (const resumed of [
      await followed(query, { variables: { after: event.id } }),
      await followed(query, {
        variables: { after: 'what the page began with' },
        headers: { 'last-event-id': event.id! },
      }),
    ]) {
      const told = [await resumed.told(), await resumed.told(), await resumed.told()];
      expect(told.map(({ cursor }) => cursor)).toEqual([last - 2, last - 1, last].map(cursorAt));
      // The first may be judged before or after it is shown again; the last is how it is.
      expect(told.slice(1).map(({ type }) => type)).toEqual(['CREATE', 'CREATE']);
    }
  });
});
