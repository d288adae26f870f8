import { type PeerProfile, peersBy, peerSets, ruleOf, sizeBand } from './peers';

const aProfile = (id: string, known: Partial<PeerProfile> = {}): PeerProfile => ({
  id,
  grouping: 'RURAL',
  language: 'FINNISH',
  maakuntaId: 'a',
  seutukuntaId: 'b',
  wellbeingId: 'c',
  population: 1000,
  ...known,
});

describe('peers', () => {
  it.each([
    [0, 0],
    [4_999, 0],
    [5_000, 1],
    [9_999, 1],
    [10_000, 2],
    [20_000, 3],
    [50_000, 4],
    [99_999, 4],
    [100_000, 5],
    [684_018, 5],
  ])('with %i inhabitants are in size band %i', (population, band) => {
    expect(sizeBand(population)).toBe(band);
  });

  it.each([
    [
      'SIZE_BAND',
      [
        ['0', '1'],
        ['5000', '2'],
        ['100000', '4'],
        [null, '3'],
      ],
    ],
    [
      'MAAKUNTA',
      [
        ['a', '1', '2'],
        ['b', '3'],
        [null, '4'],
      ],
    ],
  ] as ['SIZE_BAND' | 'MAAKUNTA', (string | null)[][]][])('stand by %s in sets, everyone in one', (dimension, sets) => {
    const profiles = [
      aProfile('1'),
      aProfile('2', { population: 5_000 }),
      aProfile('3', { population: null, maakuntaId: 'b' }),
      aProfile('4', { population: 100_000, maakuntaId: null }),
    ];
    expect(peerSets(dimension, profiles)).toEqual(sets.map(([value, ...ids]) => ({ value, ids })));
  });

  it('have the same value in every dimension, and are not oneself', () => {
    const profiles = [
      aProfile('1'),
      aProfile('2', { population: 4_999 }),
      aProfile('3', { population: 5_000 }),
      aProfile('4', { grouping: 'URBAN' }),
    ];
    const peersOf = peersBy({ sameBy: ['GROUPING', 'SIZE_BAND'] }, profiles);
    expect(['1', '2', '3', '4', 'unknown'].map(peersOf)).toEqual([['2'], ['1'], [], [], []]);
  });

  it('are none where a value is unknown', () => {
    const peersOf = peersBy({ sameBy: ['WELLBEING_SERVICES_COUNTY'] }, [
      aProfile('091', { wellbeingId: null }),
      aProfile('478', { wellbeingId: null }),
    ]);
    expect(peersOf('091')).toEqual([]);
  });

  it('are described by the rule that finds them', () => {
    expect(ruleOf({ sameBy: ['LANGUAGE', 'SIZE_BAND'] })).toBe(
      'Current municipalities with the same language status and the same population size band, without the municipality itself.',
    );
  });

  it('may be the nearest alone, by values divided by their standard deviation', () => {
    const measures = new Map<string, (number | null)[]>([
      ['1', [100, 1]],
      ['2', [110, 1]],
      ['3', [100, 3]],
      ['4', [90, 1]],
      ['5', [100, null]],
    ]);
    const profiles = ['1', '2', '3', '4', '5'].map((id) => aProfile(id));
    const nearest = (count: number, sameBy: 'GROUPING'[] = []) =>
      peersBy({ sameBy, nearest: { count, by: ['population', 'x'] } }, profiles, measures);
    expect(nearest(1)('1')).toEqual(['2']);
    expect(nearest(2)('1')).toEqual(['2', '4']);
    expect(nearest(9, ['GROUPING'])('1')).toEqual(['2', '3', '4']);
    expect([nearest(9)('5'), nearest(9)('unknown')]).toEqual([[], []]);
  });

  it('at the same distance are by code, and a measure without spread does not count', () => {
    const measures = new Map(['1', '2', '3'].map((id) => [id, [7]]));
    const profiles = ['3', '2', '1'].map((id) => aProfile(id));
    expect(peersBy({ sameBy: [], nearest: { count: 1, by: ['x'] } }, profiles, measures)('3')).toEqual(['1']);
  });

  it('that are the nearest are described so', () => {
    expect(ruleOf({ sameBy: [], nearest: { count: 8, by: ['population'] } })).toBe(
      'Current municipalities, of these the 8 nearest by population, without the municipality itself.',
    );
    expect(ruleOf({ sameBy: ['GROUPING'], nearest: { count: 8, by: ['population', 'x'] } })).toBe(
      'Current municipalities with the same statistical grouping, of these the 8 nearest by population and x, without the municipality itself.',
    );
  });
});
