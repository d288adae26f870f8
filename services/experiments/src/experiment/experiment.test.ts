import { schemaDrift, testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { given } from '../builders';
import { subgraph } from '../subgraph';
import { everyRow, part, ROADS, secret, UUSIMAA, WATER, whole } from './experiment.case';

describe.each(testEngines())('an experiment on %s', (engine) => {
  let hub: TestSubgraph;
  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'reference');
    await given(hub, ...everyRow);
  }, 120_000);
  afterAll(() => hub.close());

  it('has migrations that equal the entities', async () => {
    expect(await schemaDrift(hub.running)).toEqual([]);
  });

  it('tells the whole of an experiment, one statement for each kind of neighbour', async () => {
    const answer = await hub.ask(
      `query ($slug: String!) { experiment(slug: $slug) {
        id title { fi } kind status outcome continuation stopReason planned { startDate endDate } actual { startDate endDate }
        leadMunicipality { id } areas { id } regions { id } programmes { name { en } } project { title { fi } }
        partOf { id } parts { title { fi } continues { slug } } themes { uri notation prefLabel { fi } }
        interfacesCrossed { uri prefLabel { fi } } hypotheses { id statement { fi } outcome }
        participants { role organization { id } municipality { id } anonymousGroup { fi } }
        funders: participants(role: FUNDER) { organization { id } }
        stages { from to at } decisions { at decision body { fi } decisionUri }
        followUps { monthsAfterEnd at continuation } costs { kind hours value { amount currency } paidBy { id } planned }
        lessons(kind: SLIP_UP) { id causes } practices { title { fi } }
        identifiers { scheme id } sameAs visibility provenance { sourceSystem modifiedAt demo }
      } }`,
      { slug: whole.slug },
    );
    expect(answer).toEqual({
      data: {
        experiment: {
          id: whole.id,
          title: { fi: 'Äänekosken vesikokeilu' },
          kind: 'PILOT',
          status: 'ENDED',
          outcome: 'CONFIRMED',
          continuation: 'EMBEDDED',
          stopReason: null,
          planned: { startDate: '2025-01-01', endDate: '2025-06-30' },
          actual: { startDate: '2025-02-01', endDate: '2025-08-31' },
          leadMunicipality: { id: 'municipality:992' },
          areas: [{ id: 'municipality:992' }],
          regions: [{ id: UUSIMAA }],
          programmes: [{ name: { en: 'Digital municipality experiment' } }],
          project: { title: { fi: 'Vesihanke' } },
          partOf: null,
          parts: [{ title: { fi: 'Osakokeilu' }, continues: { slug: whole.slug } }],
          themes: [{ uri: WATER, notation: '3792', prefLabel: { fi: 'vesi' } }],
          interfacesCrossed: [{ uri: ROADS, prefLabel: { fi: 'hallintoraja' } }],
          hypotheses: [
            { id: 'hypothesis:1', statement: { fi: 'A' }, outcome: 'CONFIRMED' },
            { id: 'hypothesis:2', statement: { fi: 'B' }, outcome: 'INCONCLUSIVE' },
          ],
          participants: [
            { role: 'LEAD', organization: null, municipality: { id: 'municipality:992' }, anonymousGroup: null },
            { role: 'FUNDER', organization: { id: 'organization:sitra' }, municipality: null, anonymousGroup: null },
            { role: 'MENTOR', organization: { id: 'organization:sitra' }, municipality: null, anonymousGroup: null },
            { role: 'RESIDENT', organization: null, municipality: null, anonymousGroup: { fi: 'asukkaat' } },
          ],
          funders: [{ organization: { id: 'organization:sitra' } }],
          stages: [
            { from: null, to: 'RUNNING', at: '2025-02-01T08:00:00.000Z' },
            { from: 'RUNNING', to: 'ENDED', at: '2025-08-31T08:00:00.000Z' },
          ],
          decisions: [
            { at: '2025-05-05T10:00:00.000Z', decision: 'SCALE', body: { fi: 'Kaupunginhallitus' }, decisionUri: null },
          ],
          followUps: [{ monthsAfterEnd: 12, at: '2026-08-31', continuation: 'EMBEDDED' }],
          costs: [
            {
              kind: 'PERSONNEL',
              hours: '37.5',
              value: { amount: '1200.50', currency: 'EUR' },
              paidBy: { id: 'organization:sitra' },
              planned: false,
            },
          ],
          lessons: [{ id: 'lesson:slip', causes: ['MONEY', 'TIME'] }],
          practices: [{ title: { fi: 'Vesimalli' } }],
          identifiers: [{ scheme: 'KOKEILUNPAIKKA', id: '77' }],
          sameAs: ['https://kokeilunpaikka.example/77'],
          visibility: 'PUBLIC',
          provenance: { sourceSystem: 'test', modifiedAt: '2026-03-01T00:00:00.000Z', demo: false },
        },
      },
      statements: 15,
    });
  });

  it('needs exactly one of id and slug', async () => {
    for (const args of ['', '(id: "a", slug: "b")']) {
      const { errors } = await hub.ask(`{ experiment${args} { id } }`);
      expect(errors).toMatchObject([
        { message: expect.stringMatching(/^give exactly one of id and slug/), extensions: { code: 'BAD_USER_INPUT' } },
      ]);
    }
  });

  it('shows an internal experiment to nobody outside: not by id, slug, key, edge or count', async () => {
    const answer = await hub.ask(
      `query ($keys: [_Any!]!) {
        byId: experiment(id: "${secret.id}") { id } bySlug: experiment(slug: "${secret.slug}") { id }
        _entities(representations: $keys) { ... on Experiment { id } }
        experiment(id: "${whole.id}") { parts { id } }
        experiments(filter: {ids: ["${secret.id}"]}) { totalCount nodes { id } }
      }`,
      {
        keys: [
          { __typename: 'Experiment', id: secret.id },
          { __typename: 'Experiment', id: whole.id },
        ],
      },
    );
    expect(answer.data).toEqual({
      byId: null,
      bySlug: null,
      _entities: [null, { id: whole.id }],
      experiment: { parts: [{ id: part.id }] },
      experiments: { totalCount: 0, nodes: [] },
    });
  });
});
