import { type PeerProfile, peersBy, ruleOf, sizeBand } from './peers';

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

  it('have the same value in every dimension, and are not oneself', () => {
    const profiles = [
      aProfile('1'),
      aProfile('2', { population: 4_999 }),
      aProfile('3', { population: 5_000 }),
      aProfile('4', { grouping: 'URBAN' }),
    ];
    const peersOf = peersBy(['GROUPING', 'SIZE_BAND'], profiles);
    expect(['1', '2', '3', '4', 'unknown'].map(peersOf)).toEqual([['2'], ['1'], [], [], []]);
  });

  it('are none where a value is unknown', () => {
    const peersOf = peersBy(
      ['WELLBEING_SERVICES_COUNTY'],
      [aProfile('091', { wellbeingId: null }), aProfile('478', { wellbeingId: null })],
    );
    expect(peersOf('091')).toEqual([]);
  });

  it('are described by the rule that finds them', () => {
    expect(ruleOf(['LANGUAGE', 'SIZE_BAND'])).toBe(
      'Current municipalities with the same language status and the same population size band, without the municipality itself.',
    );
  });
});
