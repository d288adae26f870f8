import { Visibility } from '@courage-hub/kit/values';
import { testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { anEvent, aNetwork, aStory, ASSOCIATION, given } from '../builders';
import { subgraph } from '../subgraph';
import { EventKind } from './event';

describe.each(testEngines())('events on %s', (engine) => {
  let hub: TestSubgraph;
  const network = aNetwork({ id: 'network:1' });
  const kemi = { municipalityId: 'municipality:240', networkId: network.id };
  const workshop = anEvent({
    id: 'event:workshop',
    ...kemi,
    title: { fi: 'Tarinapaja' },
    startsAt: '2024-12-31T22:30:00.000Z',
    endsAt: '2025-01-01T01:00:00.000Z',
    registered: 20,
    attended: 17,
    agenda: [{ fi: 'Kahvi' }, { fi: 'Mokat', en: 'Slip-ups' }],
    sameAs: ['https://example.org/events/1'],
  });
  const webinar = anEvent({
    id: 'event:webinar',
    kind: EventKind.WEBINAR,
    ...kemi,
    startsAt: '2025-06-01T08:00:00.000Z',
  });
  const later = anEvent({ id: 'event:later', startsAt: '2025-09-01T08:00:00.000Z' });
  const internal = anEvent({ id: 'event:internal', ...kemi, visibility: Visibility.INTERNAL });

  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'reference');
    await given(hub, network, workshop, webinar, later, internal, aStory({ id: 'story:1', workshopId: workshop.id }));
  }, 120_000);
  afterAll(() => hub.close());

  it('answers one event with numbers, agenda and stories', async () => {
    const answer = await hub.ask(`{ event(id: "event:workshop") {
      kind title { fi } starts ends registered attended agenda { fi en } sameAs
      municipality { id } network { id } stories { id }
    } }`);
    expect(answer).toEqual({
      data: {
        event: {
          kind: 'STORY_WORKSHOP',
          title: { fi: 'Tarinapaja' },
          starts: '2024-12-31T22:30:00.000Z',
          ends: '2025-01-01T01:00:00.000Z',
          registered: 20,
          attended: 17,
          agenda: [
            { fi: 'Kahvi', en: null },
            { fi: 'Mokat', en: 'Slip-ups' },
          ],
          sameAs: ['https://example.org/events/1'],
          municipality: { id: 'municipality:240' },
          network: { id: 'network:1' },
          stories: [{ id: 'story:1' }],
        },
      },
      statements: 3,
    });
  });

  it.each([
    ['all, latest first', '', ['event:later', 'event:webinar', 'event:workshop']],
    ['of a kind', '(kind: WEBINAR)', ['event:webinar']],
    ['from a day in Finland', '(from: "2025-01-01")', ['event:later', 'event:webinar', 'event:workshop']],
    ['from the day after', '(from: "2025-01-02")', ['event:later', 'event:webinar']],
    ['to a day in Finland', '(to: "2025-01-01")', ['event:workshop']],
    ['to the day before: none', '(to: "2024-12-31")', []],
    [
      'of a kind between days',
      '(kind: STORY_WORKSHOP, from: "2025-01-01", to: "2025-09-01", first: 1)',
      ['event:later'],
    ],
  ])('lists events: %s', async (_which, args, ids) => {
    const { data } = await hub.ask(`{ events${args} { nodes { id } } }`);
    expect(data).toEqual({ events: { nodes: ids.map((id) => ({ id })) } });
  });

  it("lists a network's events of one kind", async () => {
    const { data } = await hub.ask(
      '{ network(id: "network:1") { events(kind: WEBINAR) { totalCount nodes { id } } } }',
    );
    expect(data).toEqual({ network: { events: { totalCount: 1, nodes: [{ id: 'event:webinar' }] } } });
  });

  it("lists a municipality's events, internal ones for the association alone", async () => {
    const query = `{ _entities(representations: [{__typename: "Municipality", id: "municipality:240"}]) {
      ... on Municipality { events { id } webinars: events(kind: WEBINAR) { id } } } }`;
    const everybody = await hub.ask(query);
    expect(everybody).toEqual({
      data: {
        _entities: [
          { events: [{ id: 'event:webinar' }, { id: 'event:workshop' }], webinars: [{ id: 'event:webinar' }] },
        ],
      },
      statements: 1,
    });
    const { data } = await hub.ask(query, {}, ASSOCIATION);
    expect(data).toMatchObject({
      _entities: [{ events: [{ id: 'event:webinar' }, { id: 'event:internal' }, { id: 'event:workshop' }] }],
    });
  });

  it.each(['1969-12-31', '2101-01-01'])('refuses events from %s', async (day) => {
    const { errors } = await hub.ask(`{ events(from: "${day}") { totalCount } }`);
    expect(errors).toMatchObject([
      {
        message: `a day must be 1970-01-01..2100-12-31, but got: "${day}"`,
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });
});
