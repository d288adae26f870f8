import { ExperimentStatus } from './experiment.enums';
import { isLegal, legalNext } from './transition';

const EVERY = Object.values(ExperimentStatus);

describe('the status of an experiment', () => {
  it.each([
    ['IDEA', ['PROPOSED', 'WITHDRAWN']],
    ['PROPOSED', ['DESIGN', 'WITHDRAWN']],
    ['DESIGN', ['READY', 'WITHDRAWN']],
    ['READY', ['RUNNING', 'WITHDRAWN']],
    ['RUNNING', ['PAUSED', 'ENDED', 'STOPPED_EARLY']],
    ['PAUSED', ['RUNNING', 'ENDED', 'STOPPED_EARLY']],
    ['ENDED', []],
    ['STOPPED_EARLY', []],
    ['WITHDRAWN', []],
  ] as [ExperimentStatus, string[]][])('goes from %s to %j and to nothing else', (from, expected) => {
    expect(legalNext(from)).toEqual(expected);
    expect(EVERY.filter((to) => isLegal(from, to)).sort()).toEqual([...expected].sort());
  });
});
