import { testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { anExperiment, given } from '../builders';
import { subgraph } from '../subgraph';
import type { Experiment } from './experiment';
import { everyRow, UUSIMAA, whole } from './experiment.case';

describe.each(testEngines())('experiments under other subgraphs’ entities on %s', (engine) => {
  let hub: TestSubgraph;
  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'reference');
    await given(hub, ...everyRow);
  }, 120_000);
  afterAll(() => hub.close());

  const ask = (typename: string, ids: string[], fields: string) =>
    hub.ask(`query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on ${typename} { ${fields} } } }`, {
      keys: ids.map((id) => ({ __typename: typename, id })),
    });

  it('lists those of a region and of a municipality', async () => {
    expect(await ask('Region', [UUSIMAA], 'experiments { totalCount nodes { id } }')).toEqual({
      data: { _entities: [{ experiments: { totalCount: 1, nodes: [{ id: whole.id }] } }] },
      statements: 2,
    });
    const { data } = await ask(
      'Municipality',
      ['municipality:992'],
      'experiments(filter: {status: [ENDED]}) { nodes { id } }',
    );
    expect(data).toEqual({ _entities: [{ experiments: { nodes: [{ id: whole.id }] } }] });
  });

  it('lists an organisation’s experiment once however many roles it has in it', async () => {
    const { data } = await ask(
      'Organization',
      ['organization:sitra'],
      'any: experiments { totalCount nodes { id } } mentor: experiments(role: MENTOR) { totalCount } lead: experiments(role: LEAD) { totalCount }',
    );
    expect(data).toEqual({
      _entities: [
        { any: { totalCount: 1, nodes: [{ id: whole.id }] }, mentor: { totalCount: 1 }, lead: { totalCount: 0 } },
      ],
    });
  });

  it('takes as many statements for thirty municipalities as for three', async () => {
    const ids = (count: number) =>
      Array.from({ length: count }, (_, n) => `municipality:7${String(n).padStart(2, '0')}`);
    await given(
      hub,
      ...ids(30).flatMap((leadMunicipalityId) => [
        anExperiment({ leadMunicipalityId }),
        anExperiment({ leadMunicipalityId }),
      ]),
    );
    const fields =
      'experiments(filter: {status: [RUNNING]}, first: 1) { totalCount nodes { id themes { uri } lessons { causes } programmes { id } } facets(fields: ["status", "causes"]) { values { value count } } } projects { totalCount } adoptions { totalCount } practicesOriginated { id } programmeRoles { role }';
    const three = await ask('Municipality', ids(3), fields);
    const thirty = await ask('Municipality', ids(30), fields);
    expect(three.statements).toBe(11);
    expect(thirty.statements).toBe(11);
    expect(thirty.data!._entities).toHaveLength(30);
    expect(
      new Set(
        (thirty.data!._entities as { experiments: { nodes: Experiment[]; totalCount: number } }[]).map(
          ({ experiments }) => `${experiments.nodes.length} of ${experiments.totalCount}`,
        ),
      ),
    ).toEqual(new Set(['1 of 2']));
  });
});
