import { GraphQLError } from 'graphql';

/** Which subgraph owns each type with a global id. */
export type Owners = ReadonlyMap<string, string>;

const REQUIRED = /for non-nullable field (\w+)\./;

/**
 * Whatever the executor could not fill, as errors that say why. A record that its owner does not give is missing or
 * withheld, and the answer must not tell which: either is NOT_FOUND where the record would stand. An owner that failed
 * has said so already.
 */
export function missingRecords(
  unfilled: readonly GraphQLError[],
  told: readonly GraphQLError[],
  owners: Owners,
): GraphQLError[] {
  const failed = new Set(told.filter(isUnavailable).map(({ extensions }) => extensions.service));
  return unfilled.flatMap((error) => {
    const type = REQUIRED.exec(error.message)?.[1] ?? '';
    const service = owners.get(type);
    if (type === 'Node') return notFound('record', error);
    if (!service) return new GraphQLError(error.message, { path: error.path, extensions: VALUE_MISSING });
    return failed.has(service) ? [] : notFound(type, error, { service });
  });
}

const VALUE_MISSING = { code: 'NOT_FOUND', reason: 'a required value is missing' };

const isUnavailable = ({ extensions }: GraphQLError): boolean => extensions?.code === 'SUBGRAPH_UNAVAILABLE';

/** At the record itself, not at the field of it that happened to be required. */
const notFound = (what: string, { path }: GraphQLError, owner?: { service: string }): GraphQLError =>
  new GraphQLError(`there is no such ${what} that the viewer may see`, {
    path: path?.slice(0, -1),
    extensions: { code: 'NOT_FOUND', ...owner },
  });
