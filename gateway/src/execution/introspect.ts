import { execute, type ExecutionResult, type GraphQLSchema, Kind } from 'graphql';
import type { Prepared } from './prepared';
import type { Selection } from './selection';
import type { Json } from './targets';

/** What a client asked of the schema itself, by response name: graphql-js answers it, no service. */
export function introspect(
  schema: GraphQLSchema,
  { operation, fragments }: Prepared,
  root: Selection,
  variableValues: Json,
): Json {
  const nodes = root
    .all()
    .flatMap(({ fields }) => fields)
    .filter(({ planName }) => planName === '__schema' || planName === '__type')
    .flatMap((field) => field.nodes);
  if (nodes.length === 0) return {};
  const asked = { ...operation, selectionSet: { kind: Kind.SELECTION_SET as const, selections: nodes } };
  const document = { kind: Kind.DOCUMENT as const, definitions: [asked, ...fragments.values()] };
  const { data } = execute({ schema, document, variableValues }) as ExecutionResult;
  return (data as Json | null) ?? {};
}
