import type { ApolloServerPlugin } from '@apollo/server';
import { badInput, HubError } from '@courage-hub/kit/errors';
import { type ASTVisitor, GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';
import { stringsIn } from './strings-in';

/** Text that a database would refuse, or quietly rewrite: NUL, and half of a surrogate pair. */
export const isPlain = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

const CONTRACT = 'a string must hold no NUL and no half of a surrogate pair';

/** Refuses such strings in a document. */
export const plainStrings: ValidationRule = (context: ValidationContext): ASTVisitor => ({
  StringValue(node) {
    if (isPlain(node.value)) return;
    const { message, extensions } = badInput(CONTRACT, node.value);
    context.reportError(new GraphQLError(message, { nodes: node, extensions }));
  },
});

/** Refuses them in variables. */
export const plainVariables: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ request: { variables } }) {
        const wrong = firstWrong(variables);
        if (wrong === undefined) return;
        const { message, extensions } = badInput(CONTRACT, wrong);
        throw new HubError('BAD_USER_INPUT', message, { ...extensions, http: { status: 400 } });
      },
    };
  },
};

function firstWrong(variables: unknown): string | undefined {
  for (const text of stringsIn(variables)) if (!isPlain(text)) return text;
  return undefined;
}
