import { badInput } from '@courage-hub/kit/errors';
import { type ASTVisitor, GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';

/**
 * The executor fetches the key `ref` beside what a client asked for, into the same object. Nothing else may stand there
 * under its name: it would be taken for the key.
 */
export const noRefAlias: ValidationRule = (context: ValidationContext): ASTVisitor => ({
  Field({ alias, name }) {
    if (alias?.value !== 'ref') return;
    const { message, extensions } = badInput('an alias must not be ref', `ref: ${name.value}`);
    context.reportError(new GraphQLError(message, { nodes: alias, extensions }));
  },
});
