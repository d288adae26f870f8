import { badInput, HubError, publicError, shown } from './errors';

describe('a public error', () => {
  it('keeps its message and code where it was written for the caller', () => {
    const error = new HubError('CONFLICT', 'version must be 3', { current: 3 });
    expect(publicError({ message: error.message, extensions: { ...error.extensions, stacktrace: ['at x'] } })).toEqual({
      message: 'version must be 3',
      extensions: { code: 'CONFLICT', current: 3 },
    });
  });

  it.each(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_REQUEST'])('calls %s bad input', (reason) => {
    expect(publicError({ message: 'no', extensions: { code: reason } })).toEqual({
      message: 'no',
      extensions: { code: 'BAD_USER_INPUT', reason },
    });
  });

  it.each([undefined, { code: 'INTERNAL' }, { code: 'INTERNAL_SERVER_ERROR', stacktrace: ['at /srv/hub'] }])(
    'with extensions %j is masked behind a reference',
    (extensions) => {
      const told: string[] = [];
      const error = publicError(
        { message: "SELECT secret FROM t WHERE host = 'db'", path: ['a'], ...(extensions && { extensions }) },
        (reference) => told.push(reference),
      );
      expect(error).toEqual({
        message: `internal error, reference ${told[0]}`,
        path: ['a'],
        extensions: { code: 'INTERNAL', reference: told[0] },
      });
    },
  );

  it('that was masked already keeps its reference', () => {
    const masked = { message: 'internal error, reference abc', extensions: { code: 'INTERNAL', reference: 'abc' } };
    expect(publicError(masked)).toEqual(masked);
  });
});

describe('an error for the caller', () => {
  it('states the contract and the value', () => {
    expect(badInput('year must be 1900..2100', 1850)).toMatchObject({
      message: 'year must be 1900..2100, but got: 1850',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('shows at most 80 characters of a value', () => {
    expect(shown('x'.repeat(200))).toHaveLength(80);
    expect(shown(undefined)).toBe('undefined');
  });
});
