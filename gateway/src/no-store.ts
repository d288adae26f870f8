import type { ApolloServerPlugin } from '@apollo/server';

export const NO_STORE = { 'cache-control': 'no-store' };

/** An answer may depend on who asks and is as old as its second: nobody on the way keeps it. */
export const noStore: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ response }) {
        for (const [name, value] of Object.entries(NO_STORE)) response.http.headers.set(name, value);
      },
    };
  },
};
