import { Visibility } from '@courage-hub/kit/values';
import { testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { anEvent, aPerson, aStory, ASSOCIATION, given, row } from '../builders';
import { subgraph } from '../subgraph';
import { StoryStatus } from './story';
import { BeatKind, StoryBeat } from './story-beat';
import { StoryExperiment, StoryLesson, StoryPractice, StoryTeller } from './story.links';

describe.each(testEngines())('stories on %s', (engine) => {
  let hub: TestSubgraph;
  const workshop = anEvent({ id: 'event:workshop', title: { fi: 'Tarinapaja Oulussa' } });
  const closedDoor = anEvent({ id: 'event:closed-door', visibility: Visibility.INTERNAL });
  const aino = aPerson({ displayName: 'Aino' });
  const hidden = aPerson({ displayName: 'Salla', visibility: Visibility.INTERNAL });
  const whole = aStory({
    id: 'story:whole',
    title: { fi: 'Robotti kotihoidossa', sv: 'Robot i hemvården', original: 'fi' },
    workshopId: workshop.id,
    modifiedAt: '2026-03-01T08:00:00.000Z',
    version: 3,
  });
  const nameless = aStory({
    id: 'story:nameless',
    title: { fi: 'Moka' },
    status: StoryStatus.UNFINISHED,
    anonymous: true,
    workshopId: closedDoor.id,
    continuesId: whole.id,
    modifiedAt: '2026-02-01T08:00:00.000Z',
  });
  const internal = aStory({
    id: 'story:internal',
    title: { fi: 'Salaisuus' },
    status: StoryStatus.SEED,
    visibility: Visibility.INTERNAL,
    workshopId: workshop.id,
    continuesId: whole.id,
    modifiedAt: '2026-04-01T08:00:00.000Z',
  });
  const beat = (order: number, kind: BeatKind, fi: string) =>
    row(StoryBeat, { storyId: whole.id, order, kind, text: { fi } });
  const told = (story: string, person: string) => row(StoryTeller, { storyId: story, personId: person });
  const about = (storyId: string, experimentId: string) => row(StoryExperiment, { storyId, experimentId });

  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'reference');
    await given(
      hub,
      ...[workshop, closedDoor, aino, hidden, whole, nameless, internal],
      ...[beat(2, BeatKind.SLIP_UP, 'Se kaatui.'), beat(1, BeatKind.SITUATION, 'Alussa oli robotti.')],
      ...[told(whole.id, aino.id), told(whole.id, hidden.id), told(nameless.id, aino.id)],
      ...[about(whole.id, 'experiment:1'), about(nameless.id, 'experiment:1'), about(internal.id, 'experiment:1')],
      about(nameless.id, 'experiment:2'),
      row(StoryPractice, { storyId: whole.id, practiceId: 'practice:1' }),
      row(StoryLesson, { storyId: whole.id, lessonId: 'lesson:1' }),
    );
  }, 120_000);
  afterAll(() => hub.close());

  it('answers a story with its beats in order, its links and only the tellers who may be seen', async () => {
    const answer = await hub.ask(`{ story(id: "story:whole") {
      title { fi sv en original } status version anonymous beats { order kind text { fi } }
      experiments { id: ref } practices { id: ref } lessons { id: ref } workshop { title { fi } } tellers { displayName }
      continues { id } continuedBy { id }
    } }`);
    expect(answer).toEqual({
      data: {
        story: {
          title: { fi: 'Robotti kotihoidossa', sv: 'Robot i hemvården', en: null, original: 'fi' },
          status: 'TOLD',
          version: 3,
          anonymous: false,
          beats: [
            { order: 1, kind: 'SITUATION', text: { fi: 'Alussa oli robotti.' } },
            { order: 2, kind: 'SLIP_UP', text: { fi: 'Se kaatui.' } },
          ],
          experiments: [{ id: 'experiment:1' }],
          practices: [{ id: 'practice:1' }],
          lessons: [{ id: 'lesson:1' }],
          workshop: { title: { fi: 'Tarinapaja Oulussa' } },
          tellers: [{ displayName: 'Aino' }],
          continues: null,
          continuedBy: [{ id: 'story:nameless' }],
        },
      },
      statements: 8,
    });
  });

  it('names no teller of an anonymous story, not even to the association', async () => {
    const query = '{ story(id: "story:nameless") { tellers { id } workshop { id } continues { id } } }';
    const everybody = await hub.ask(query);
    expect(everybody.data).toEqual({ story: { tellers: [], workshop: null, continues: { id: 'story:whole' } } });
    const association = await hub.ask(query, {}, ASSOCIATION);
    expect(association.data).toMatchObject({ story: { tellers: [], workshop: { id: 'event:closed-door' } } });
  });

  it('neither lists, counts, facets nor finds an internal story', async () => {
    const query = `{ stories { totalCount nodes { id } facets(fields: ["status"]) { values { value count } } }
      story(id: "story:internal") { id }
      text: stories(filter: {text: "salaisuus"}) { totalCount }
      event(id: "event:workshop") { stories { id } }
      _entities(representations: [{__typename: "Story", id: "story:internal"}]) { ... on Story { title { fi } } } }`;
    const everybody = await hub.ask(query);
    expect(everybody.data).toEqual({
      stories: {
        totalCount: 2,
        nodes: [{ id: 'story:whole' }, { id: 'story:nameless' }],
        facets: [
          {
            values: [
              { value: 'TOLD', count: 1 },
              { value: 'UNFINISHED', count: 1 },
            ],
          },
        ],
      },
      story: null,
      text: { totalCount: 0 },
      event: { stories: [{ id: 'story:whole' }] },
      _entities: [null],
    });
    const association = await hub.ask(query, {}, ASSOCIATION);
    expect(association.data).toMatchObject({
      stories: { totalCount: 3 },
      story: { id: 'story:internal' },
      text: { totalCount: 1 },
      event: { stories: [{ id: 'story:internal' }, { id: 'story:whole' }] },
      _entities: [{ title: { fi: 'Salaisuus' } }],
    });
  });

  it.each([
    ['status', '{status: [UNFINISHED, SEED]}', ['story:nameless']],
    ['experiments', '{experimentIds: ["experiment:1"]}', ['story:whole', 'story:nameless']],
    ['other experiments', '{experimentIds: ["experiment:2", "experiment:3"]}', ['story:nameless']],
    ['words in Swedish without their accents', '{text: "hemvarden robot"}', ['story:whole']],
    ['a change since', '{modifiedSince: "2026-02-15T00:00:00Z"}', ['story:whole']],
    ['not', '{not: {status: [TOLD]}}', ['story:nameless']],
    ['and', '{and: [{experimentIds: ["experiment:1"]}, {status: [TOLD]}]}', ['story:whole']],
    ['or of nothing: nothing', '{or: []}', []],
  ])('finds stories by %s', async (_by, filter, ids) => {
    const { data } = await hub.ask(`{ stories(filter: ${filter}) { nodes { id } } }`);
    expect(data).toEqual({ stories: { nodes: ids.map((id) => ({ id })) } });
  });

  it('orders stories by title', async () => {
    const { data } = await hub.ask('{ stories(orderBy: TITLE) { nodes { id } } }');
    expect(data).toEqual({ stories: { nodes: [{ id: 'story:nameless' }, { id: 'story:whole' }] } });
  });

  it('lists the stories of an experiment, a practice and a lesson', async () => {
    const answer = await hub.ask(`{ _entities(representations: [
      {__typename: "Experiment", ref: "experiment:1"}, {__typename: "Experiment", ref: "experiment:none"},
      {__typename: "Practice", ref: "practice:1"}, {__typename: "Lesson", ref: "lesson:1"}
    ]) {
      ... on Experiment { stories { id } unfinished: stories(status: UNFINISHED) { id } }
      ... on Practice { stories { id } } ... on Lesson { stories { id } }
    } }`);
    expect(answer).toEqual({
      data: {
        _entities: [
          { stories: [{ id: 'story:whole' }, { id: 'story:nameless' }], unfinished: [{ id: 'story:nameless' }] },
          { stories: [], unfinished: [] },
          { stories: [{ id: 'story:whole' }] },
          { stories: [{ id: 'story:whole' }] },
        ],
      },
      statements: 3,
    });
  });

  it('refuses a status that is none and a text that is too long', async () => {
    const status = await hub.ask('{ stories(filter: {status: [HALF]}) { totalCount } }');
    expect(status.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    const text = await hub.ask('query ($text: String) { stories(filter: {text: $text}) { totalCount } }', {
      text: 'a'.repeat(201),
    });
    expect(text.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
