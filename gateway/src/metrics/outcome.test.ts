import { outcomeOf } from './outcome';

describe('the outcome of a request', () => {
  it.each([
    ['data', 200, '{"data":{"a":1}}', 'OK'],
    ['data that holds what looks like an error', 200, '{"data":{"code":"NOT_FOUND"}}', 'OK'],
    [
      'data in part',
      200,
      '{"errors":[{"extensions":{"code":"SUBGRAPH_UNAVAILABLE"}}],"data":{}}',
      'SUBGRAPH_UNAVAILABLE',
    ],
    [
      'two errors',
      400,
      '{"errors":[{"extensions":{"code":"CONFLICT"}},{"extensions":{"code":"INTERNAL"}}]}',
      'CONFLICT',
    ],
    [
      'an error whose message quotes a code',
      400,
      '{"errors":[{"message":"got: {\\"code\\":\\"CONFLICT\\"}","extensions":{"code":"BAD_USER_INPUT"}}]}',
      'BAD_USER_INPUT',
    ],
    ['a code that is not of the list', 400, '{"errors":[{"extensions":{"code":"ELSE"}}]}', 'BAD_USER_INPUT'],
    ['nothing that can be read', 500, null, 'INTERNAL'],
    ['a page', 200, '<!doctype html>', 'OK'],
  ])('with %s', (_case, status, body, expected) => {
    expect(outcomeOf(status, body)).toBe(expected);
  });
});
