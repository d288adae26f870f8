import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import type { CanonicalOperation } from './canonical-operation';
import type { CompiledNode } from './compiled-plan';
import { Selection } from './selection';
import type { Json } from './targets';

/** A document of a client's, and the operation of it that is meant. */
export interface Source {
  key: string;
  document: DocumentNode;
  operation: OperationDefinitionNode;
}

/** A client's document, ready to be executed with any variables. */
export class Prepared {
  readonly fragments = new Map<string, FragmentDefinitionNode>();
  readonly #conditions: readonly string[];
  readonly #selections = new Map<string, Selection>();

  constructor(
    private readonly schema: GraphQLSchema,
    readonly source: Source,
    private readonly canonical: CanonicalOperation,
    readonly planned: { node: CompiledNode | null },
  ) {
    for (const definition of source.document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
    this.#conditions = conditionsIn(source.document);
  }

  get operation(): OperationDefinitionNode {
    return this.source.operation;
  }

  /** What the client asked with these values of @skip and @include. */
  selectionFor(values: Json): Selection {
    const key = this.#conditions.map((name) => (values[name] === true ? '1' : '0')).join('');
    let selection = this.#selections.get(key);
    if (!selection) {
      const { schema, fragments } = this;
      const root = schema.getRootType(this.operation.operation)!;
      const selecting = { schema, fragments, planNames: this.canonical.planNames, conditions: values };
      selection = new Selection(selecting, root, [this.operation.selectionSet]);
      if (this.#selections.size < MAX_SELECTIONS) this.#selections.set(key, selection);
    }
    return selection;
  }

  /** The plan's variables: the client's as they were sent, the literals, and the conditions with their defaults. */
  variablesOf(sent: Json, coerced: Json): Json {
    const variables: Json = {};
    for (const [name, value] of this.canonical.literals) variables[name] = value;
    for (const [name, client] of this.canonical.variables) {
      if (Object.hasOwn(sent, client)) variables[name] = sent[client];
      else if (this.#conditions.includes(client)) variables[name] = coerced[client];
    }
    return variables;
  }
}

const MAX_SELECTIONS = 64;

function conditionsIn(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ name, arguments: [given] = [] }) => {
      if ((name.value === 'skip' || name.value === 'include') && given?.value.kind === Kind.VARIABLE)
        names.add(given.value.name.value);
    },
  });
  return [...names];
}
