import type { Outcome } from './harness';
import type { Answer, Case, ExpectedError, Json } from './theme';

/** What of an outcome a case speaks of; what it leaves open is left out. Data is text, so that the order of fields counts. */
export function verdict({ errors, fetches, representations }: Case, outcome: Outcome): Record<string, unknown> {
  return {
    data: JSON.stringify(outcome.data, null, 1),
    errors: told(errors ?? [], outcome.errors ?? []),
    ...(fetches && { fetches: outcome.fetches }),
    ...(representations && { representations: outcome.representations }),
  };
}

/** The verdict that a case asks for. */
export function expected({ data, errors = [], fetches, representations }: Case): Record<string, unknown> {
  return {
    data: JSON.stringify(data, null, 1),
    errors: sorted(errors),
    ...(fetches && { fetches }),
    ...(representations && { representations }),
  };
}

/**
 * What of a case the monolith must say too: its data, and the errors that resolvers raise. Where the executor has an error
 * of its own, the monolith may have one in the same place.
 */
export function monolithVerdict(of: Case, answer: Answer): Record<string, unknown> {
  const own = (of.errors ?? []).filter(({ federated }) => federated);
  const errors = (answer.errors ?? []).filter(
    (error) => !own.some(({ path, within }) => meets(error, { path, within })),
  );
  return { data: JSON.stringify(answer.data, null, 1), errors: told(resolverErrors(of), errors) };
}

export function expectedOfMonolith(of: Case): Record<string, unknown> {
  return { data: JSON.stringify(of.data, null, 1), errors: sorted(resolverErrors(of)) };
}

const resolverErrors = ({ errors = [] }: Case): ExpectedError[] => errors.filter(({ federated }) => !federated);

/** Each error in the words of the one that was expected there; errors nobody expected in their own. */
export function told(expectations: readonly ExpectedError[], errors: readonly Json[]): ExpectedError[] {
  const open = [...expectations];
  const met = new Set<ExpectedError>();
  const found = errors.flatMap((error) => {
    const i = open.findIndex((expectation) => meets(error, expectation));
    if (i >= 0) {
      const [expectation] = open.splice(i, 1);
      met.add(expectation!);
      return [expectation!];
    }
    if ([...met].some((expectation) => expectation.within && meets(error, expectation))) return [];
    return [{ path: error.path, message: error.message, code: error.extensions?.code }];
  });
  return sorted(found);
}

function meets({ message, path, extensions }: Json, { within, ...exact }: ExpectedError): boolean {
  const at = JSON.stringify(within ? path?.slice(0, within.length) : path);
  return (
    !path?.includes('@') &&
    at === JSON.stringify(within ?? exact.path) &&
    (exact.message === undefined || exact.message === message) &&
    (exact.code === undefined || exact.code === extensions?.code) &&
    (exact.service === undefined || exact.service === extensions?.service)
  );
}

const sorted = (errors: readonly ExpectedError[]): ExpectedError[] =>
  [...errors].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
