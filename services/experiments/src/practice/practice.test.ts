import { testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { Visibility } from '@courage-hub/kit/values';
import { AdoptionMode, AdoptionStatus } from '../adoption/adoption';
import { anAdoption, anExperiment, aPractice, given } from '../builders';
import { subgraph } from '../subgraph';
import { PracticeMaturity, PracticeOrigin, PracticeTheme } from './practice';

const WATER = 'http://www.yso.fi/onto/yso/p3792';

describe.each(testEngines())('practices on %s', (engine) => {
  let hub: TestSubgraph;
  const origin = anExperiment({ leadMunicipalityId: 'municipality:091' });
  const hidden = anExperiment({ leadMunicipalityId: 'municipality:092', visibility: Visibility.INTERNAL });
  const better = aPractice({
    id: 'practice:better',
    title: { fi: 'Uusi malli' },
    maturity: PracticeMaturity.PROMISING,
  });
  const practice = aPractice({
    id: 'practice:good',
    title: { fi: 'Vesimalli' },
    implementationCostMinor: 500000,
    complexity: 2,
    supersededById: better.id,
    transferConditions: [{ text: { fi: 'Mittarit' }, essential: true }],
  });
  const used = anAdoption({
    practiceId: practice.id,
    adopterId: 'municipality:005',
    since: '2025-03-01',
    adoptedFromId: 'municipality:091',
    assertedById: 'organization:municipality-005',
    localExperimentId: origin.id,
  });
  const abandoned = anAdoption({
    practiceId: practice.id,
    adopterId: 'municipality:005',
    since: '2024-01-01',
    until: '2024-06-30',
    status: AdoptionStatus.ABANDONED,
    mode: AdoptionMode.AS_IS,
    whyAbandoned: { fi: 'Rahat loppuivat' },
  });

  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'reference');
    await given(
      hub,
      origin,
      hidden,
      better,
      practice,
      used,
      abandoned,
      anAdoption({ practiceId: practice.id, visibility: Visibility.PARTNER }),
      aPractice({ id: 'practice:interesting', maturity: PracticeMaturity.INTERESTING }),
      [PracticeTheme, { practiceId: practice.id, uri: WATER, prefLabel: { fi: 'vesi' } }],
      [PracticeOrigin, { practiceId: practice.id, experimentId: origin.id }],
      [PracticeOrigin, { practiceId: practice.id, experimentId: hidden.id }],
    );
  }, 120_000);
  afterAll(() => hub.close());

  it('tell where they come from and who has taken them up', async () => {
    const answer =
      await hub.ask(`{ practices(maturity: [PROMISING, GOOD], first: 20, orderBy: TITLE) { totalCount nodes {
      title { fi } maturity complexity implementationCost { amount } transferConditions { text { fi } essential } themes { uri }
      origins { id } supersededBy { id } adoptions { status mode since until whyAbandoned { fi } adopter { id } adoptedFrom { id } assertedBy { id } verifiedBy { id } localExperiment { id } practice { id } }
      inUse: adoptions(status: IN_USE) { id } } facets(fields: ["maturity"]) { values { value count } } } }`);
    expect(answer).toEqual({
      data: {
        practices: {
          totalCount: 2,
          nodes: [
            {
              title: { fi: 'Uusi malli' },
              maturity: 'PROMISING',
              complexity: null,
              implementationCost: null,
              transferConditions: [],
              themes: [],
              origins: [],
              supersededBy: null,
              adoptions: [],
              inUse: [],
            },
            {
              title: { fi: 'Vesimalli' },
              maturity: 'GOOD',
              complexity: 2,
              implementationCost: { amount: '5000.00' },
              transferConditions: [{ text: { fi: 'Mittarit' }, essential: true }],
              themes: [{ uri: WATER }],
              origins: [{ id: origin.id }],
              supersededBy: { id: better.id },
              adoptions: [
                {
                  status: 'IN_USE',
                  mode: 'ADAPTED',
                  since: '2025-03-01',
                  until: null,
                  whyAbandoned: null,
                  adopter: { id: 'municipality:005' },
                  adoptedFrom: { id: 'municipality:091' },
                  assertedBy: { id: 'organization:municipality-005' },
                  verifiedBy: null,
                  localExperiment: { id: origin.id },
                  practice: { id: practice.id },
                },
                {
                  status: 'ABANDONED',
                  mode: 'AS_IS',
                  since: '2024-01-01',
                  until: '2024-06-30',
                  whyAbandoned: { fi: 'Rahat loppuivat' },
                  adopter: { id: 'municipality:005' },
                  adoptedFrom: null,
                  assertedBy: null,
                  verifiedBy: null,
                  localExperiment: null,
                  practice: { id: practice.id },
                },
              ],
              inUse: [{ id: used.id }],
            },
          ],
          facets: [
            {
              values: [
                { value: 'GOOD', count: 1 },
                { value: 'PROMISING', count: 1 },
              ],
            },
          ],
        },
      },
      statements: 9,
    });
  });

  it('are found by theme, short or in a filter', async () => {
    const { data } = await hub.ask(
      `{ short: practices(theme: ["${WATER}"]) { nodes { id } } filter: practices(filter: {not: {theme: ["${WATER}"]}, maturity: [PROMISING]}) { nodes { id } } }`,
    );
    expect(data).toEqual({ short: { nodes: [{ id: practice.id }] }, filter: { nodes: [{ id: better.id }] } });
  });

  it('and adoptions belong to municipalities; an experiment that the viewer may not see makes no originator', async () => {
    const { data } = await hub.ask(
      'query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Municipality { practicesOriginated { id } adoptions(status: IN_USE) { totalCount nodes { id } } all: adoptions(first: 1) { totalCount facets(fields: ["status"]) { values { value count } } } } } }',
      { keys: ['091', '092', '005'].map((code) => ({ __typename: 'Municipality', id: `municipality:${code}` })) },
    );
    const none = { totalCount: 0, nodes: [] };
    const noFacet = { totalCount: 0, facets: [{ values: [] }] };
    expect(data).toEqual({
      _entities: [
        { practicesOriginated: [{ id: practice.id }], adoptions: none, all: noFacet },
        { practicesOriginated: [], adoptions: none, all: noFacet },
        {
          practicesOriginated: [],
          adoptions: { totalCount: 1, nodes: [{ id: used.id }] },
          all: {
            totalCount: 2,
            facets: [
              {
                values: [
                  { value: 'ABANDONED', count: 1 },
                  { value: 'IN_USE', count: 1 },
                ],
              },
            ],
          },
        },
      ],
    });
  });
});
