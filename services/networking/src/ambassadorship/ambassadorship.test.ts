import { Visibility } from '@courage-hub/kit/values';
import { testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { anAmbassadorship, aPerson, ASSOCIATION, given, row } from '../builders';
import { subgraph } from '../subgraph';
import { Constituency } from './ambassadorship';
import { AmbassadorshipExperiment } from './ambassadorship.links';
import { inTerm } from './ambassadorship.rows';

const AMBASSADORS = `query ($representations: [_Any!]!, $at: Date) { _entities(representations: $representations) {
  ... on Region { ambassadors(at: $at) { id } } ... on Municipality { ambassadors(at: $at) { id } }
} }`;
const REGION = { __typename: 'Region', id: 'region:maakunta-06' };
const MUNICIPALITY = { __typename: 'Municipality', id: 'municipality:837' };

describe('a term', () => {
  it.each([
    ['2024-12-31', false],
    ['2025-01-01', true],
    ['2025-12-31', true],
    ['2026-01-01', false],
  ])('of 2025 on %s: %s', (day, expected) => {
    expect(inTerm({ startDate: '2025-01-01', endDate: '2025-12-31' }, day)).toBe(expected);
  });

  it('without an end lasts', () => {
    expect(inTerm({ startDate: '2025-01-01', endDate: null }, '2099-01-01')).toBe(true);
  });
});

describe.each(testEngines())('ambassadors on %s', (engine) => {
  let hub: TestSubgraph;
  const aino = aPerson({ displayName: 'Aino' });
  const hidden = aPerson({ displayName: 'Salla', visibility: Visibility.INTERNAL });
  const region = { constituency: Constituency.REGION, municipalityId: null, regionId: REGION.id };
  const municipality = { municipalityId: MUNICIPALITY.id, regionId: REGION.id };

  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'reference');
    await given(
      hub,
      ...[aino, hidden],
      anAmbassadorship(aino, { id: 'ambassadorship:region', ...region, startDate: '2024-01-01' }),
      anAmbassadorship(hidden, {
        id: 'ambassadorship:past',
        ...region,
        startDate: '2020-01-01',
        endDate: '2021-12-31',
      }),
      anAmbassadorship(hidden, { id: 'ambassadorship:hidden-person', ...municipality, startDate: '2023-01-01' }),
      anAmbassadorship(aino, { id: 'ambassadorship:to-come', ...municipality, startDate: '2099-01-01' }),
      anAmbassadorship(aino, { id: 'ambassadorship:internal', ...municipality, visibility: Visibility.INTERNAL }),
      anAmbassadorship(aino, {
        id: 'ambassadorship:interest',
        constituency: Constituency.INTEREST_GROUP,
        municipalityId: null,
        interestGroupId: 'organization:nuoret',
        startDate: '2022-01-01',
      }),
      row(AmbassadorshipExperiment, { ambassadorshipId: 'ambassadorship:region', experimentId: 'experiment:1' }),
    );
  }, 120_000);
  afterAll(() => hub.close());

  it('lists those in term today, with null for a person who may not be seen', async () => {
    const answer = await hub.ask(`{ ambassadors { totalCount
      nodes { person { displayName } constituency municipality { id } region { id } interestGroup { id }
        term { startDate endDate } mentors { id: ref } }
      facets(fields: ["constituency"]) { values { value count } } } }`);
    expect(answer).toEqual({
      data: {
        ambassadors: {
          totalCount: 3,
          nodes: [
            {
              person: { displayName: 'Aino' },
              constituency: 'REGION',
              municipality: null,
              region: { id: 'region:maakunta-06' },
              interestGroup: null,
              term: { startDate: '2024-01-01', endDate: null },
              mentors: [{ id: 'experiment:1' }],
            },
            {
              person: null,
              constituency: 'MUNICIPALITY',
              municipality: { id: 'municipality:837' },
              region: { id: 'region:maakunta-06' },
              interestGroup: null,
              term: { startDate: '2023-01-01', endDate: null },
              mentors: [],
            },
            {
              person: { displayName: 'Aino' },
              constituency: 'INTEREST_GROUP',
              municipality: null,
              region: null,
              interestGroup: { id: 'organization:nuoret' },
              term: { startDate: '2022-01-01', endDate: null },
              mentors: [],
            },
          ],
          facets: [
            {
              values: [
                { value: 'INTEREST_GROUP', count: 1 },
                { value: 'MUNICIPALITY', count: 1 },
                { value: 'REGION', count: 1 },
              ],
            },
          ],
        },
      },
      statements: 5,
    });
  });

  it('lists those in term on another day, of one kind', async () => {
    const { data } = await hub.ask(
      '{ ambassadors(at: "2021-12-31", constituency: REGION) { nodes { id person { displayName } } } }',
    );
    expect(data).toEqual({ ambassadors: { nodes: [{ id: 'ambassadorship:past', person: null }] } });
  });

  it("lists a region's own ambassadors and a municipality's, not those of one under the other", async () => {
    const answer = await hub.ask(AMBASSADORS, { representations: [REGION, MUNICIPALITY] });
    expect(answer).toEqual({
      data: {
        _entities: [
          { ambassadors: [{ id: 'ambassadorship:region' }] },
          { ambassadors: [{ id: 'ambassadorship:hidden-person' }] },
        ],
      },
      statements: 2,
    });
  });

  it('lists the ambassadors of a place on another day, internal ones for the association alone', async () => {
    const variables = { representations: [REGION, MUNICIPALITY], at: '2100-01-01' };
    const answer = await hub.ask(AMBASSADORS, variables, ASSOCIATION);
    expect(answer.data).toEqual({
      _entities: [
        { ambassadors: [{ id: 'ambassadorship:region' }] },
        {
          ambassadors: [
            { id: 'ambassadorship:to-come' },
            { id: 'ambassadorship:internal' },
            { id: 'ambassadorship:hidden-person' },
          ],
        },
      ],
    });
  });

  it.each([['"2025-02-30"'], ['"yesterday"'], ['2025']])('refuses the day %s', async (at) => {
    const { errors } = await hub.ask(`{ ambassadors(at: ${at}) { totalCount } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
