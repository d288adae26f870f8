import { createHash } from 'node:crypto';
import type { ConditionNode, FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import { type Edge, edgesOf } from '../edges';
import { fetchesApart } from './fetches-apart';
import { type IsOf, type Represent, representing } from './representations';
import type { Requirements } from './requirements';
import { type Rewrite, rewriting } from './rewrites';
import type { Path } from './targets';

/** One fetch of a plan, ready to be made again and again. */
export interface CompiledFetch {
  kind: 'Fetch';
  service: string;
  query: string;
  /** What stands for the service and the query where fetches under way are compared. */
  digest: string;
  operationName: string | undefined;
  isQuery: boolean;
  variables: readonly string[];
  /** Where the objects are that it adds to. */
  path: Path;
  /** Nothing where it asks the root. */
  represent: Represent | null;
  before: Rewrite | null;
  after: Rewrite | null;
  /** The fields that it fills. */
  edges: readonly Edge[];
  /** It asks entities of one type, without conditions: each must come with every edge. */
  only: boolean;
}

export type CompiledNode =
  | CompiledFetch
  | { kind: 'Sequence' | 'Parallel'; nodes: readonly CompiledNode[] }
  | { kind: 'Condition'; variable: string; then: CompiledNode | null; otherwise: CompiledNode | null };

/** What a plan is compiled for. */
export interface Compiling {
  isOf: IsOf;
  requirements: Requirements;
}

export function compilePlan({ node }: QueryPlan, compiling: Compiling): CompiledNode | null {
  if (!node) return null;
  if (node.kind === 'Subscription') {
    const nodes = [node.primary, ...(node.rest ? [node.rest] : [])];
    return { kind: 'Sequence', nodes: nodes.map((one) => compileNode(one, [], compiling)) };
  }
  return compileNode(node, [], compiling);
}

function compileNode(node: PlanNode, path: Path, compiling: Compiling): CompiledNode {
  switch (node.kind) {
    case 'Fetch':
      return compileFetches(node, path, compiling);
    case 'Flatten':
      return compileNode(node.node, [...path, ...node.path], compiling);
    case 'Condition':
      return compileCondition(node, path, compiling);
    case 'Defer':
      throw new Error('@defer is not in the schema');
    default:
      return { kind: node.kind, nodes: node.nodes.map((one) => compileNode(one, path, compiling)) };
  }
}

function compileCondition(
  { condition, ifClause, elseClause }: ConditionNode,
  path: Path,
  compiling: Compiling,
): CompiledNode {
  const compiled = (node: PlanNode | undefined) => (node ? compileNode(node, path, compiling) : null);
  return { kind: 'Condition', variable: condition, then: compiled(ifClause), otherwise: compiled(elseClause) };
}

function compileFetches(node: FetchNode, path: Path, { isOf, requirements }: Compiling): CompiledNode {
  const nodes = fetchesApart(node, requirements).map((one) => compileFetch(one, path, isOf));
  return nodes.length === 1 ? nodes[0]! : { kind: 'Parallel', nodes };
}

function compileFetch(node: FetchNode, path: Path, isOf: IsOf): CompiledFetch {
  return {
    kind: 'Fetch',
    service: node.serviceName,
    query: node.operation,
    digest: createHash('sha256').update(`${node.serviceName}\n${node.operation}`).digest('base64'),
    operationName: node.operationName,
    isQuery: node.operationKind === 'query',
    variables: node.variableUsages ?? [],
    path,
    represent: node.requires ? representing(node.requires, isOf) : null,
    before: rewriting(node.inputRewrites, isOf),
    after: rewriting(node.outputRewrites, isOf),
    edges: edgesOf(node.operation),
    only: node.operation.split(/\.\.\. ?on /).length === 2 && !node.operation.includes('@'),
  };
}
