import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';

import {
  type DocumentNode,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { canonicalOperation } from './canonical-operation';
import { type CompiledNode, compilePlan } from './compiled-plan';
import { introspect } from './introspect';
import { PlanRun, type Send } from './plan-run';
import { Prepared } from './prepared';
import type { IsOf } from './representations';
import { type Requirements, requirementsApart } from './requirements';
import { shapeAnswer } from './shape-answer';
import type { Json } from './targets';

export interface Asked {
  /** What tells this document from every other: its hash, or its text. */
  key: string;
  document: DocumentNode;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
  /** The same as the schema reads them, where that is known already. */
  coerced?: Record<string, unknown> | null;
  send: Send;
  /** Says that the client has gone: a query then stops, a mutation goes on to its end. */
  signal?: AbortSignal;
}

export interface Executed {
  data?: Json | null;
  errors?: GraphQLError[];
}

interface Planned {
  node: CompiledNode | null;
}

/** How much text of plans, and how much of documents, is remembered. */
const MAX_CHARACTERS = 16_000_000;

/** Plans and executes operations over one supergraph. */
export class Engine {
  readonly schema: GraphQLSchema;
  readonly #supergraph: Supergraph;
  readonly #planner: QueryPlanner;
  readonly #requirements: Requirements;
  readonly #isOf: IsOf;
  readonly #isConcrete: (typename: unknown) => boolean;
  readonly #overrideConditions: Map<string, boolean>;
  readonly #prepared = new LRUCache<string, Prepared>({ maxSize: MAX_CHARACTERS });
  readonly #plans = new LRUCache<string, Planned>({ maxSize: MAX_CHARACTERS });
  /** How many plans were made, and how many were remembered. */
  readonly counts = { planned: 0, remembered: 0 };

  constructor(supergraphSdl: string) {
    this.#supergraph = Supergraph.build(supergraphSdl);
    this.schema = this.#supergraph.apiSchema().toGraphQLJSSchema();
    this.#requirements = requirementsApart(supergraphSdl);
    const { sdl } = this.#requirements;
    this.#planner = new QueryPlanner(sdl === supergraphSdl ? this.#supergraph : Supergraph.build(sdl));
    const whole = this.#supergraph.schema.toGraphQLJSSchema();
    this.#overrideConditions = overridden(supergraphSdl);
    this.#isOf = isOfIn(whole);
    this.#isConcrete = (typename) => isObjectType(whole.getType(String(typename)));
  }

  /** The subgraphs that it asks. */
  get services(): string[] {
    return [...this.#supergraph.subgraphsMetadata().values()].map(({ name }) => name);
  }

  /** How many plans are remembered now. */
  get plans(): number {
    return this.#plans.size;
  }

  async execute(asked: Asked): Promise<Executed> {
    const prepared = this.prepare(asked);
    if (prepared instanceof GraphQLError) return { errors: [prepared] };
    const { operation, planned } = prepared;
    const { coerced, errors } = asked.coerced
      ? { coerced: asked.coerced }
      : getVariableValues(this.schema, operation.variableDefinitions ?? [], asked.variables ?? {});
    if (errors) return { errors: errors.map(asMistake) };
    const { send } = asked;
    const signal = operation.operation === 'query' ? asked.signal : undefined;
    const selection = prepared.selectionFor(coerced);
    const variables = prepared.variablesOf(asked.variables ?? {}, coerced);
    const run = new PlanRun({ send, signal, selection, variables, isConcrete: this.#isConcrete });
    if (planned.node) await run.run(planned.node);
    if (signal?.aborted) return { data: null };
    const introspected = introspect(this.schema, prepared, selection, asked.variables ?? {});
    const data = shapeAnswer(selection, run.data, run.errors, introspected);
    const told = run.errors.toErrors();
    return told.length > 0 ? { data, errors: told } : { data };
  }

  /** The documents last used, latest first. */
  recent(): Pick<Asked, 'key' | 'document' | 'operationName'>[] {
    return [...this.#prepared.values()].map(({ source: { key, document, operation } }) => {
      return { key, document, operationName: operation.name?.value };
    });
  }

  prepare({
    key,
    document,
    operationName,
  }: Pick<Asked, 'key' | 'document' | 'operationName'>): Prepared | GraphQLError {
    const known = operationName == null ? key : `${key} ${operationName}`;
    const remembered = this.#prepared.get(known);
    if (remembered) return remembered;
    const operation = operationIn(document, operationName);
    if (operation instanceof GraphQLError) return operation;
    const canonical = canonicalOperation(this.schema, document, operation);
    const planned = this.plan(canonical.key, canonical.document);
    const prepared = new Prepared(this.schema, { key, document, operation }, canonical, planned);
    this.#prepared.set(known, prepared, { size: canonical.key.length + 1000 });
    return prepared;
  }

  private plan(key: string, document: DocumentNode | null): Planned {
    if (!document) return { node: null };
    const remembered = this.#plans.get(key);
    if (remembered) {
      this.counts.remembered++;
      return remembered;
    }
    this.counts.planned++;
    const operation = operationFromDocument(this.#supergraph.apiSchema(), document);
    const plan = this.#planner.buildQueryPlan(operation, { overrideConditions: this.#overrideConditions });
    const planned = { node: compilePlan(plan, { isOf: this.#isOf, requirements: this.#requirements }) };
    this.#plans.set(key, planned, { size: JSON.stringify(plan).length });
    return planned;
  }
}

function operationIn({ definitions }: DocumentNode, name?: string | null): OperationDefinitionNode | GraphQLError {
  const operations = definitions.filter(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  );
  const found = name != null ? operations.filter((one) => one.name?.value === name) : operations;
  if (found.length === 1) return found[0]!;
  return new GraphQLError(
    name != null
      ? `Unknown operation named "${name}".`
      : 'Must provide operation name if query contains multiple operations.',
    {
      extensions: { code: 'OPERATION_RESOLUTION_FAILURE' },
    },
  );
}

const asMistake = (error: GraphQLError): GraphQLError =>
  new GraphQLError(error.message, { nodes: error.nodes, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });

/** A field is asked where it moves to once all of its requests do: `@override(from: "…", label: "percent(100)")`. */
const overridden = (supergraphSdl: string): Map<string, boolean> =>
  new Map(
    [...supergraphSdl.matchAll(/overrideLabel: "([^"]+)"/g)].map(([, label]) => [label!, label === 'percent(100)']),
  );

function isOfIn(schema: GraphQLSchema): IsOf {
  return (typename, condition) => {
    if (typename === condition) return true;
    const [type, abstract] = [schema.getType(typename), schema.getType(condition)];
    return !!type && !!abstract && isAbstractType(abstract) && schema.isSubType(abstract, type as never);
  };
}
