import { badInput, HubError } from '@courage-hub/kit/errors';
import { hiddenMutation, STEWARD_ARGUMENTS, STEWARD_VERBS, type StewardVerb } from '@courage-hub/kit/stewardship-doors';
import { GraphQLError } from 'graphql';
import { type NodeType, typeOfId } from './nodes';
import { type Asked, type Transport, unavailable } from './transport';

/** What a request to the gateway's own subgraph works with. */
export interface Forwarded {
  types: readonly NodeType[];
  owners: ReadonlyMap<string, Transport>;
  asked: Asked;
}

interface Input {
  id: string;
  clientMutationId?: string | null;
}

type Resolve = (root: unknown, args: { input: Input }, context: Forwarded) => Promise<object>;

/** Each mutation is carried out by the owner of the id, for the viewer who asked, and answered in the owner's words. */
export const STEWARDSHIP_RESOLVERS = Object.fromEntries(
  STEWARD_VERBS.map((verb): [string, Resolve] => [
    verb,
    async (_root, { input }, context) => {
      const node = await forward(verb, input, context);
      return { node, clientMutationId: input.clientMutationId };
    },
  ]),
);

async function forward(verb: StewardVerb, input: Input, { types, owners, asked }: Forwarded): Promise<object> {
  const type = typeOfId(types, input.id);
  if (!type?.stewarded)
    throw badInput(
      {
        fi: 'id:n on oltava julkaistavan tietueen tunnus, esim. story:<uuid>',
        sv: 'id ska vara en post som människor publicerar, t.ex. story:<uuid>',
        en: 'id must be of a record that people publish, e.g. story:<uuid>',
      },
      input.id,
    );
  const { name: __typename, owner: service } = type;
  const operation = { query: documentOf(verb, service), variables: { type: __typename, ...input } };
  const { data, errors } = await owners
    .get(service)!
    .send(operation, asked)
    .catch((): never => {
      throw unavailable(service, asked.signal.aborted ? 'timeout' : 'unreachable');
    });
  const [error] = errors ?? [];
  if (error) throw new GraphQLError(error.message, { extensions: { service, ...error.extensions } });
  if (!data?.id) throw new HubError('SUBGRAPH_UNAVAILABLE', `${service} did not say what it did`, { service });
  return { __typename, id: data.id };
}

function documentOf(verb: StewardVerb, service: string): string {
  const entries = Object.entries({ type: 'String!', ...STEWARD_ARGUMENTS[verb] });
  const variables = entries.map(([name, type]) => `$${name}: ${type}`).join(', ');
  const passed = entries.map(([name]) => `${name}: $${name}`).join(', ');
  return `mutation(${variables}) { id: ${hiddenMutation(verb, service)}(${passed}) }`;
}
