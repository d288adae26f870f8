import {
  type DocumentNode,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
  visit,
} from 'graphql';
import { compileOperation, type Schema } from './compile-operation';
import type { CompiledOperation, Program } from './plan';

const MAX_DOCUMENTS = 1000;
/** Programs of one document: as many as its variables can skip and include fields differently, up to this. */
const MAX_PROGRAMS = 32;

/** A document that was parsed, validated and, operation by operation, compiled. */
export class CompiledDocument {
  readonly #programs = new Map<string, Program | null>();
  readonly #conditions: readonly string[];
  readonly #compilable: boolean;

  constructor(
    private readonly to: Schema,
    readonly document: DocumentNode,
  ) {
    this.#conditions = conditionsIn(document);
    this.#compilable = !hasKey(document, '__proto__') && !checksItsTypes(to.schema);
  }

  /** What to run; null where graphql-js has to execute, or to say what is wrong. */
  compiled(
    operationName: string | null | undefined,
    given: Record<string, unknown> | null | undefined,
  ): CompiledOperation | null {
    const operation = this.#compilable ? this.operation(operationName) : null;
    if (!operation) return null;
    const { coerced } = getVariableValues(this.to.schema, operation.variableDefinitions ?? [], given ?? {});
    const program = coerced && this.program(operation, coerced);
    return program ? { program, variables: coerced! } : null;
  }

  private program(operation: OperationDefinitionNode, variables: Record<string, unknown>): Program | null {
    const key = `${operation.name?.value ?? ''}:${this.#conditions.map((name) => variables[name]).join()}`;
    let program = this.#programs.get(key);
    if (program === undefined) {
      program = compileOperation(this.to, { operation, fragments: fragmentsIn(this.document), variables });
      if (this.#programs.size < MAX_PROGRAMS) this.#programs.set(key, program);
    }
    return program;
  }

  private operation(name: string | null | undefined): OperationDefinitionNode | null {
    const operations = this.document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
    if (name !== null && name !== undefined) return operations.find((one) => one.name?.value === name) ?? null;
    return operations.length === 1 ? operations[0]! : null;
  }
}

const fragmentsIn = ({ definitions }: DocumentNode) =>
  Object.fromEntries(
    definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION).map((one) => [one.name.value, one]),
  );

/** `__proto__` as a key would be no property of its object. */
function hasKey(document: DocumentNode, key: string): boolean {
  let found = false;
  visit(document, { Field: ({ alias, name }) => void (found ||= (alias ?? name).value === key) });
  return found;
}

/** Types that test each object of theirs, which none of type-graphql's do. */
const checksItsTypes = (schema: GraphQLSchema): boolean =>
  Object.values(schema.getTypeMap()).some((type) => isObjectType(type) && type.isTypeOf);

/** The variables that decide which fields are there. */
function conditionsIn(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive({ name, arguments: given = [] }) {
      if (name.value !== 'skip' && name.value !== 'include') return;
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

/** Every document that was asked, so far as they fit: the same text is parsed, validated and compiled once. */
export class Documents {
  readonly #known = new Map<string, CompiledDocument | readonly GraphQLError[]>();

  constructor(private readonly to: Schema) {}

  /** The document, or what is wrong with it. */
  of(query: string): CompiledDocument | readonly GraphQLError[] {
    let known = this.#known.get(query);
    if (!known) {
      if (this.#known.size >= MAX_DOCUMENTS) this.#known.delete(this.#known.keys().next().value!);
      this.#known.set(query, (known = this.checked(query)));
    }
    return known;
  }

  private checked(query: string): CompiledDocument | readonly GraphQLError[] {
    try {
      const document = parse(query);
      const problems = validate(this.to.schema, document);
      return problems.length > 0 ? problems : new CompiledDocument(this.to, document);
    } catch (error) {
      return [error as GraphQLError];
    }
  }
}
