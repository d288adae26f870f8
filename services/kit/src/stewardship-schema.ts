import type { HubContext } from './context';
import { badInput } from './errors';
import { deleteRecord, restoreRecord, setVisibility, type Stewarded } from './stewardship';
import { hiddenMutation, STEWARD_ARGUMENTS, STEWARD_VERBS, type StewardVerb } from './stewardship-doors';
import type { Subgraph } from './subgraph';

/** The hidden mutations that the gateway forwards to; empty where nothing is stewarded. */
export function stewardshipSdl({ name, stewarded }: Subgraph): string {
  if (!stewarded) return '';
  const fields = STEWARD_VERBS.map(
    (verb) => `  """For the gateway alone, which offers \`${verb}\` over every service; the id of the record."""
  ${hiddenMutation(verb, name)}(${argumentsOf(verb)}): ID @inaccessible`,
  );
  return `\nextend type Mutation {\n${fields.join('\n\n')}\n}\n`;
}

const argumentsOf = (verb: StewardVerb): string =>
  Object.entries({ type: 'String!', ...STEWARD_ARGUMENTS[verb] })
    .map(([argument, type]) => `${argument}: ${type}`)
    .join(', ');

type Resolve = (root: unknown, args: Record<string, unknown>, context: HubContext) => Promise<string>;

const USE_CASES = { setVisibility, deleteRecord, restoreRecord };

export function stewardshipResolvers({ name, stewarded = [] }: Subgraph): Record<string, Resolve> {
  return Object.fromEntries(
    STEWARD_VERBS.map((verb): [string, Resolve] => [
      hiddenMutation(verb, name),
      async (_root, { type, ...input }, context) => {
        const noun = nounOf(stewarded, type as string, input.id);
        const { id } = await USE_CASES[verb](noun, input as never, context);
        return id;
      },
    ]),
  );
}

function nounOf(stewarded: readonly Stewarded[], type: string, id: unknown): Stewarded {
  const noun = stewarded.find((one) => one.type === type);
  if (noun) return noun;
  const types = stewarded.map((one) => one.type).sort();
  throw badInput(
    {
      fi: `id:n on oltava julkaistavan tietueen tunnus (täällä: ${types.join(', ')})`,
      sv: `id ska vara en post som människor publicerar (här: ${types.join(', ')})`,
      en: `id must be of a record of its own that people publish (here: ${types.join(', ')})`,
    },
    id,
  );
}
