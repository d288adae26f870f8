import { Visibility } from '@courage-hub/kit/values';
import { aViewer, testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { aGroup, aNetwork, aPerson, aPost, ASSOCIATION, aThread, given, row } from '../builders';
import { subgraph } from '../subgraph';
import { ThreadStatus } from './thread';
import { ThreadTopicLink, type TopicType } from './thread.links';

describe.each(testEngines())('threads on %s', (engine) => {
  let hub: TestSubgraph;
  const network = aNetwork();
  const board = aGroup(network, { visibility: Visibility.INTERNAL });
  const aino = aPerson({ displayName: 'Aino' });
  const hidden = aPerson({ displayName: 'Salla', visibility: Visibility.INTERNAL });
  const answered = aThread({
    id: 'thread:answered',
    title: 'Kuinka hankkia älyvalaistus?',
    category: 'procurement',
    status: ThreadStatus.ANSWERED,
    acceptedPostId: 'post:answer',
    lessonId: 'lesson:1',
    groupId: board.id,
    createdAt: '2026-01-01T08:00:00.000Z',
  });
  const open = aThread({ id: 'thread:open', createdAt: '2026-02-01T08:00:00.000Z' });
  const moderated = aThread({ id: 'thread:hidden', title: 'Roskaa', status: ThreadStatus.HIDDEN });
  const internal = aThread({ id: 'thread:internal', visibility: Visibility.INTERNAL });
  const about = (threadId: string, topicType: TopicType, topicId: string) =>
    row(ThreadTopicLink, { threadId, topicType, topicId });

  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'reference');
    await given(
      hub,
      ...[network, board, aino, hidden, answered, open, moderated, internal],
      aPost(answered, { id: 'post:question', authorId: hidden.id, at: '2026-01-01T08:00:00.000Z' }),
      aPost(answered, { id: 'post:answer', authorId: aino.id, at: '2026-01-02T08:00:00.000Z', body: '**Näin.**' }),
      aPost(moderated, { id: 'post:moderated' }),
      about(answered.id, 'Experiment', 'experiment:1'),
      about(answered.id, 'ContractingProcess', 'ocds-a1b2c3-1'),
      about(answered.id, 'Evaluation', 'evaluation:1'),
      about(answered.id, 'Practice', 'practice:1'),
      about(answered.id, 'Programme', 'programme:1'),
      about(answered.id, 'Municipality', 'municipality:091'),
      ...[moderated, internal].map(({ id }) => about(id, 'Experiment', 'experiment:1')),
    );
  }, 120_000);
  afterAll(() => hub.close());

  it('answers a thread with topics of every type, posts oldest first, and what came of it', async () => {
    const answer = await hub.ask(`{ thread(id: "thread:answered") {
      title category status lesson { id: ref } group { id }
      topics { __typename ... on Experiment { ref } ... on Practice { ref } ... on ContractingProcess { ref }
        ... on Evaluation { ref } ... on Programme { id } ... on Municipality { id } }
      posts { totalCount nodes { id at body author { displayName } } } acceptedPost { id body }
    } }`);
    expect(answer).toEqual({
      data: {
        thread: {
          title: 'Kuinka hankkia älyvalaistus?',
          category: 'procurement',
          status: 'ANSWERED',
          lesson: { id: 'lesson:1' },
          group: null,
          topics: [
            { __typename: 'Evaluation', ref: 'evaluation:1' },
            { __typename: 'Experiment', ref: 'experiment:1' },
            { __typename: 'Municipality', id: 'municipality:091' },
            { __typename: 'ContractingProcess', ref: 'ocds-a1b2c3-1' },
            { __typename: 'Practice', ref: 'practice:1' },
            { __typename: 'Programme', id: 'programme:1' },
          ],
          posts: {
            totalCount: 2,
            nodes: [
              { id: 'post:question', at: '2026-01-01T08:00:00.000Z', body: 'Me kokeilimme.', author: null },
              {
                id: 'post:answer',
                at: '2026-01-02T08:00:00.000Z',
                body: '**Näin.**',
                author: { displayName: 'Aino' },
              },
            ],
          },
          acceptedPost: { id: 'post:answer', body: '**Näin.**' },
        },
      },
      statements: 7,
    });
  });

  it('neither lists, counts, facets nor finds hidden and internal threads, nor their posts', async () => {
    const query = `{ threads { totalCount nodes { id } facets(fields: ["status", "category"]) { values { value count } } }
      hidden: threads(filter: {status: [HIDDEN]}) { totalCount }
      thread(id: "thread:hidden") { id }
      _entities(representations: [{__typename: "Thread", id: "thread:hidden"}, {__typename: "Post", id: "post:moderated"},
        {__typename: "Experiment", ref: "experiment:1"}]) {
        ... on Thread { title } ... on Post { body } ... on Experiment { threads { id } } } }`;
    const everybody = await hub.ask(query);
    expect(everybody.data).toEqual({
      threads: {
        totalCount: 2,
        nodes: [{ id: 'thread:open' }, { id: 'thread:answered' }],
        facets: [
          {
            values: [
              { value: 'ANSWERED', count: 1 },
              { value: 'OPEN', count: 1 },
            ],
          },
          {
            values: [
              { value: 'experiments', count: 1 },
              { value: 'procurement', count: 1 },
            ],
          },
        ],
      },
      hidden: { totalCount: 0 },
      thread: null,
      _entities: [null, null, { threads: [{ id: 'thread:answered' }] }],
    });
    const association = await hub.ask(query, {}, ASSOCIATION);
    expect(association.data).toMatchObject({
      threads: { totalCount: 4 },
      hidden: { totalCount: 1 },
      thread: { id: 'thread:hidden' },
      _entities: [
        { title: 'Roskaa' },
        { body: 'Me kokeilimme.' },
        { threads: [{ id: 'thread:internal' }, { id: 'thread:hidden' }, { id: 'thread:answered' }] },
      ],
    });
  });

  it('keeps hidden threads from partners too', async () => {
    const partner = aViewer({ audience: [Visibility.PUBLIC, Visibility.PARTNER] });
    const { data } = await hub.ask('{ thread(id: "thread:hidden") { id } }', {}, partner);
    expect(data).toEqual({ thread: null });
  });

  it.each([
    ['status', '{status: [OPEN, CLOSED]}', ['thread:open']],
    ['category', '{category: ["procurement"]}', ['thread:answered']],
    ['words without their accents', '{text: "alyvalaistus hankkia"}', ['thread:answered']],
    ['not', '{not: {category: ["procurement"]}}', ['thread:open']],
  ])('finds threads by %s', async (_by, filter, ids) => {
    const { data } = await hub.ask(`{ threads(filter: ${filter}) { nodes { id } } }`);
    expect(data).toEqual({ threads: { nodes: ids.map((id) => ({ id })) } });
  });

  it('lists the threads of every entity that a thread can be about, and of the lesson it led to', async () => {
    const answer = await hub.ask(`{ _entities(representations: [
      {__typename: "Practice", ref: "practice:1"}, {__typename: "ContractingProcess", ref: "ocds-a1b2c3-1"},
      {__typename: "Evaluation", ref: "evaluation:1"}, {__typename: "Lesson", ref: "lesson:1"}
    ]) { ... on Practice { threads { id } } ... on ContractingProcess { threads { id } }
         ... on Evaluation { threads { id } } ... on Lesson { threads { id } } } }`);
    const threads = [{ id: 'thread:answered' }];
    expect(answer).toEqual({
      data: { _entities: [{ threads }, { threads }, { threads }, { threads }] },
      statements: 2,
    });
  });

  it('pages posts with a cursor', async () => {
    const first = await hub.ask(
      '{ thread(id: "thread:answered") { posts(first: 1) { nodes { id } pageInfo { endCursor hasNextPage } } } }',
    );
    const { pageInfo } = (first.data as { thread: { posts: { pageInfo: { endCursor: string } } } }).thread.posts;
    expect(pageInfo).toEqual({ endCursor: expect.any(String), hasNextPage: true });
    const second = await hub.ask(
      'query ($after: String) { thread(id: "thread:answered") { posts(first: 1, after: $after) { nodes { id } pageInfo { hasNextPage } } } }',
      { after: pageInfo.endCursor },
    );
    expect(second.data).toEqual({
      thread: { posts: { nodes: [{ id: 'post:answer' }], pageInfo: { hasNextPage: false } } },
    });
  });

  it('refuses a cursor that the hub did not give out', async () => {
    const { errors } = await hub.ask('{ threads(after: "nonsense") { nodes { id } } }');
    expect(errors).toMatchObject([
      {
        message: 'a cursor must be one that the hub gave out, but got: "nonsense"',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });
});
