import { sql } from '@courage-hub/kit/sql';
import { testEngines } from '@courage-hub/kit/testing';
import type { Reply } from '../graph';
import { ADMINISTRATOR, type WritableGraph, writableGraph } from './writing';

const outcomesOf = (replies: readonly { body: { errors?: { extensions: { code: string } }[] } }[]): string[] =>
  replies.map(({ body }) => body.errors?.[0]!.extensions.code ?? 'OK').sort();

describe.each(testEngines())('on %s', (engine) => {
  let world: WritableGraph;
  beforeAll(async () => {
    world = await writableGraph(engine);
  }, 60_000);
  afterEach(() => world.speakAs(null));
  afterAll(() => world.graph.close());

  const rows = async (text: string, ...params: unknown[]) =>
    world.graph.services.networking.db.read(sql(text, ...params));

  it('104: twenty who join one group as one person make one member', async () => {
    const [group] = await rows(
      "SELECT `id` FROM `network_group` WHERE `joinPolicy` = 'OPEN' AND `visibility` = 'PUBLIC' AND `deletedAt` IS NULL",
    );
    const count = async () =>
      Number((await rows('SELECT COUNT(*) AS `n` FROM `membership` WHERE `groupId` = ?', group!.id))[0]!.n);
    const before = await count();
    world.speakAs(ADMINISTRATOR);
    const join = 'mutation($input: JoinGroupInput!) { joinGroup(input: $input) { clientMutationId } }';
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => world.graph.post(join, { input: { groupId: group!.id } })),
    );
    expect(outcomesOf(replies)).toEqual([...Array<string>(19).fill('CONFLICT'), 'OK']);
    expect((await count()) - before).toBe(1);
  });

  it('105: 50 writers on 5 records all write or are told that they came late', async () => {
    const ids: string[] = [];
    for (let at = 0; at < 5; at++) {
      ids.push((await world.propose(`Ruuhka ${at}`)).body.data.proposeExperiment.experiment.id);
    }
    world.speakAs(ADMINISTRATOR);
    const edit = 'mutation($input: EditExperimentInput!) { editExperiment(input: $input) { experiment { version } } }';
    const replies = await Promise.all(
      Array.from({ length: 50 }, (_, at) => {
        const input = { id: ids[(at * 3) % 5], version: 1, title: { fi: `Kirjoittaja ${at}`, original: 'fi' } };
        return world.graph.post(edit, { input });
      }),
    );
    expect(outcomesOf(replies)).toEqual([...Array<string>(45).fill('CONFLICT'), ...Array<string>(5).fill('OK')]);
  });

  it('108: a page after a page skips no record and shows none twice, whatever is written meanwhile', async () => {
    const query = `query($after: String) {
      experiments(first: 7, orderBy: TITLE, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } }
    }`;
    const all = async (): Promise<string[]> => {
      const ids = await world.graph.services.experiments.db.read(
        sql(
          "SELECT `id` FROM `experiment` WHERE `visibility` = 'PUBLIC' AND `deletedAt` IS NULL AND `embargoUntil` IS NULL",
        ),
      );
      return ids.map(({ id }) => String(id));
    };
    const stable = new Set(await all());
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; ; page++) {
      const { body }: Reply = await world.graph.post(query, { after });
      const { nodes, pageInfo } = body.data.experiments;
      seen.push(...nodes.map(({ id }: { id: string }) => id));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
      for (const title of [`Aa ${page}`, `Öö ${page}`]) await world.propose(title);
      const id = nodes[0].id;
      const reason = { id, reason: 'paging' };
      await world.graph.postAs(
        ADMINISTRATOR,
        'mutation($input: DeleteRecordInput!) { deleteRecord(input: $input) { clientMutationId } }',
        { input: reason },
      );
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect([...stable].filter((id) => !seen.includes(id))).toEqual([]);
  });
});
