import { expected, monolithVerdict, told, verdict } from './verdict';
import type { Case, ExpectedError } from './theme';

const REFUSED = { message: 'refused', path: ['a', 0, 'b'], extensions: { code: 'FORBIDDEN', service: 's' } };
const GONE = { message: 'gone', path: ['a', 1] };

describe('the errors of an answer', () => {
  it.each<[string, ExpectedError[], unknown[], ExpectedError[]]>([
    ['meet an expectation of their path alone', [{ path: ['a', 1] }], [GONE], [{ path: ['a', 1] }]],
    [
      'meet one of everything',
      [{ path: ['a', 0, 'b'], message: 'refused', code: 'FORBIDDEN', service: 's' }],
      [REFUSED],
      [{ path: ['a', 0, 'b'], message: 'refused', code: 'FORBIDDEN', service: 's' }],
    ],
    [
      'meet one at a place above theirs, several of them',
      [{ within: ['a', 0] }],
      [REFUSED, REFUSED],
      [{ within: ['a', 0] }],
    ],
    [
      'do not meet one at another place',
      [{ within: ['a', 1] }],
      [REFUSED],
      [{ path: ['a', 0, 'b'], message: 'refused', code: 'FORBIDDEN' }],
    ],
    [
      'do not meet one with another code',
      [{ path: ['a', 1], code: 'CONFLICT' }],
      [GONE],
      [{ path: ['a', 1], message: 'gone', code: undefined }],
    ],
    [
      'do not meet one of another service',
      [{ within: ['a'], service: 't' }],
      [REFUSED],
      [{ path: ['a', 0, 'b'], message: 'refused', code: 'FORBIDDEN' }],
    ],
    [
      'are told twice where they came twice',
      [{ path: ['a', 1] }],
      [GONE, GONE],
      [{ path: ['a', 1], message: 'gone', code: undefined }, { path: ['a', 1] }],
    ],
    ['are not told where none came', [{ path: ['a', 1] }], [], []],
    [
      'meet no place that is no place of an answer',
      [{ within: ['a'] }],
      [{ message: 'lost', path: ['a', '@', 'b'] }],
      [{ path: ['a', '@', 'b'], message: 'lost', code: undefined }],
    ],
  ])('%s', (_name, expectations, errors, result) => {
    expect(told(expectations, errors)).toEqual(result);
  });
});

describe('a verdict', () => {
  const of: Case = {
    name: 'a case',
    query: '{ a b }',
    data: { a: 1, b: 2 },
    fetches: [['s', 't']],
    representations: { t: [[{ id: '1' }]] },
  };
  const outcome = { data: of.data, fetches: of.fetches!, representations: of.representations! };

  it.each([
    ['the fields come in another order', { data: { b: 2, a: 1 } }],
    ['a field is missing', { data: { a: 1 } }],
    ['there is no data', { data: undefined }],
    ['data is null', { data: null }],
    ['there is an error', { errors: [GONE] }],
    ['a service is asked twice', { fetches: [['s', 't', 't']] }],
    ['a service is asked later', { fetches: [['s'], ['t']] }],
    ['an entity is asked for twice', { representations: { t: [[{ id: '1' }, { id: '1' }]] } }],
  ])('is another one where %s', (_name, change) => {
    expect(verdict(of, outcome)).toEqual(expected(of));
    expect(verdict(of, { ...outcome, ...change })).not.toEqual(expected(of));
  });

  it('on a monolith leaves out what only a federation tells, and nothing else', () => {
    const nowhere: Case = { ...of, errors: [{ within: ['a'], code: 'NOT_FOUND', federated: true }] };
    const none = { data: JSON.stringify(of.data, null, 1), errors: [] };
    expect(monolithVerdict(nowhere, { data: of.data })).toEqual(none);
    expect(monolithVerdict(nowhere, { data: of.data, errors: [GONE] })).toEqual(none);
    expect(monolithVerdict(nowhere, { data: of.data, errors: [{ message: 'gone', path: ['b'] }] })).not.toEqual(none);
  });
});
