import { type DocumentNode, getOperationAST, getVariableValues, type GraphQLSchema } from 'graphql';

export interface Given {
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
}

/** The variables of an operation as the schema reads them; null where they are wrong: then nothing will run. */
export function coercedVariables(
  schema: GraphQLSchema,
  document: DocumentNode,
  { operationName, variables }: Given,
): Record<string, unknown> | null {
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  return getVariableValues(schema, definitions, variables ?? {}, { maxErrors: 1 }).coerced ?? null;
}
