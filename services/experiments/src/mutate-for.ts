import type { HubContext } from '@courage-hub/kit/context';
import { mutate, type MutationInput, type Transaction } from '@courage-hub/kit/mutation';

type MutateFor = <A extends object>(
  context: HubContext,
  mutation: { action: string; input: MutationInput; entity: new () => A },
  work: (transaction: Transaction) => Promise<A>,
) => Promise<A>;

/** `mutate` for an answer that is not one record: it is kept under the clientMutationId and repeated all the same. */
export const mutateFor = mutate as unknown as MutateFor;
