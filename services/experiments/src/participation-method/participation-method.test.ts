import { aViewer, testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { Visibility } from '@courage-hub/kit/values';
import { anExperiment, aParticipation, given } from '../builders';
import { subgraph } from '../subgraph';

const HEARING = 'participation-method:public-hearing';

describe.each(testEngines())('participation methods on %s', (engine) => {
  let hub: TestSubgraph;
  const twice = anExperiment();
  const once = anExperiment();
  const internal = anExperiment({ visibility: Visibility.INTERNAL });

  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'reference');
    await given(
      hub,
      ...[twice, once, internal],
      aParticipation({ experimentId: twice.id, position: 1, methodId: HEARING }),
      aParticipation({ experimentId: twice.id, position: 2, methodId: HEARING }),
      aParticipation({ experimentId: once.id, methodId: HEARING }),
      aParticipation({ experimentId: internal.id, methodId: HEARING }),
    );
  }, 120_000);
  afterAll(() => hub.close());

  const QUERY = `{ participationMethods(spectrum: CONSULT) { usedIn(orderBy: TITLE) { totalCount nodes { id } } }
    experiments { facets(fields: ["method", "spectrum"]) { values { value label { sv } count } } } }`;
  const unused = { totalCount: 0, nodes: [] };
  const counts = (count: number) => [
    { values: [{ value: HEARING, label: { sv: 'Samråd' }, count }] },
    { values: [{ value: 'CONSULT', label: null, count }] },
  ];

  it('list each experiment once and none that the viewer may not see, in as many statements for all as for one', async () => {
    expect(await hub.ask(QUERY)).toEqual({
      data: {
        participationMethods: [
          ...[{ usedIn: unused }, { usedIn: unused }],
          { usedIn: { totalCount: 2, nodes: [{ id: twice.id }, { id: once.id }] } },
          { usedIn: unused },
        ],
        experiments: { facets: counts(2) },
      },
      statements: 5,
    });
  });

  it('count what the association sees for the association', async () => {
    const { data } = await hub.ask(QUERY, {}, aViewer({ audience: [Visibility.PUBLIC, Visibility.INTERNAL] }));
    expect(data).toMatchObject({ experiments: { facets: counts(3) } });
  });
});
