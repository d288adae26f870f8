import { aViewer, schemaDrift, testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { Visibility } from '@courage-hub/kit/values';
import { Ambassadorship } from './ambassadorship/ambassadorship';
import { AmbassadorshipExperiment } from './ambassadorship/ambassadorship.links';
import {
  aGroup,
  aMembership,
  anAmbassadorship,
  aNetwork,
  anEvent,
  aPerson,
  aPost,
  ASSOCIATION,
  aStory,
  aThread,
  given,
  row,
} from './builders';
import { GroupExperiment, GroupMunicipality } from './group/group.links';
import { StoryBeat, BeatKind } from './story/story-beat';
import { StoryExperiment, StoryTeller } from './story/story.links';
import { subgraph } from './subgraph';
import { ThreadTopicLink } from './thread/thread.links';

const PARENTS = 30;

/** What the network knows of one experiment and one municipality: one row of everything. */
function neighbourhood(n: number): object[] {
  const [network, person] = [aNetwork(), aPerson()];
  const group = aGroup(network);
  const event = anEvent({ municipalityId: `municipality:${n}`, networkId: network.id });
  const story = aStory({ workshopId: event.id });
  const thread = aThread({ groupId: group.id });
  const ambassadorship: Ambassadorship = anAmbassadorship(person, { municipalityId: `municipality:${n}` });
  const experimentId = `experiment:${n}`;
  return [
    ...[network, person, group, event, story, thread, ambassadorship],
    aMembership(group, { memberId: person.id }),
    aPost(thread, { authorId: person.id }),
    row(StoryBeat, { storyId: story.id, order: 1, kind: BeatKind.SPARK, text: { fi: 'Idea' } }),
    row(StoryTeller, { storyId: story.id, personId: person.id }),
    row(StoryExperiment, { storyId: story.id, experimentId }),
    row(GroupExperiment, { groupId: group.id, experimentId }),
    row(GroupMunicipality, { groupId: group.id, municipalityId: `municipality:${n}` }),
    row(ThreadTopicLink, { threadId: thread.id, topicType: 'Experiment', topicId: experimentId }),
    row(AmbassadorshipExperiment, { ambassadorshipId: ambassadorship.id, experimentId }),
  ];
}

const EVERYTHING = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on Experiment {
    stories { beats { kind } tellers { displayName } experiments { id: ref } workshop { network { name { fi } } } }
    threads { topics { ... on Experiment { id: ref } } posts(first: 5) { totalCount nodes { author { displayName } } } }
    ambassadors { person { displayName } mentors { id: ref } }
    groups { memberships { totalCount nodes { member { ... on Person { displayName } } } facets(fields: ["role"]) { field } } }
  }
  ... on Municipality { ambassadors { person { id } } groups { threads { title } } events { stories { title { fi } } } }
} }`;

const representations = (parents: number) =>
  Array.from({ length: parents }, (_, n) => [
    { __typename: 'Experiment', ref: `experiment:${n}` },
    { __typename: 'Municipality', id: `municipality:${n}` },
  ]).flat();

describe.each(testEngines())('the networking subgraph on %s', (engine) => {
  let hub: TestSubgraph;
  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'reference');
    for (let n = 0; n < PARENTS; n++) await given(hub, ...neighbourhood(n));
    await given(hub, aPerson({ id: 'person:hidden', visibility: Visibility.INTERNAL }));
    await given(hub, aPerson({ id: 'person:partner', visibility: Visibility.PARTNER }));
  }, 120_000);
  afterAll(() => hub.close());

  it('has migrations that equal the entities', async () => {
    expect(await schemaDrift(hub.running)).toEqual([]);
  });

  it('takes as many statements for 30 parents as for 3', async () => {
    const few = await hub.ask(EVERYTHING, { representations: representations(3) });
    const many = await hub.ask(EVERYTHING, { representations: representations(PARENTS) });
    expect(few.errors).toBeUndefined();
    expect(many.errors).toBeUndefined();
    expect(many.statements).toBe(few.statements);
    expect((many.data as { _entities: object[] })._entities.slice(-2)).toEqual([
      {
        stories: [
          {
            beats: [{ kind: 'SPARK' }],
            tellers: [{ displayName: 'Aino Aalto' }],
            experiments: [{ id: 'experiment:29' }],
            workshop: { network: { name: { fi: 'Verkosto' } } },
          },
        ],
        threads: [
          {
            topics: [{ id: 'experiment:29' }],
            posts: { totalCount: 1, nodes: [{ author: { displayName: 'Aino Aalto' } }] },
          },
        ],
        ambassadors: [{ person: { displayName: 'Aino Aalto' }, mentors: [{ id: 'experiment:29' }] }],
        groups: [
          {
            memberships: {
              totalCount: 1,
              nodes: [{ member: { displayName: 'Aino Aalto' } }],
              facets: [{ field: 'role' }],
            },
          },
        ],
      },
      {
        ambassadors: [{ person: { id: expect.stringMatching(/^person:/) } }],
        groups: [{ threads: [{ title: 'Kuka on kokeillut tätä?' }] }],
        events: [{ stories: [{ title: { fi: 'Tarina' } }] }],
      },
    ]);
  });

  it('finds a person by key only for viewers who may see them', async () => {
    const query = `{ _entities(representations: [{__typename: "Person", id: "person:hidden"},
      {__typename: "Person", id: "person:partner"}, {__typename: "Person", id: "person:none"}]) { ... on Person { id } } }`;
    const partner = aViewer({ audience: [Visibility.PUBLIC, Visibility.PARTNER] });
    expect((await hub.ask(query)).data).toEqual({ _entities: [null, null, null] });
    expect((await hub.ask(query, {}, partner)).data).toEqual({ _entities: [null, { id: 'person:partner' }, null] });
    expect((await hub.ask(query, {}, ASSOCIATION)).data).toEqual({
      _entities: [{ id: 'person:hidden' }, { id: 'person:partner' }, null],
    });
  });
});
