import {
  type ASTVisitor,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** What a document may be, whatever its variables. Measured together: refusing takes a few milliseconds. */
export const DOCUMENT_LIMITS = {
  /** Bytes of a request body. */
  requestBytes: 100_000,
  tokens: 1_000,
  depth: 12,
  /** Introspection nests types in types; GraphiQL's own query needs 15. */
  introspectionDepth: 16,
  /** Braces within braces: fields and fragments. */
  nesting: 30,
  aliases: 30,
  rootFields: 20,
  directives: 9,
  /** Fields after fragments are spread. */
  selections: 10_000,
} as const;

/** What one operation may cost: its objects, with the length of the lists around them. */
export const MAX_COST = 50_000;

/** How many ids `nodes` takes. */
export const MAX_IDS = 100;

type Measure = 'depth' | 'introspectionDepth' | 'nesting' | 'aliases' | 'rootFields' | 'directives' | 'selections';

type Size = Record<Measure, number>;

const NOTHING: Size = {
  depth: 0,
  introspectionDepth: 0,
  nesting: 0,
  aliases: 0,
  rootFields: 0,
  directives: 0,
  selections: 0,
};

/** A validation rule: it sees the document alone, so that a cached verdict stays right. */
export const documentLimits: ValidationRule = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition(operation) {
    const fragments = new FragmentSizes((name) => context.getFragment(name));
    const sizes = fragments.of(operation.selectionSet);
    for (const measure of Object.keys(sizes) as Measure[]) {
      const limit = DOCUMENT_LIMITS[measure];
      if (sizes[measure] > limit) context.reportError(tooComplex(measure, limit, sizes[measure]));
    }
    return false;
  },
});

function tooComplex(measure: string, limit: number, size: number): GraphQLError {
  return new GraphQLError(`${measure} must be at most ${limit}, but got: ${size}`, {
    extensions: { code: 'QUERY_TOO_COMPLEX', measure, limit },
  });
}

/** Sizes of selection sets with fragments spread; each fragment is measured once, however often it is used. */
class FragmentSizes {
  readonly #known = new Map<string, Size>();

  constructor(private readonly fragment: (name: string) => FragmentDefinitionNode | null | undefined) {}

  of(set: SelectionSetNode): Size {
    return set.selections.reduce<Size>((sum, selection) => {
      const directives = selection.directives?.length ?? 0;
      if (selection.kind === Kind.FRAGMENT_SPREAD)
        return merged(sum, within(this.ofFragment(selection.name.value)), directives);
      if (selection.kind === Kind.INLINE_FRAGMENT)
        return merged(sum, within(this.of(selection.selectionSet)), directives);
      const inner = selection.selectionSet ? this.of(selection.selectionSet) : NOTHING;
      const introspection = selection.name.value.startsWith('__');
      const deepest = Math.max(inner.depth, introspection ? inner.introspectionDepth : 0) + 1;
      return merged(
        sum,
        {
          ...inner,
          depth: introspection ? 0 : deepest,
          introspectionDepth: introspection ? deepest : inner.introspectionDepth,
          nesting: inner.nesting + 1,
          aliases: inner.aliases + (selection.alias ? 1 : 0),
          rootFields: 1,
          selections: inner.selections + 1,
        },
        directives,
      );
    }, NOTHING);
  }

  private ofFragment(name: string): Size {
    const known = this.#known.get(name);
    if (known) return known;
    this.#known.set(name, NOTHING);
    const definition = this.fragment(name);
    const size = definition ? this.of(definition.selectionSet) : NOTHING;
    this.#known.set(name, size);
    return size;
  }
}

const within = (size: Size): Size => ({ ...size, nesting: size.nesting + 1 });

const merged = (a: Size, b: Size, directives: number): Size => ({
  depth: Math.max(a.depth, b.depth),
  nesting: Math.max(a.nesting, b.nesting),
  introspectionDepth: Math.max(a.introspectionDepth, b.introspectionDepth),
  aliases: a.aliases + b.aliases,
  rootFields: a.rootFields + b.rootFields,
  directives: a.directives + b.directives + directives,
  selections: a.selections + b.selections,
});
