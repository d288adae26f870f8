import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLError } from 'graphql';

/** Of a document over a limit only that is said: a list of all that is wrong in it would grow with the document. */
export const limitsFirst: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async validationDidStart() {
        return async (problems = []) => {
          const errors = problems as GraphQLError[];
          const over = errors.filter(({ extensions }) => extensions.measure);
          if (over.length > 0) errors.splice(0, errors.length, ...over);
        };
      },
    };
  },
};
